#include "analysis/bound.h"

#include "call/chain.h"
#include "call/mood.h"
#include "score/settle.h"
#include "score/timing.h"

#include <algorithm>
#include <bit>

namespace rung::analysis {
namespace {

using call::Mark;
using scenario::MoodChange;
using scenario::Reason;
using scenario::Script;

constexpr int kLowTrust = 10;
constexpr scenario::TimingRow kBeforeTrying{1, -50};  ///< as `call` times a chain with tries missing

constexpr unsigned bit_of(Reason reason) {
    return 1u << static_cast<unsigned>(reason);
}
constexpr unsigned kContainable = bit_of(Reason::safety) | bit_of(Reason::threat) | bit_of(Reason::fraud) |
                                  bit_of(Reason::compliance) | bit_of(Reason::vulnerable);

std::uint16_t triggers_of(const Script& script, unsigned reasons, bool built_in_only) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const auto& trigger = script.triggers[i];
        if ((reasons & bit_of(trigger.reason)) != 0 && !(built_in_only && trigger.has_when)) bits |= 1u << i;
    }
    return static_cast<std::uint16_t>(bits);
}

/// The most that one set of words may add to anger or take from trust.
struct Swing {
    int rise = 0, fall = 0;
    void take(int anger, int trust) {
        rise = std::max(rise, anger);
        fall = std::max(fall, -trust);
    }
};

Swing swing_of_words(const Script& script, std::uint32_t skills) {
    Swing sum;
    for (auto left = skills; left != 0; left &= left - 1) {
        const auto& skill = script.skills[static_cast<std::size_t>(std::countr_zero(left))];
        sum.rise += std::max({0, int{skill.anger[0]}, int{skill.anger[1]}});
        sum.fall += std::max({0, -int{skill.trust[0]}, -int{skill.trust[1]}});
    }
    return sum;
}

/// Every rule that may be part of one turn, added up: generous, and simple to see that it is enough.
Swing swing_of_turn(const Script& script) {
    Swing words;
    for (const auto& choice : script.choices) {
        const auto swing = swing_of_words(script, choice.shows);
        words.take(swing.rise, -swing.fall);
    }
    Swing lines;
    for (const auto& line : script.handover_lines) {
        const auto swing = swing_of_words(script, line.shows);
        lines.take(swing.rise, -swing.fall);
    }
    const auto& mood = script.mood;
    const auto sum_of = [](std::initializer_list<MoodChange> changes) {
        Swing sum;
        for (const auto& change : changes) {
            sum.rise += std::max(0, int{change.anger});
            sum.fall += std::max(0, -int{change.trust});
        }
        return sum;
    };
    Swing most;
    const auto take = [&](Swing swing) { most.take(swing.rise, -swing.fall); };
    const auto with_words = [](Swing a, Swing b) { return Swing{a.rise + b.rise, a.fall + b.fall}; };
    take(with_words(sum_of({mood.grate, mood.repeat}), words));
    take(sum_of({mood.repeat, mood.refused}));
    take(sum_of({mood.repeat, mood.accepted}));
    for (const auto& change : {mood.warn_due, mood.warn_undue, mood.silence, mood.listening, mood.barge_in})
        take(sum_of({change}));
    take(with_words(sum_of({mood.announce, mood.grate}), lines));
    take(with_words(
        sum_of({mood.grate, mood.unexplained, mood.unavailable, mood.wrong_owner, mood.starts_again}),
        lines));
    return most;
}

/// Of all moves of a call that take no turn.
Swing swing_for_free(const Script& script) {
    const auto& mood = script.mood;
    Swing sum;
    const auto add = [&](int times, MoodChange change) {
        sum.rise += times * std::max(0, int{change.anger});
        sum.fall += times * std::max(0, -int{change.trust});
    };
    const int holds = script.rules.hold_max_times + 1;
    for (const auto& change : {mood.hold, mood.hold_long, mood.hold_often}) add(holds, change);
    add(static_cast<int>(script.policies.size()), mood.lookup);
    return sum;
}

}  // namespace

