#include "call/call.h"
#include "call/chain.h"
#include "call/customer.h"
#include "call/handover.h"
#include "call/ladder.h"
#include "call/messages.h"
#include "call/mood.h"
#include "call/offer.h"
#include "call/pauses.h"
#include "call/triggers.h"
#include "call/turns.h"
#include "call/words.h"
#include "call/wrap_up.h"

#include <cassert>

/// One move, in the order of docs/rules.md §2.
namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

/// Step 1: what the rep does.
void act(Exchange& exchange, const Move& move) {
    switch (move.kind) {
        case MoveKind::say:
            return say(exchange, exchange.script.choices[move.choice]);
        case MoveKind::lookup:
            return look_up(exchange, move.policy);
        case MoveKind::offer:
            return offer(exchange, move);
        case MoveKind::hold:
            return hold(exchange, move.amount);
        case MoveKind::warn:
            return warn(exchange, move.final_warning != 0);
        case MoveKind::announce:
            return announce(exchange, move);
        case MoveKind::escalate:
            return escalate(exchange, move);
        case MoveKind::message:
            return message(exchange, move.contact);
        case MoveKind::disconnect:
            return may_leave(exchange.state) ? leave(exchange) : disconnect(exchange);
        case MoveKind::wait:
            return wait(exchange);
        default:
            return barge_in(exchange);
    }
}

/// Step 4: the customer, the superior, the line.
void answer(Exchange& exchange, const Move& move) {
    if (move.kind == MoveKind::escalate) {
        meet(exchange, move);
        settle_mood(exchange);
    }
    if (exchange.reaction != nullptr) {
        speak(exchange, exchange.reaction->lines);
        assign(exchange, exchange.reaction->sets);
    }
    const auto to = exchange.to;
    if (!to.stays() && !to.ends()) enter(exchange, to.node());
    tell_mood(exchange);
    if (to.ends()) end_call(exchange, to.ending());
}

/// What the next move may refer back to.
void remember(Exchange& exchange, MoveKind kind) {
    constexpr auto kJustNow = static_cast<std::uint32_t>(Mark::spoke) |
                              static_cast<std::uint32_t>(Mark::vented) |
                              static_cast<std::uint32_t>(Mark::barged);
    exchange.state.marks = (exchange.state.marks & ~kJustNow) | exchange.now;
    if (kind == MoveKind::barge_in) exchange.state.set(Mark::barged);
}

/// Step 6: the turn is over.
void end_turn(Exchange& exchange, MoveKind kind) {
    State& state = exchange.state;
    state.silences = kind == MoveKind::wait ? 1 : 0;
    state.recent_skills = {exchange.shows, state.recent_skills[0], state.recent_skills[1]};
    if (state.turn < exchange.script.turns) {
        ++state.turn;
        return;
    }
    exchange.events.add(EventKind::out_of_turns);
    end_call(exchange, exchange.script.ending_out_of_turns);
}

/// What the rep will choose from.
void fetch_early(const Script& script, scenario::Range choices) {
    const auto* choice = script.choices.data() + choices.first;
    for (auto left = choices.count; left != 0; --left) call::fetch_early(choice++);
}

[[gnu::flatten]] void play_turn(Exchange& exchange, const Move& move) {
    const bool promised = exchange.state.pending_promise != 0;
    exchange.state.pending_promise = 0;
    act(exchange, move);
    settle_promise(exchange, promised);
    settle_mood(exchange);
    exchange.events.add(EventKind::replied);
    answer(exchange, move);
    remember(exchange, move.kind);
    if (exchange.state.at() != Phase::call) return;
    count_clean_turn(exchange);
    fetch_early(exchange.script, exchange.script.nodes[exchange.state.node].choices);
    age_announcement(exchange);
    count_hot_turn(exchange);
    step_triggers(exchange, true);
    end_turn(exchange, move.kind);
}

void play_between(Exchange& exchange, const Move& move) {
    act(exchange, move);
    settle_mood(exchange);
    answer(exchange, move);
    remember(exchange, move.kind);
    if (exchange.state.at() == Phase::call) step_triggers(exchange, false);
}

}  // namespace

State begin(const Script& script, const Sink& sink) {
    State state;
    state.anger = script.anger;
    state.trust = script.trust;
    state.flags = script.flags_at_start;
    Exchange exchange(script, state, sink);
    enter(exchange, script.start);
    tell_mood(exchange);
    remember(exchange, MoveKind::wait);
    step_triggers(exchange, false);
    exchange.events.flush();
    return state;
}

void apply(const Script& script, State& state, const Move& move, const Sink& sink) {
    assert(query(script, state, move) == Why::legal);
    Exchange exchange(script, state, sink);
    exchange.events.add(EventKind::moved, static_cast<std::uint32_t>(move.kind),
                        move.kind == MoveKind::say ? move.choice : 0);
    if (state.at() == Phase::wrap_up)
        wrap_up(exchange, move);
    else if (takes_turn(move.kind))
        play_turn(exchange, move);
    else
        play_between(exchange, move);
    state.offering = 0;
    exchange.events.flush();
}

}  // namespace rung::call
