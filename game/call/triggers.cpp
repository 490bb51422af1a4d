#include "call/triggers.h"

#include "call/call.h"
#include "call/mood.h"

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

bool insists(const State& state, const Trigger& trigger) {
    return state.insists != 0 && state.insists >= trigger.after &&
           (trigger.after <= 1 || state.has(Mark::refused_help));
}

bool control_slips(const State& state) {
    return state.hot_turns >= kHotTurns || (state.same_demand >= kSameDemand && state.trust <= kLowTrust);
}

/// Whether what the rules themselves know as this trigger's cue has come.
bool cue_came(const Exchange& exchange, const Trigger& trigger) {
    switch (trigger.reason) {
        case Reason::insists_on_manager:
            return insists(exchange.state, trigger);
        case Reason::losing_control:
            return control_slips(exchange.state);
        case Reason::no_progress:
            return exchange.state.failed >= kFailedTries;
        default:
            return (exchange.cues >> static_cast<unsigned>(trigger.reason) & 1u) != 0;
    }
}

void open(Exchange& exchange, std::size_t idx) {
    State& state = exchange.state;
    state.age[idx] = 1;
    if (state.anger_by_harm != 0 && 2 * state.anger_by_harm >= state.anger_gained)
        state.homemade = static_cast<std::uint16_t>(state.homemade | 1u << idx);
    exchange.events.add(EventKind::opens, static_cast<std::uint32_t>(exchange.script.triggers[idx].reason),
                        static_cast<std::uint32_t>(idx));
}

}  // namespace

int last_age(const Script& script, const State& state, std::size_t idx) {
    const Trigger& trigger = script.triggers[idx];
    return 1 + trigger.tries + trigger.grace + (state.contained >> idx & 1);
}

void grow_older(Exchange& exchange) {
    State& state = exchange.state;
    if (state.has(Mark::redirected)) {
        if (state.anger >= kBoiling)
            count_up(state.hot_turns, 1, kHotTurns);
        else
            state.hot_turns = 0;
    }
    if ((exchange.shows & exchange.script.rule_skills.redirect) != 0) state.set(Mark::redirected);
    for (std::size_t i = 0; i < exchange.script.triggers.size(); ++i)
        if (state.age[i] != 0) count_up(state.age[i]);
}

void open_triggers(Exchange& exchange) {
    const Script& script = exchange.script;
    bool asks_when = false;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const Trigger& trigger = script.triggers[i];
        if (exchange.state.age[i] != 0) continue;
        if (trigger.has_when)
            asks_when = true;
        else if (cue_came(exchange, trigger))
            open(exchange, i);
    }
    if (!asks_when) return;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const Trigger& trigger = script.triggers[i];
        if (trigger.has_when && exchange.state.age[i] == 0 && holds(script, exchange.state, trigger.when))
            open(exchange, i);
    }
}

void lapse_windows(Exchange& exchange) {
    const Script& script = exchange.script;
    const State& state = exchange.state;
    if (state.has(Mark::chained)) return;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const Reason reason = script.triggers[i].reason;
        if (reason == Reason::inform || state.age[i] != 1 + last_age(script, state, i)) continue;
        exchange.events.add(EventKind::lapses, static_cast<std::uint32_t>(reason),
                            static_cast<std::uint32_t>(i));
    }
}

}  // namespace rung::call