Bound::Bound(const Subject& subject)
    : subject_(subject),
      outlooks_(subject, Words::not_fatal),
      after_fatal_(subject, Words::all),
      wrap_ups_(subject) {
    const auto& script = subject.script;
    const auto swing = swing_of_turn(script);
    rise_ = swing.rise;
    fall_ = swing.fall;
    const auto for_free = swing_for_free(script);
    rise_free_ = for_free.rise;
    fall_free_ = for_free.fall;
    demands_ = std::any_of(script.acts.begin(), script.acts.end(),
                           [](const auto& act) { return act.kind == scenario::EventKind::asks; });
    asks_within_ = std::any_of(script.acts.begin(), script.acts.end(), [&](const auto& act) {
        return act.kind == scenario::EventKind::asks && act.step < script.remedies[act.remedy].limit_steps;
    });
    for (const auto& choice : script.choices) {
        redirects_ = redirects_ || (choice.shows & script.rule_skills.redirect) != 0;
        contains_ = contains_ || (choice.shows & script.rule_skills.contain) != 0;
    }
    for (const auto& line : script.handover_lines) {
        redirects_ = redirects_ || (line.shows & script.rule_skills.redirect) != 0;
        contains_ = contains_ || (line.shows & script.rule_skills.contain) != 0;
    }
    for (std::size_t k = 0; k < scenario::kEventKinds; ++k) {
        const auto kind = static_cast<scenario::EventKind>(k);
        if (!is_of_handover(kind)) continue;
        auto& earned =
            earned_in_[static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(decided_by(kind))))];
        for (std::size_t i = 0; i < subject.sheet.signals.count[k]; ++i)
            earned |= subject.sheet.masks[subject.sheet.signals.first[k] + i].earn;
    }
    containable_ = triggers_of(script, kContainable, false);
    by_insisting_ = triggers_of(script, bit_of(Reason::insists_on_manager), true);
    losing_control_ = triggers_of(script, bit_of(Reason::losing_control), true);
    losing_control_any_ = triggers_of(script, bit_of(Reason::losing_control), false);
    ends_call_ = triggers_of(script, bit_of(Reason::abuse) | bit_of(Reason::threat), false);
    taking_part_ = triggers_of(script, ~bit_of(Reason::inform), false);
}

bool Bound::may_lose_control(const call::State& state) const {
    const int turns = subject_.script.turns - state.turn + 1;
    const bool hot =
        (redirects_ || state.has(Mark::redirected)) &&
        (state.anger >= call::kBoiling || state.anger + rise_ * turns + rise_free_ >= call::kBoiling);
    return hot || (demands_ && state.trust - fall_ * turns - fall_free_ <= kLowTrust);
}

unsigned Bound::may_open(const Outlook& outlook, const call::State& state, const Frame& frame) const {
    unsigned open = outlook.may_open | outlooks(frame).anywhere();
    if (state.insists != 0) open |= by_insisting_;
    open &= ~unsigned{losing_control_};
    const bool slips = frame.calm ? frame.control_may_slip : may_lose_control(state);
    if (slips) open |= losing_control_;
    return open & ~unsigned{state.opened} & taking_part_;
}

int Bound::best_timing(const call::State& state, std::size_t trigger) const {
    const auto& rule = subject_.script.triggers[trigger];
    const int last = last_age(state, trigger);
    const auto late = [&](int turns) {
        return score::timing_score(rule.row, std::max(0, state.age[trigger] + turns - last));
    };
    // Each try that is missing, and an offer that is due, takes a turn before the window can be met. Going up
    // with one of them missing is as far off at whatever turn, which may be better than being very late.
    const int missing = std::max(0, rule.tries - state.tries);
    const int due = rule.tries > 0 && call::has_unoffered_ask(subject_.script, state) ? 1 : 0;
    const bool may_be_short = missing > 0 || due > 0 || (rule.tries > 0 && asks_within_);
    const int from_now =
        std::max(late(std::max(missing, due)), may_be_short ? score::timing_score(kBeforeTrying, -1) : 0);
    if (state.announced_contact == scenario::kNobody) return from_now;
    const int untried = rule.tries - state.announced_tries;
    // It opened after that: the announcement came before its cue.
    if (state.age[trigger] <= state.announced)
        return std::max(from_now, score::timing_score(rule.row, -std::max(1, untried)));
    if (untried > 0) return std::max(from_now, score::timing_score(kBeforeTrying, -untried));
    const int unoffered = rule.tries > 0 && state.has(Mark::announce_unoffered) ? 1 : 0;
    if (unoffered > 0) return std::max(from_now, score::timing_score(kBeforeTrying, -1));
    return std::max(from_now, late(-state.announced));
}

bool Bound::is_late(const call::State& state, unsigned triggers) const {
    const int ago = state.announced_contact == scenario::kNobody ? 0 : state.announced;
    for (unsigned bits = triggers; bits != 0; bits &= bits - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(bits));
        if (state.age[i] - ago > last_age(state, i)) return true;
    }
    return false;
}

/// The last turn of the window, as an age, if words that contain can still be said.
int Bound::last_age(const call::State& state, std::size_t trigger) const {
    const bool moves =
        (contains_ && (containable_ >> trigger & 1u) != 0) || (state.contained >> trigger & 1u) != 0;
    return subject_.script.trigger_index.last_age[trigger] + (moves ? 1 : 0);
}

int Bound::settled(const call::State& state, score::Ledger ledger, std::uint64_t earnable,
                   const Frame& frame) const {
    const std::uint64_t open = ledger.live & ~ledger.settled & earnable;
    ledger.settled |= open;
    ledger.live &= ~open;
    return worth_of(score::settle(subject_.sheet, ledger, state), frame.fatal_before);
}

