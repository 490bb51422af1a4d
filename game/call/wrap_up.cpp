#include "call/wrap_up.h"

#include "call/handover.h"
#include "call/messages.h"

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::NextStep;

/// Source: rules §6.
bool next_step_is_true(const State& state, NextStep next) {
    if (state.has(Mark::handed_over))
        return next == (state.has(Mark::by_callback) ? NextStep::callback : NextStep::handover);
    if (state.has(Mark::resolved)) return next == NextStep::closed;
    return next == NextStep::callback || next == NextStep::message;
}

void note(Exchange& exchange, const Move& move) {
    const auto& script = exchange.script;
    State& state = exchange.state;
    state.set(Mark::noted);
    const std::uint32_t known_needs = state.facts & script.needs;
    const bool full = (move.facts & known_needs) == known_needs && (move.facts & script.opinions) == 0;
    const bool owner = move.contact == state.contact;
    const bool next = next_step_is_true(state, move.next);
    exchange.events.add(full ? EventKind::notes_background : EventKind::notes_thin);
    exchange.events.add(owner ? EventKind::notes_owner : EventKind::notes_wrong_owner);
    exchange.events.add(next ? EventKind::notes_next : EventKind::notes_wrong_next);
}

void follow_up(Exchange& exchange, std::uint8_t with) {
    const bool customer = with == scenario::kTheCustomer;
    exchange.state.set(customer ? Mark::followed_customer : Mark::followed_owner);
    exchange.events.add(customer ? EventKind::follows_up_customer : EventKind::follows_up_owner);
}

void close(Exchange& exchange) {
    State& state = exchange.state;
    if (state.has(Mark::hazard) && !state.has(Mark::hazard_passed_on))
        exchange.events.add(EventKind::hazard_unreported);
    exchange.events.add(EventKind::closes);
    state.phase = static_cast<std::uint8_t>(Phase::closed);
}

}  // namespace

void end_call(Exchange& exchange, std::uint32_t ending) {
    State& state = exchange.state;
    state.phase = static_cast<std::uint8_t>(Phase::wrap_up);
    state.ending = ending;
    if (state.has(Mark::chain_open) && !state.has(Mark::ended_in_order))
        exchange.events.add(EventKind::chain_left);
    if (state.pending_promise != 0) exchange.events.add(EventKind::promise_stands);
    state.pending_promise = 0;
    lapse_announcement(exchange);
    exchange.events.add(EventKind::call_ends, 0, ending);
    const bool resolved = exchange.script.endings[ending].resolved;
    if (resolved) state.set(Mark::resolved);
    exchange.events.add(resolved ? EventKind::ends_resolved : EventKind::ends_unresolved);
}

void wrap_up(Exchange& exchange, const Move& move) {
    switch (move.kind) {
        case MoveKind::note:
            return note(exchange, move);
        case MoveKind::follow_up:
            return follow_up(exchange, move.contact);
        case MoveKind::message:
            return message(exchange, move.contact);
        case MoveKind::debrief:
            exchange.state.set(Mark::debriefed);
            return exchange.events.add(EventKind::asks_debrief);
        case MoveKind::reflect:
            exchange.state.set(Mark::reflected);
            return exchange.events.add(EventKind::reflects, static_cast<std::uint32_t>(move.cause),
                                       move.amount);
        case MoveKind::close:
            return close(exchange);
        default:
            return;  // a wait passes time only
    }
}

}  // namespace rung::call
