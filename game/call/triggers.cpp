#include "call/triggers.h"

#include "call/call.h"
#include "call/mood.h"

#include <bit>

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Reason;
using scenario::Script;
using scenario::Trigger;

constexpr int kHotTurns = 2;
constexpr int kSameDemand = 3;
constexpr int kLowTrust = 10;
constexpr int kFailedTries = 3;

constexpr unsigned bit_of(Reason reason) {
    return 1u << static_cast<unsigned>(reason);
}

/// Reasons whose built-in cue came in this move, and those whose cue is a state of things.
unsigned find_cues(const Exchange& exchange) {
    const State& state = exchange.state;
    unsigned cues = exchange.cues;
    if (state.insists != 0) cues |= bit_of(Reason::insists_on_manager);
    if (state.hot_turns >= kHotTurns || (state.same_demand >= kSameDemand && state.trust <= kLowTrust))
        cues |= bit_of(Reason::losing_control);
    if (state.failed >= kFailedTries) cues |= bit_of(Reason::no_progress);
    return cues;
}

/// Asking for a manager is a cue at the nth time, once something was refused.
bool insists(const State& state, const Trigger& trigger) {
    return state.insists >= trigger.after && (trigger.after <= 1 || state.has(Mark::refused_help));
}

void open(Exchange& exchange, std::size_t idx) {
    State& state = exchange.state;
    state.age[idx] = 1;
    state.opened = static_cast<std::uint16_t>(state.opened | 1u << idx);
    if (state.anger_by_harm != 0 && 2 * state.anger_by_harm >= state.anger_gained)
        state.homemade = static_cast<std::uint16_t>(state.homemade | 1u << idx);
    exchange.events.add(EventKind::opens, static_cast<std::uint32_t>(exchange.script.triggers[idx].reason),
                        static_cast<std::uint32_t>(idx));
}

/// Calls `put` with each bit's number, from the lowest.
template <class Put>
void for_each_bit(unsigned bits, Put put) {
    for (; bits != 0; bits &= bits - 1) put(static_cast<std::size_t>(std::countr_zero(bits)));
}

void lapse(Exchange& exchange, std::size_t idx) {
    const auto reason = exchange.script.triggers[idx].reason;
    if (reason == Reason::inform || exchange.state.has(Mark::chained)) return;
    exchange.events.add(EventKind::lapses, static_cast<std::uint32_t>(reason),
                        static_cast<std::uint32_t>(idx));
}

/// Returns those whose window ran out with this turn.
unsigned grow_older(const Script& script, State& state) {
    unsigned ran_out = 0;
    for_each_bit(state.opened, [&](std::size_t i) {
        if (state.age[i]++ == call::last_age(script, state, i)) ran_out |= 1u << i;
    });
    return ran_out;
}

void open_cued(Exchange& exchange, unsigned cues) {
    const Script& script = exchange.script;
    unsigned cued = 0;
    for_each_bit(cues, [&](std::size_t reason) { cued |= script.trigger_index.by_cue[reason]; });
    for_each_bit(cued & ~unsigned{exchange.state.opened}, [&](std::size_t i) {
        const Trigger& trigger = script.triggers[i];
        if (trigger.reason != Reason::insists_on_manager || insists(exchange.state, trigger))
            open(exchange, i);
    });
}

}  // namespace

int last_age(const Script& script, const State& state, std::size_t idx) {
    return script.trigger_index.last_age[idx] + (state.contained >> idx & 1);
}

void count_hot_turn(Exchange& exchange) {
    State& state = exchange.state;
    if (state.has(Mark::redirected)) {
        if (state.anger >= kBoiling)
            count_up(state.hot_turns, 1, kHotTurns);
        else
            state.hot_turns = 0;
    }
    if ((exchange.shows & exchange.script.rule_skills.redirect) != 0) state.set(Mark::redirected);
}

void step_triggers(Exchange& exchange, bool turn_passed) {
    const Script& script = exchange.script;
    const unsigned ran_out = turn_passed ? grow_older(script, exchange.state) : 0;
    if (const unsigned cues = find_cues(exchange); cues != 0) open_cued(exchange, cues);
    for_each_bit(script.trigger_index.asking & ~unsigned{exchange.state.opened}, [&](std::size_t i) {
        if (holds(script, exchange.state, script.triggers[i].when)) open(exchange, i);
    });
    for_each_bit(ran_out, [&](std::size_t i) { lapse(exchange, i); });
}

}  // namespace rung::call
