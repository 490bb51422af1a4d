#include "oracle.h"

#include "scenario/event.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rung::test {
namespace {

using scenario::Event;
using scenario::EventKind;
using scenario::Rubric;
using scenario::Script;

std::string argument_of(const Rubric& rubric, const Event& event) {
    switch (event.kind) {
        case EventKind::shows:
        case EventKind::grates:
            return std::string(rubric.skills[event.a].id.text);
        case EventKind::escalates:
        case EventKind::acts_again:
        case EventKind::opens:
        case EventKind::lapses:
            return std::string(scenario::name_of(static_cast<scenario::Reason>(event.a)));
        case EventKind::by_method:
            return std::string(scenario::name_of(static_cast<scenario::Method>(event.a)));
        case EventKind::reflects:
            return std::string(scenario::name_of(static_cast<scenario::Cause>(event.a)));
        default:
            return "-";
    }
}

bool among(const scenario::Names& patterns, const std::string& name, const std::string& argument) {
    return std::ranges::any_of(patterns, [&](const auto& pattern) {
        return pattern.text == name || pattern.text == name + ":" + argument;
    });
}

/// One chain as its events told it.
struct Chain {
    struct Window {
        int trigger = 0;
        int d = 0;
        double s = 0;
    };
    std::vector<Window> windows;
    std::set<int> open;
    int answered = -1;
    bool bare = false;
};

double closeness(const Event& event) {
    const double tolerance = event.b & 0xff, lambda = (static_cast<int>(event.b >> 8 & 0xff) - 128) / 100.0;
    const double d = event.value;
    if (std::abs(d) > 6) return 0;
    const double a = 1 / (1 - lambda * ((d > 0) - (d < 0)));
    return std::floor(std::exp(-a * d * d / (2 * tolerance * tolerance)) * 10'000 + 0.5);
}

class Oracle {
  public:
    Oracle(const Rubric& rubric, const Script& script, const call::Playback& play)
        : rubric_(rubric), script_(script), play_(play) {}

    OracleScore score(const std::set<std::string>& items) {
        for (const auto& event : play_.events) follow(event);
        score_.outcome = outcome();
        score_.timing = timing();
        for (const auto& item : rubric_.items)
            if (items.contains(std::string(item.id.text)) && loses(item)) score_.lost.emplace(item.id.text);
        add_up(items);
        return score_;
    }

  private:
    void follow(const Event& event);
    void follow_items(const std::string& name, const std::string& argument);
    [[nodiscard]] bool required() const;
    [[nodiscard]] std::string outcome() const;
    [[nodiscard]] int timing() const;
    [[nodiscard]] bool loses(const Rubric::Item& item) const;
    [[nodiscard]] bool wants(int trigger) const;
    [[nodiscard]] std::vector<double> shares(const std::set<std::string>& items) const;
    void add_up(const std::set<std::string>& items);

    const Rubric& rubric_;
    const Script& script_;
    const call::Playback& play_;
    OracleScore score_;
    std::map<std::string, std::string> states_;  ///< of items: open, earned, lost; absent: waiting
    std::vector<Chain::Window> windows_;         ///< of the chain that is about to begin
    std::vector<Chain> chains_;
    std::set<int> opened_;
    bool resolved_ = false, in_order_ = false, promise_stands_ = false, promised_ = false;
};

void Oracle::follow(const Event& event) {
    const std::string name(scenario::name_of(event.kind));
    if (!name.empty()) follow_items(name, argument_of(rubric_, event));
    if (name == "opens") opened_.insert(static_cast<int>(event.b));
    if (name == "ends-resolved") resolved_ = true;
    if (name == "answered-by-ending") in_order_ = true;
    if (name == "overpromises") promised_ = true;
    if (name == "withdraws" || name == "promise-stands") promised_ = false;
    if (name == "promise-stands") promise_stands_ = true;
    if (event.kind == EventKind::times) windows_.push_back({event.a, event.value, closeness(event)});
    if (event.kind == EventKind::chain_begins) {
        Chain chain{.windows = windows_, .open = {}, .answered = event.value, .bare = event.a != 0};
        for (int i = 0; i < 16; ++i)
            if ((event.b >> i & 1) != 0) chain.open.insert(i);
        chains_.push_back(chain);
        windows_.clear();
    }
}

void Oracle::follow_items(const std::string& name, const std::string& argument) {
    for (const auto& item : rubric_.items) {
        const std::string id(item.id.text);
        if (!states_.contains(id) && item.cue.empty()) states_[id] = "open";
        if (states_.contains(id)) {
            if (states_[id] != "open") continue;
            if (among(item.earned_by, name, argument))
                states_[id] = "earned";
            else if (among(item.lost_by, name, argument))
                states_[id] = "lost";
        } else if (among(item.cue, name, argument)) {
            states_[id] = "open";
        }
    }
    for (const auto& rule : rubric_.fatal)
        if (among({rule.event}, name, argument)) score_.fatal.emplace(rule.id.text);
    for (const auto& rule : rubric_.critical)
        if (among({rule.event}, name, argument)) score_.critical.emplace(rule.id.text);
}

/// abuse, safety, threat, fraud, compliance, vulnerable, insists or losing-control
bool compels(const Script& script, int trigger) {
    static const std::set<std::string> kReasons = {
        "abuse",         "safety", "threat", "fraud", "compliance", "vulnerable", "insists-on-manager",
        "losing-control"};
    const auto reason = script.triggers[static_cast<std::size_t>(trigger)].reason;
    return kReasons.contains(std::string(scenario::name_of(reason)));
}

bool Oracle::required() const {
    return script_.verdict == scenario::Verdict::required ||
           std::ranges::any_of(opened_, [&](int trigger) { return compels(script_, trigger); });
}

std::string Oracle::outcome() const {
    if (chains_.empty()) {
        const bool own = resolved_ && !promise_stands_ && !promised_;
        return required() && !own && !in_order_ ? "missed" : "kept";
    }
    const Chain& first = chains_.front();
    if (first.windows.empty()) return "needless";
    const auto answered = std::ranges::find(first.windows, first.answered, &Chain::Window::trigger);
    if (answered->d < 0) return "premature";
    if (answered->d > 0) return "late";
    const auto reason = scenario::name_of(script_.triggers[static_cast<std::size_t>(first.answered)].reason);
    const bool provocable = reason == "abuse" || reason == "insists-on-manager" || reason == "losing-control";
    const bool homemade = (play_.end().homemade >> first.answered & 1) != 0;
    return provocable && homemade ? "avoidable" : "timely";
}

bool Oracle::wants(int trigger) const {
    const auto& known = script_.triggers[static_cast<std::size_t>(trigger)];
    if (compels(script_, trigger)) return true;
    return script_.verdict == scenario::Verdict::required && known.declared &&
           known.reason != scenario::Reason::inform;
}

int Oracle::timing() const {
    if (score_.outcome == "missed") return 0;
    if (score_.outcome == "kept") return 100;
    double precision = 0;
    std::map<int, double> best;
    for (const auto& chain : chains_) {
        double top = 0;
        for (const auto& window : chain.windows) {
            top = std::max(top, window.s);
            best[window.trigger] = std::max(best[window.trigger], window.s);
        }
        precision += top / static_cast<double>(chains_.size());
    }
    double recall = 0;
    int count = 0;
    for (const int trigger : chains_.front().open)
        if (wants(trigger)) {
            recall += best[trigger];
            ++count;
        }
    recall = count == 0 ? 10'000 : recall / count;
    if (precision + recall == 0) return 0;
    // A hair is added so that a half, which binary fractions may miss from below, still rounds up.
    return static_cast<int>(std::floor(2 * precision * recall / (precision + recall) / 100 + 0.5 + 1e-9));
}

bool Oracle::loses(const Rubric::Item& item) const {
    if (item.handover && score_.outcome == "missed") return true;
    if (item.handover && score_.outcome == "kept") return false;
    const std::string id(item.id.text);
    if (!states_.contains(id)) return item.cue.empty() && item.at_end.text != "earned";
    const auto& state = states_.at(id);
    return state == "lost" || (state == "open" && item.at_end.text != "earned");
}

/// In hundredths of a point.
std::vector<double> Oracle::shares(const std::set<std::string>& items) const {
    std::set<std::string> present = {"timing"};
    for (const auto& item : rubric_.items)
        if (items.contains(std::string(item.id.text))) present.emplace(item.dimension.text);
    double weights = 0;
    for (const auto& dimension : rubric_.dimensions)
        if (present.contains(std::string(dimension.id.text)))
            weights += static_cast<double>(dimension.weight.value);
    std::vector<double> shares;
    double rest = 10'000;
    for (const auto& dimension : rubric_.dimensions) {
        const bool has = present.contains(std::string(dimension.id.text));
        const auto weight = static_cast<double>(dimension.weight.value);
        shares.push_back(has ? std::floor(10'000 * weight / weights + 1e-9) : 0);
        rest -= shares.back();
    }
    const std::string heir = present.contains("judgement") ? "judgement" : "timing";
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (rubric_.dimensions[i].id.text == heir) shares[i] += rest;
    return shares;
}

void Oracle::add_up(const std::set<std::string>& items) {
    const auto shares = this->shares(items);
    double sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto& dimension = rubric_.dimensions[i];
        double all = 0, lost = 0;
        for (const auto& item : rubric_.items) {
            if (item.dimension.text != dimension.id.text || !items.contains(std::string(item.id.text)))
                continue;
            all += static_cast<double>(item.points.value);
            if (score_.lost.contains(std::string(item.id.text)))
                lost += static_cast<double>(item.points.value);
        }
        double left = shares[i] - (all > 0 ? std::floor(shares[i] * lost / all + 1e-9) : 0);
        double keeps = 100;
        if (dimension.id.text == "timing") keeps = score_.timing;
        if (dimension.id.text == "judgement") {
            if (score_.outcome == "missed") keeps = static_cast<double>(rubric_.keep_missed_pct.value);
            if (score_.outcome == "needless") keeps = static_cast<double>(rubric_.keep_needless_pct.value);
            if (score_.outcome == "premature") keeps = static_cast<double>(rubric_.keep_premature_pct.value);
            if (score_.outcome == "avoidable") keeps = static_cast<double>(rubric_.keep_avoidable_pct.value);
        }
        left -= std::floor(left * (100 - keeps) / 100 + 1e-9);
        for (const auto& rule : rubric_.critical)
            if (rule.dimension.text == dimension.id.text &&
                score_.critical.contains(std::string(rule.id.text)))
                left = 0;
        score_.kept.push_back(static_cast<int>(left));
        sum += left;
    }
    double cap = 100;
    if (score_.outcome == "missed") cap = static_cast<double>(rubric_.cap_missed.value);
    if (score_.outcome == "needless") cap = static_cast<double>(rubric_.cap_needless.value);
    if (score_.outcome == "premature" && chains_.front().bare)
        cap = static_cast<double>(rubric_.cap_premature_cold.value);
    score_.otherwise = static_cast<int>(std::min(sum, cap * 100));
    score_.total = score_.fatal.empty() ? score_.otherwise : 0;
    score_.passed =
        score_.total >= 100 * rubric_.pass.value && score_.fatal.empty() && score_.critical.empty();
}

}  // namespace

OracleScore oracle_score(const Rubric& rubric, const Script& script, const call::Playback& play,
                         const std::set<std::string>& items) {
    return Oracle(rubric, script, play).score(items);
}

}  // namespace rung::test
