#include "call/customer.h"

#include "call/call.h"
#include "scenario/reactions.h"

namespace rung::call {
namespace {

using scenario::Act;
using scenario::EventKind;
using scenario::Reason;
using scenario::Script;

void raise_demand(Exchange& exchange, const Act& act) {
    State& state = exchange.state;
    const auto demand = sum_no(act.remedy, act.step);
    if (demand != state.last_demand) state.same_demand = 0;
    count_up(state.same_demand, 1, 3);
    state.last_demand = demand;
    state.asked[act.remedy] = static_cast<std::uint8_t>(1 + act.step);
    exchange.remember(Mark::vented);
    if (act.step < exchange.script.remedies[act.remedy].limit_steps) return;
    exchange.events.add(EventKind::asks_beyond, act.remedy);
    exchange.cue(Reason::no_authority);
}

/// What the company counts as abuse climbs its ladder.
void abuse(Exchange& exchange) {
    State& state = exchange.state;
    const auto& rules = exchange.script.rules;
    count_up(state.abuses);
    count_up(state.abuse_since_warning, 1, 2);
    state.clean_turns = 0;
    state.clear(Mark::apologised);
    exchange.abused = true;
    if (state.warned == 1) exchange.events.add(EventKind::abuses_again);
    const bool warned_enough = rules.warnings == 0 || state.warned == 2;
    const bool forgiven = state.has(Mark::repeat_earned) && state.abuse_since_warning == 1;
    if (warned_enough && !forgiven) exchange.cue(Reason::abuse);
}

void refuse(Exchange& exchange) {
    exchange.state.set(Mark::refused_help);
    if (exchange.is_try) count_up(exchange.state.failed);
    exchange.is_try = false;
}

void happen(Exchange& exchange, const Act& act) {
    State& state = exchange.state;
    exchange.events.add(act.kind, act.remedy, act.step);
    switch (act.kind) {
        case EventKind::asks:
            return raise_demand(exchange, act);
        case EventKind::asks_manager:
            count_up(state.insists);
            exchange.remember(Mark::vented);
            return;
        case EventKind::refuses:
            return refuse(exchange);
        case EventKind::swears:
            exchange.remember(Mark::vented);
            if (exchange.script.rules.swearing_counts) abuse(exchange);
            return;
        case EventKind::abuses:
            exchange.remember(Mark::vented);
            return abuse(exchange);
        case EventKind::threatens:
            return exchange.cue(Reason::threat);
        case EventKind::reports_hazard:
            state.set(Mark::hazard);
            return exchange.cue(Reason::safety);
        case EventKind::reports_fraud:
            return exchange.cue(Reason::fraud);
        case EventKind::alleges_fault:
            state.set(Mark::fault_alleged);
            exchange.remember(Mark::vented);
            return;
        case EventKind::reveals_vulnerable:
            return exchange.cue(Reason::vulnerable);
        case EventKind::mentions:
            return exchange.cue(Reason::inform);
        case EventKind::apologises:
            if (state.warned == 2) state.set(Mark::apologised);
            return;
        default:
            return;
    }
}

}  // namespace

void expect(Exchange& exchange, scenario::Answer answer, int specific) {
    exchange.reaction = scenario::find_reaction(exchange.script, exchange.state.node, answer, specific);
    if (exchange.reaction != nullptr) exchange.to = exchange.reaction->to;
}

void speak(Exchange& exchange, scenario::Range lines) {
    const Script& script = exchange.script;
    auto no = lines.first;
    for (const auto& line : Script::part(script.lines, lines)) {
        const auto idx = no++;
        if (!holds(script, exchange.state, line.when)) continue;
        exchange.events.add(EventKind::line, 0, idx);
        if (line.who == scenario::Speaker::customer) exchange.remember(Mark::spoke);
        for (const auto& act : Script::part(script.acts, line.acts)) happen(exchange, act);
    }
}

void assign(Exchange& exchange, scenario::Range assignments) {
    const Script& script = exchange.script;
    State& state = exchange.state;
    for (const auto& assignment : Script::part(script.assignments, assignments)) {
        const std::uint32_t value = holds(script, state, assignment.value) ? 1 : 0;
        state.flags = (state.flags & ~(1u << assignment.flag)) | value << assignment.flag;
    }
}

void enter(Exchange& exchange, std::uint32_t idx) {
    const auto& node = exchange.script.nodes[idx];
    exchange.state.node = static_cast<std::uint16_t>(idx);
    if (node.visited_bit != 0) exchange.state.visited |= 1u << (node.visited_bit - 1u);
    exchange.events.add(EventKind::enters, 0, idx);
    speak(exchange, node.lines);
}

}  // namespace rung::call