unsigned Bound::open_at_announcement(const call::State& state) const {
    if (state.announced_contact == scenario::kNobody) return state.opened;
    unsigned open = 0;
    for (std::size_t i = 0; i < subject_.script.triggers.size(); ++i)
        if (state.age[i] > state.announced) open |= 1u << i;
    return open;
}

int Bound::if_kept(const Position& position, const Frame& frame) const {
    const auto& alone = outlooks(frame).alone(position.state.node);
    auto state = position.state;
    auto ledger = position.ledger;
    state.pending_promise = 0;
    if (alone.resolves) state.set(Mark::resolved);
    // The announced ending is open to a rep once a trigger that ends a call has opened; any may still.
    if (((may_open(alone, position.state, frame) | position.state.opened) & ends_call_) != 0)
        ledger.ended_in_order = 1;
    return settled(state, ledger, alone.earnable, frame);
}

int Bound::if_chained(const Position& position, const Frame& frame, int enough) const {
    const auto& state = position.state;
    const auto& before = outlooks(frame).before(state.node);
    auto ledger = position.ledger;
    unsigned open = state.opened & taking_part_, later = may_open(before, state, frame);
    // Control that is lost after a window was let go by opens none of its own (rules §5).
    if (is_late(state, open & ~unsigned{losing_control_any_})) {
        open &= ~unsigned{losing_control_any_};
        later &= ~unsigned{losing_control_any_};
    }
    int best = later != 0 ? score::kFullScore : 0;
    for (unsigned bits = open; bits != 0; bits &= bits - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(bits));
        const int s = best_timing(state, i);
        ledger.best_s[i] = static_cast<std::uint16_t>(s);
        best = std::max(best, s);
    }
    for (unsigned bits = later; bits != 0; bits &= bits - 1)
        ledger.best_s[static_cast<std::size_t>(std::countr_zero(bits))] = score::kFullScore;
    ledger.chains = 1;
    ledger.precision_sum = static_cast<std::uint32_t>(best);
    ledger.has_offset = open != 0 || later != 0 ? 1 : 0;
    ledger.offset = 0;
    ledger.answered = 0;
    ledger.premature_cold = 0;
    auto at = state;
    at.pending_promise = 0;
    int most = 0;
    // Of what is open, control that is lost falls away again should a window be let go by (rules §5).
    const unsigned lost_control = losing_control_any_;
    const unsigned at_announcement = open_at_announcement(state) & open;
    for (const unsigned falls_away : {0u, lost_control}) {
        if (falls_away != 0 && (open & falls_away) == 0) break;
        const std::array<unsigned, 3> at_chain{open | later, open, at_announcement};
        for (std::size_t i = 0; i < at_chain.size(); ++i) {
            if (i > 0 && at_chain[i] == at_chain[i - 1]) continue;
            ledger.before_chain = static_cast<std::uint16_t>(at_chain[i] & ~falls_away);
            most = std::max(most, settled(at, ledger, before.earnable, frame));
            if (most >= enough) return most;
        }
    }
    return most;
}

int Bound::of(const Position& position, const Frame& frame, int enough) const {
    if (position.state.at() != call::Phase::call)
        return worth_of(wrap_ups_.best(position), frame.fatal_before);
    if (!frame.fatal_before && position.ledger.fatal != 0) return 0;
    if (position.ledger.chains == 0) {
        const int kept = frame.chains == Chains::with ? 0 : if_kept(position, frame);
        if (kept >= enough || frame.chains == Chains::without) return kept;
        return std::max(kept, if_chained(position, frame, enough));
    }
    const bool handed_over = position.state.has(Mark::handed_over);
    const auto& outlook = handed_over ? outlooks(frame).after(position.state.node)
                                      : outlooks(frame).before(position.state.node);
    auto state = position.state;
    state.pending_promise = 0;
    if (outlook.resolves) state.set(Mark::resolved);
    return settled(state, position.ledger, outlook.earnable, frame);
}

int Bound::of_escalating(const Position& position, std::span<const scenario::Event> events, Steps decided,
                         const Frame& frame) const {
    auto ledger = position.ledger;
    for (const auto& event : events)
        if ((static_cast<unsigned>(decided_by(event.kind)) & decided) != 0)
            score::feed(subject_.sheet, ledger, {&event, 1});
    if ((decided & static_cast<unsigned>(Step::manner)) == 0)
        ledger.premature_cold = position.ledger.premature_cold;
    // What is not decided yet may come first, and earn what these events would lose.
    std::uint64_t spared = 0;
    for (std::size_t step = 0; step < kSteps; ++step)
        if ((unsigned{decided} >> step & 1u) == 0) spared |= earned_in_[step];
    spared &= ledger.live & ledger.settled & ~(position.ledger.live & position.ledger.settled);
    ledger.live &= ~spared;
    auto state = position.state;
    state.pending_promise = 0;
    state.set(Mark::resolved);
    return settled(state, ledger, outlooks(frame).before(position.state.node).earnable, frame);
}

}  // namespace rung::analysis
