#include "call/handover.h"

#include "call/chain.h"
#include "call/customer.h"
#include "call/owner.h"
#include "call/words.h"

#include <bit>

namespace rung::call {
namespace {

using scenario::Answer;
using scenario::EventKind;
using scenario::Link;
using scenario::Method;
using scenario::Move;
using scenario::Reason;
using scenario::ResultKind;
using scenario::Script;

constexpr int kAnnouncedTurns = 3;

void forget_announcement(State& state) {
    state.announced_contact = scenario::kNobody;
    state.announced = state.announced_tries = 0;
    state.announce_node = 0;
    state.clear(Mark::announce_unoffered);
}

// -------------------------------------------------------------------------------------------- the rep's part

void brief(Exchange& exchange, std::uint32_t told) {
    const std::uint32_t known_needs = exchange.state.facts & exchange.script.needs;
    const std::uint32_t needs_told = told & known_needs;
    exchange.state.briefed = told;
    if (needs_told == 0)
        exchange.events.add(EventKind::briefs_nothing);
    else
        exchange.events.add(needs_told == known_needs ? EventKind::briefs_fully : EventKind::briefs_partly);
    if ((told & exchange.script.opinions) != 0) exchange.events.add(EventKind::briefs_opinion);
}

void prepare_customer(Exchange& exchange, const Move& move) {
    State& state = exchange.state;
    const bool explains = move.line != scenario::kNoLine;
    exchange.events.add(explains ? EventKind::explains : EventKind::unexplained);
    if (!explains) exchange.feel(exchange.script.mood.unexplained);
    exchange.events.add(move.identify != 0 ? EventKind::identifies : EventKind::anonymous);
    exchange.events.add(move.prepare != 0 ? EventKind::prepares : EventKind::unprepared);
    state.clear(Mark::identified);
    state.clear(Mark::prepared);
    if (move.identify != 0) state.set(Mark::identified);
    if (move.prepare != 0) state.set(Mark::prepared);
}

const Link* find_link(const Script& script, const State& state, const Move& move) {
    const auto links = script.outcomes[script.outcome_idx(move.contact, resolve(script, move.method))].links;
    if (links.count == 0) return nullptr;
    const std::uint32_t no = state.link < links.count ? state.link : links.count - 1;
    const Link* link = &script.links[links.first + no];
    return link->is == ResultKind::none ? nullptr : link;
}

EventKind owner_event(const Script& script, const State& state, const Move& move) {
    if (find_link(script, state, move) == nullptr) return EventKind::wrong_owner;
    switch (judge_owner(script, state, move.reason, move.contact)) {
        case Ownership::right:
            return EventKind::right_owner;
        case Ownership::skips_level:
            return EventKind::skips_level;
        default:
            return EventKind::wrong_owner;
    }
}

EventKind reason_event(const Script& script, const State& state, Reason reason) {
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] != 0 && script.triggers[i].reason == reason) return EventKind::right_reason;
    return EventKind::wrong_reason;
}

// -------------------------------------------------------------------------------------- what becomes of it

/// What was not briefed the superior asks again, and the customer pays.
void ask_again(Exchange& exchange) {
    for (auto left = exchange.script.needs & ~exchange.state.briefed; left != 0; left &= left - 1) {
        exchange.events.add(EventKind::asked_again, static_cast<std::uint32_t>(std::countr_zero(left)));
        exchange.feel(exchange.script.mood.asked_again);
    }
}

void connect(Exchange& exchange, const Move& move, scenario::Target to) {
    State& state = exchange.state;
    state.set(Mark::handed_over);
    state.clear(Mark::chain_open);
    state.contact = move.contact;
    pass_on_hazard(exchange, move.contact);
    if (move.reason == Reason::safety) state.set(Mark::hazard_passed_on);
    exchange.to = to;
    if (resolve(exchange.script, move.method) == Method::callback) {
        state.set(Mark::by_callback);
        exchange.events.add(EventKind::callback_agreed, move.contact);
        return;
    }
    exchange.events.add(EventKind::connected, move.contact);
    ask_again(exchange);
}

