#include "call/words.h"

#include "call/customer.h"
#include "call/mood.h"

#include <bit>

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Reason;
using scenario::Script;

constexpr unsigned reason_bit(Reason reason) {
    return 1u << static_cast<unsigned>(reason);
}
/// Reasons whose window a containing word holds open a turn longer.
constexpr unsigned kContainable = reason_bit(Reason::safety) | reason_bit(Reason::threat) |
                                  reason_bit(Reason::fraud) | reason_bit(Reason::compliance) |
                                  reason_bit(Reason::vulnerable);

void contain(const Script& script, State& state) {
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if ((state.opened >> i & 1) != 0 && (kContainable & reason_bit(script.triggers[i].reason)) != 0)
            state.contained = static_cast<std::uint16_t>(state.contained | 1u << i);
}

void remember_shown(const Script& script, State& state, std::uint32_t skills) {
    for (unsigned i = 0; i < script.shown_count; ++i)
        if ((skills & script.shown_bits[i]) != 0) state.shown |= 1u << i;
}

/// Skills that the rules themselves read.
void obey_rules(Exchange& exchange, std::uint32_t skills) {
    const auto& known = exchange.script.rule_skills;
    State& state = exchange.state;
    if ((skills & known.contain) != 0) contain(exchange.script, state);
    if ((skills & known.overpromise) != 0) promise_too_much(exchange);
    if ((skills & known.discloses) != 0 && !state.has(Mark::verified))
        exchange.events.add(EventKind::discloses_unverified);
    if ((skills & known.verifies) != 0) state.set(Mark::verified);
    if ((skills & known.admits_liability) != 0 && state.has(Mark::fault_alleged) &&
        exchange.script.rules.liability_reserved)
        exchange.events.add(EventKind::admits_reserved);
}

void show(Exchange& exchange, std::uint32_t skills) {
    if (skills == 0) return;
    show_skills(exchange, skills);
    remember_shown(exchange.script, exchange.state, skills);
    if ((skills & exchange.script.rule_skills.consequential) != 0) obey_rules(exchange, skills);
}

void try_to_help(Exchange& exchange, int try_no) {
    const auto bit = std::uint64_t{1} << (try_no - 1);
    State& state = exchange.state;
    if ((state.tries_said & bit) != 0) {
        exchange.events.add(EventKind::repeats);
        exchange.feel(exchange.script.mood.repeat);
        return;
    }
    state.tries_said |= bit;
    count_up(state.tries);
    exchange.is_try = true;
    exchange.events.add(EventKind::tries);
}

void learn(Exchange& exchange, std::uint32_t facts) {
    for (auto news = facts & ~exchange.state.facts; news != 0; news &= news - 1)
        exchange.events.add(EventKind::learns, static_cast<std::uint32_t>(std::countr_zero(news)));
    exchange.state.facts |= facts;
}

}  // namespace

void say(Exchange& exchange, const scenario::Choice& choice) {
    exchange.to = choice.to;
    if (!choice.to.ends()) fetch_early(&exchange.script.nodes[choice.to.node()]);
    if (choice.try_no != 0) try_to_help(exchange, choice.try_no);
    show(exchange, choice.shows);
    if (choice.learns != 0) learn(exchange, choice.learns);
    assign(exchange, choice.sets);
}

void say_line(Exchange& exchange, std::uint8_t line) {
    if (line != scenario::kNoLine) show(exchange, exchange.script.handover_lines[line].shows);
}

void promise_too_much(Exchange& exchange) {
    exchange.events.add(EventKind::overpromises);
    exchange.state.pending_promise = 1;
}

void settle_promise(Exchange& exchange, bool was_pending) {
    if (!was_pending) return;
    const bool withdrawn = (exchange.shows & exchange.script.rule_skills.withdraw) != 0;
    exchange.events.add(withdrawn ? EventKind::withdraws : EventKind::promise_stands);
}

}  // namespace rung::call
