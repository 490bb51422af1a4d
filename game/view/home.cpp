#include "view/home.h"

#include "debrief/mode.h"
#include "view/assigned.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace rung::view {
namespace {

/// The first screen as it grows, group by group.
class HomeMaker {
  public:
    HomeMaker(const Wording& say, const HomeMaterial& from) : say_(say), from_(from) {
        for (const auto& call : from.calls.entries) calls_.emplace(call.file.id, &call);
        closed_ = list_closed(from.attempts, from.who);
        for (const auto* attempt : closed_) {
            auto& best = best_[attempt->scenario];
            best = std::max(best, attempt->scorecard->total);
        }
    }

    HomeView make();

  private:
    [[nodiscard]] const Calls::Entry* find(const std::string& id) const;
    [[nodiscard]] HomeRow row_of(const Calls::Entry& call) const;
    void add(HomeGroup group);
    void add_assigned();
    void add_left();
    void add_next();
    void add_modules();
    void add_rest();
    /// A call of a module or of the rest, which stands among them once.
    void add_once(HomeGroup& group, const Calls::Entry* call);

    const Wording& say_;
    const HomeMaterial& from_;
    std::map<std::string_view, const Calls::Entry*> calls_;
    std::map<std::string_view, int> best_;
    OwnAttempts closed_;
    std::set<std::string_view> shown_;
    HomeView view_;
};

const Calls::Entry* HomeMaker::find(const std::string& id) const {
    const auto found = calls_.find(id);
    return found == calls_.end() ? nullptr : found->second;
}

HomeRow HomeMaker::row_of(const Calls::Entry& call) const {
    const auto& head = call.head;
    HomeRow row;
    row.title = head.title;
    row.about = say_("{summary} Level {level}, about {minutes} minutes.",
                     {{"summary", head.summary},
                      {"level", std::to_string(head.level)},
                      {"minutes", std::to_string(head.minutes)}});
    row.holds = holds_words(say_, head);
    if (const auto best = best_.find(call.file.id); best != best_.end())
        row.best = best_words(say_, best->second);
    row.offer = {call.file.id, false};
    return row;
}

void HomeMaker::add(HomeGroup group) {
    if (!group.rows.empty()) view_.groups.push_back(std::move(group));
}

/// What is still to be played; where all attempts are used up, it is at least to be practised.
void HomeMaker::add_assigned() {
    HomeGroup group{HomeGroupKind::assigned, say_("Your assignments"), {}};
    if (from_.assigned == nullptr) return;
    for (const auto& assigned : *from_.assigned) {
        const auto step = find_step(assigned);
        const auto* call = step ? find(step->call) : nullptr;
        if (call == nullptr) continue;
        auto row = row_of(*call);
        row.reason = assigned_words(say_, assigned);
        row.offer = {step->left.empty() ? step->call : step->left, !step->left.empty(), step->mode};
        group.rows.push_back(std::move(row));
    }
    add(std::move(group));
}

void HomeMaker::add_left() {
    HomeGroup group{HomeGroupKind::go_on, say_("Go on with"), {}};
    for (const auto& attempt : from_.attempts) {
        if (!attempt.can_go_on() || (!from_.who.empty() && attempt.player.who != from_.who)) continue;
        HomeRow row;
        const auto* call = find(attempt.scenario);
        row.title = call != nullptr ? call->head.title : attempt.scenario;
        row.about = say_("{id}, {mode}, begun {when}", {{"id", attempt.id},
                                                        {"mode", debrief::mode_name(say_, attempt.mode)},
                                                        {"when", attempt.player.began}});
        row.offer = {attempt.id, true};
        group.rows.push_back(std::move(row));
    }
    add(std::move(group));
}

void HomeMaker::add_next() {
    HomeGroup group{HomeGroupKind::practise, say_("Practise next"), {}};
    for (auto& next : list_next(say_, from_.calls, closed_)) {
        group.rows.push_back(row_of(*next.call));
        group.rows.back().reason = std::move(next.reason);
    }
    add(std::move(group));
}

void HomeMaker::add_once(HomeGroup& group, const Calls::Entry* call) {
    if (call != nullptr && shown_.insert(call->file.id).second) group.rows.push_back(row_of(*call));
}

/// What a module names is looked for in its own pack, then in the shipped content.
void HomeMaker::add_modules() {
    for (const auto& [file, module] : from_.modules.entries) {
        HomeGroup group{HomeGroupKind::module, std::string(module.title.text), {}};
        const auto pack = file.id.substr(0, file.id.rfind('/') + 1);
        for (const auto& name : module.scenarios) {
            const auto* own = find(pack + std::string(name.text));
            add_once(group, own != nullptr ? own : find(std::string(name.text)));
        }
        add(std::move(group));
    }
}

void HomeMaker::add_rest() {
    HomeGroup group{HomeGroupKind::more, say_("More calls"), {}};
    for (const auto& call : from_.calls.entries) add_once(group, &call);
    add(std::move(group));
}

HomeView HomeMaker::make() {
    view_.greeting = {say_("Practise when and how to bring somebody else into a call."),
                      say_("Pick a call and answer the phone. Afterwards you see what happened, and why.")};
    view_.who = from_.who;
    view_.streak = make_streak(say_, closed_, from_.today).text;
    if (!closed_.empty()) view_.rung = make_rung(say_, from_.calls, closed_).text;
    view_.empty = say_("There is no call to play. --data DIR says where the content is.");
    add_assigned();
    add_left();
    add_next();
    add_modules();
    add_rest();
    return std::move(view_);
}

}  // namespace

const HomeRow* HomeView::find_row(std::size_t number) const {
    for (const auto& group : groups) {
        if (number < group.rows.size()) return &group.rows[number];
        number -= group.rows.size();
    }
    return nullptr;
}

HomeView make_home(const Wording& say, const HomeMaterial& from) {
    return HomeMaker(say, from).make();
}

}  // namespace rung::view
