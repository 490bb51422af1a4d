#include "view/standing.h"

#include "base/date.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rung::view {

using records::AttemptSummary;
using records::StoredScorecard;

namespace {

bool passed_alone(const AttemptSummary& attempt) {
    return attempt.scorecard->passed && (attempt.mode != call::Mode::practice || !attempt.helped);
}

/// Whether the question of handing over came out right.
bool came_right(const StoredScorecard& card) {
    return card.outcome == "kept" || card.outcome == "timely";
}

/// The dimension with the fewest points, the first of equals. Null: there is none, or nothing is missing.
const std::pair<std::string, int>* find_weakest(const StoredScorecard& card) {
    const auto least = std::min_element(card.dimensions.begin(), card.dimensions.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    return least == card.dimensions.end() || least->second >= 100 ? nullptr : &*least;
}

std::string reason_of(const Wording& say, const StoredScorecard& card) {
    const auto last = say("last time: {total}, {outcome}",
                          {{"total", std::to_string(card.total)}, {"outcome", say(card.outcome)}});
    const auto* weakest = find_weakest(card);
    if (weakest == nullptr) return last;
    return say("{last}; weakest: {skill}, {points}", {{"last", last},
                                                      {"skill", say(id_words(weakest->first))},
                                                      {"points", std::to_string(weakest->second)}});
}

/// The attempt that was begun last of each call that is still there.
std::vector<std::pair<const Calls::Entry*, const AttemptSummary*>> list_last(const Calls& calls,
                                                                             const OwnAttempts& closed) {
    std::map<std::string_view, const AttemptSummary*> last;
    for (const auto* attempt : closed) last[attempt->scenario] = attempt;
    std::vector<std::pair<const Calls::Entry*, const AttemptSummary*>> found;
    for (const auto& call : calls.entries)
        if (const auto at = last.find(call.file.id); at != last.end()) found.emplace_back(&call, at->second);
    return found;
}

/// The easiest call that was never played to its end; null where there is none.
const Calls::Entry* find_new(const Calls& calls, const OwnAttempts& closed) {
    std::set<std::string_view> known;
    for (const auto* attempt : closed) known.insert(attempt->scenario);
    const Calls::Entry* easiest = nullptr;
    for (const auto& call : calls.entries)
        if (known.count(call.file.id) == 0 && (easiest == nullptr || call.head.level < easiest->head.level))
            easiest = &call;
    return easiest;
}

}  // namespace

OwnAttempts list_own(const Attempts& attempts, std::string_view who) {
    OwnAttempts own;
    for (const auto& attempt : attempts)
        if (who.empty() || attempt.player.who == who) own.push_back(&attempt);
    std::stable_sort(own.begin(), own.end(),
                     [](const auto* a, const auto* b) { return a->player.began < b->player.began; });
    return own;
}

OwnAttempts list_closed(const Attempts& attempts, std::string_view who) {
    auto own = list_own(attempts, who);
    std::erase_if(own, [](const auto* attempt) { return !attempt->scorecard || attempt->stopped; });
    return own;
}

const Calls::Entry* find_call(const Calls& calls, std::string_view id) {
    const auto found = std::find_if(calls.entries.begin(), calls.entries.end(),
                                    [&](const Calls::Entry& entry) { return entry.file.id == id; });
    return found == calls.entries.end() ? nullptr : &*found;
}

std::string title_of(const Calls& calls, const std::string& id) {
    const auto* call = find_call(calls, id);
    return call != nullptr ? call->head.title : id;
}

std::string score_words(const Wording& say, const StoredScorecard& card) {
    return say("{total} of 100, {outcome}",
               {{"total", std::to_string(card.total)}, {"outcome", say(card.outcome)}});
}

std::string best_words(const Wording& say, int best) {
    return say("best {total} of 100", {{"total", std::to_string(best)}});
}

std::string holds_words(const Wording& say, const scenario::ScenarioHead& head) {
    if (head.tags.empty()) return head.intensity > 1 ? say("This call can weigh on you.") : std::string();
    std::vector<std::string> tags;
    for (const auto& tag : head.tags) tags.push_back(id_words(tag));
    return say("Holds {tags}.", {{"tags", say.list(tags)}});
}

RungView make_rung(const Wording& say, const Calls& calls, const OwnAttempts& closed) {
    std::set<std::string_view> passed;
    for (const auto* attempt : closed)
        if (passed_alone(*attempt)) passed.insert(attempt->scenario);
    RungView view;
    for (const auto& call : calls.entries)
        if (passed.count(call.file.id) != 0) view.rung = std::max(view.rung, call.head.level);
    const auto of = std::to_string(view.of), rung = std::to_string(view.rung);
    view.text =
        view.rung == 0
            ? say("No rung of {of} yet: pass a call without hints to be on the first.", {{"of", of}})
            : say("Rung {rung} of {of}: you passed a level {rung} call.", {{"rung", rung}, {"of", of}});
    return view;
}

StreakView make_streak(const Wording& say, const OwnAttempts& closed, std::string_view today) {
    StreakView view;
    const auto now = base::parse_day(today);
    if (!now) return view;
    std::set<int> days;
    for (const auto* attempt : closed)
        if (const auto day = base::parse_day(attempt->player.began)) days.insert(*day);
    view.today = days.count(*now) != 0;
    int day = view.today ? *now : *now - 1;
    for (; days.count(day) != 0; --day) ++view.days;
    if (view.days == 0) return view;
    view.text = view.today ? say.count(view.days, "You played today.", "{n} days in a row.")
                           : say.count(view.days, "You played yesterday; a call today makes it two days.",
                                       "{n} days in a row up to yesterday; a call today goes on with it.");
    return view;
}

std::vector<NextCall> list_next(const Wording& say, const Calls& calls, const OwnAttempts& closed,
                                std::size_t most) {
    std::vector<NextCall> next;
    if (closed.empty() || most == 0) return next;
    auto played = list_last(calls, closed);
    std::erase_if(played, [](const auto& one) {
        return one.second->scorecard->passed && came_right(*one.second->scorecard);
    });
    const auto rank = [](const auto& one) {
        const auto& card = *one.second->scorecard;
        const auto* weakest = find_weakest(card);
        return std::tuple(card.total, came_right(card), weakest != nullptr ? weakest->second : 100);
    };
    std::stable_sort(played.begin(), played.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    for (const auto& [call, last] : played)
        if (next.size() < most) next.push_back({call, reason_of(say, *last->scorecard)});
    if (!next.empty()) return next;
    if (const auto* fresh = find_new(calls, closed)) next.push_back({fresh, say("not played yet")});
    return next;
}

}  // namespace rung::view