/// The escalation failed: the customer reacts, and the rep has to act again.
void fail(Exchange& exchange, Answer answer, scenario::Target to) {
    exchange.state.set(Mark::chain_open);
    expect(exchange, answer);
    if (!to.stays()) exchange.to = to;
}

void drop_line(Exchange& exchange, const Move& move, const Link& link) {
    exchange.events.add(EventKind::line_drops, move.contact);
    if (move.identify != 0) {
        expect(exchange, Answer::escalate_line_drops);
        exchange.events.add(EventKind::reconnects);
        return connect(exchange, move, link.to);
    }
    exchange.events.add(EventKind::starts_again);
    exchange.feel(exchange.script.mood.starts_again);
    fail(exchange, Answer::escalate_line_drops, link.otherwise);
}

}  // namespace

scenario::Method resolve(const Script& script, Method method) {
    if (method != Method::offer_choice) return method;
    return script.prefers_callback ? Method::callback : Method::warm;
}

void pass_on_hazard(Exchange& exchange, std::uint8_t contact) {
    const unsigned handles = exchange.script.contacts[contact].handles;
    if ((handles >> static_cast<unsigned>(Reason::safety) & 1u) != 0)
        exchange.state.set(Mark::hazard_passed_on);
}

void announce(Exchange& exchange, const Move& move) {
    State& state = exchange.state;
    exchange.events.add(EventKind::announces, move.contact);
    state.announced_contact = move.contact;
    state.announced = 0;
    state.announced_tries = state.tries;
    state.announce_node = state.node;
    if (has_unoffered_ask(exchange.script, state)) state.set(Mark::announce_unoffered);
    exchange.feel(exchange.script.mood.announce);
    say_line(exchange, move.line);
    expect(exchange, Answer::announce);
}

void age_announcement(Exchange& exchange) {
    State& state = exchange.state;
    if (state.announced_contact == scenario::kNobody) return;
    count_up(state.announced);
    if (state.announced > kAnnouncedTurns) lapse_announcement(exchange);
}

void lapse_announcement(Exchange& exchange) {
    if (exchange.state.announced_contact == scenario::kNobody) return;
    exchange.events.add(EventKind::announcement_lapses);
    forget_announcement(exchange.state);
}

void escalate(Exchange& exchange, const Move& move) {
    const Script& script = exchange.script;
    State& state = exchange.state;
    const bool again = state.has(Mark::chain_open);
    state.link = static_cast<std::uint8_t>(again ? state.link + 1 : 0);
    const auto reason = static_cast<std::uint32_t>(move.reason);
    exchange.events.add(again ? EventKind::acts_again : EventKind::escalates, reason);
    exchange.events.add(EventKind::by_method, static_cast<std::uint32_t>(move.method));
    prepare_customer(exchange, move);
    brief(exchange, move.facts);
    exchange.events.add(owner_event(script, state, move));
    exchange.events.add(reason_event(script, state, move.reason));
    if (!again) time_chain(exchange, move);
    forget_announcement(state);
    say_line(exchange, move.line);
}

bool may_leave(const State& state) {
    return state.has(Mark::handed_over) && !state.has(Mark::by_callback);
}

void leave(Exchange& exchange) {
    exchange.events.add(EventKind::leaves, exchange.state.contact);
    exchange.to = scenario::Target::to_ending(exchange.script.ending_left_to_owner);
}

void meet(Exchange& exchange, const Move& move) {
    const Link* link = find_link(exchange.script, exchange.state, move);
    if (link == nullptr) {
        exchange.events.add(EventKind::handed_back, move.contact);
        exchange.feel(exchange.script.mood.wrong_owner);
        return fail(exchange, Answer::escalate_wrong_owner, {});
    }
    if (link->is == ResultKind::connected) return connect(exchange, move, link->to);
    if (link->is == ResultKind::line_drops) return drop_line(exchange, move, *link);
    exchange.events.add(EventKind::unavailable, move.contact);
    exchange.feel(exchange.script.mood.unavailable);
    fail(exchange, Answer::escalate_unavailable, link->to);
}

}  // namespace rung::call
