#include "call/ladder.h"

#include "call/customer.h"

namespace rung::call {

using scenario::Answer;
using scenario::EventKind;
using scenario::Reason;

namespace {

constexpr std::uint8_t kFirst = 1;
constexpr std::uint8_t kFinal = 2;
constexpr int kCleanTurns = 3;

}  // namespace

Why query_warning(const scenario::Script& script, const State& state, bool final_step) {
    const int warnings = script.rules.warnings;
    if (warnings == 0 || (warnings == 1 && !final_step)) return Why::no_warnings_here;
    if (!final_step) return state.warned == 0 ? Why::legal : Why::warned_already;
    if (state.warned == kFinal) return state.has(Mark::repeat_earned) ? Why::legal : Why::warned_already;
    return state.warned == 0 && warnings > 1 ? Why::first_warning_first : Why::legal;
}

int find_trigger_to_end_for(const scenario::Script& script, const State& state) {
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        if (state.age[i] == 0) continue;
        const auto reason = script.triggers[i].reason;
        if (reason == Reason::threat || (reason == Reason::abuse && script.rules.may_disconnect))
            return static_cast<int>(i);
    }
    return -1;
}

void warn(Exchange& exchange, bool final_step) {
    State& state = exchange.state;
    const bool due = state.abuse_since_warning != 0;
    exchange.events.add(final_step ? EventKind::warns_final : EventKind::warns_first);
    if (!due) exchange.events.add(EventKind::warns_undue);
    exchange.feel(due ? exchange.script.mood.warn_due : exchange.script.mood.warn_undue);
    if (final_step && state.warned == kFinal) {
        state.set(Mark::final_repeated);
        state.clear(Mark::repeat_earned);
    }
    state.warned = final_step ? kFinal : kFirst;
    state.abuse_since_warning = 0;
    expect(exchange, Answer::warn);
}

void disconnect(Exchange& exchange) {
    const int trigger = find_trigger_to_end_for(exchange.script, exchange.state);
    if (trigger < 0) {
        exchange.events.add(EventKind::hangs_up);
    } else {
        exchange.events.add(EventKind::disconnects_due);
        exchange.events.add(EventKind::answered_by_ending);
        exchange.state.set(Mark::ended_in_order);
        exchange.state.answered = static_cast<std::uint8_t>(1 + trigger);
    }
    expect(exchange, Answer::disconnect);
    exchange.to = scenario::Target::to_ending(trigger < 0 ? exchange.script.ending_disconnected
                                                          : exchange.script.ending_in_order);
}

void count_clean_turn(Exchange& exchange) {
    State& state = exchange.state;
    if (exchange.abused) return;
    count_up(state.clean_turns, 1, kCleanTurns);
    if (!state.has(Mark::apologised) || state.clean_turns < kCleanTurns) return;
    state.clear(Mark::apologised);
    if (state.has(Mark::final_repeated) || state.has(Mark::repeat_earned)) return;
    state.set(Mark::repeat_earned);
    state.abuse_since_warning = 0;
}

}  // namespace rung::call
