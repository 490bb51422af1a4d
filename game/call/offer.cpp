#include "call/offer.h"

#include "call/call.h"
#include "call/customer.h"
#include "call/words.h"
#include "scenario/reactions.h"

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Move;

void put_forward(Exchange& exchange, const Move& move, bool within) {
    State& state = exchange.state;
    const auto step_no = static_cast<std::uint8_t>(move.step + 1);
    const bool refused_before = (unsigned{state.refused_remedies} >> move.remedy & 1u) != 0;
    if (refused_before && step_no <= state.offered[move.remedy]) {
        exchange.events.add(EventKind::repeats);
        exchange.feel(exchange.script.mood.repeat);
    }
    exchange.events.add(within ? EventKind::offers_within : EventKind::offers_beyond, move.remedy, move.step);
    state.offering = sum_no(move.remedy, move.step);
    if (step_no > state.asked[move.remedy]) exchange.events.add(EventKind::offers_unasked, move.remedy);
    if (!within) promise_too_much(exchange);
    if (step_no > state.offered[move.remedy]) state.offered[move.remedy] = step_no;
    state.set(Mark::concrete);
}

void be_refused(Exchange& exchange, const Move& move, bool within) {
    State& state = exchange.state;
    exchange.events.add(EventKind::refused, move.remedy);
    exchange.feel(exchange.script.mood.refused);
    state.set(Mark::refused_help);
    const auto bit = static_cast<std::uint8_t>(1u << move.remedy);
    if (!within || (state.refused_remedies & bit) != 0) return;
    state.refused_remedies |= bit;
    count_up(state.tries);
    count_up(state.failed);
    exchange.events.add(EventKind::tries);
}

}  // namespace

void offer(Exchange& exchange, const Move& move) {
    const bool within = move.step < exchange.script.remedies[move.remedy].limit_steps;
    put_forward(exchange, move, within);
    const auto* reaction =
        find_reaction(exchange.script, exchange.state.node, scenario::Answer::offer, 1 + move.remedy);
    exchange.reaction = reaction;
    if (reaction == nullptr) return be_refused(exchange, move, within);
    if (reaction->may_accept && holds(exchange.script, exchange.state, reaction->accepts)) {
        exchange.events.add(EventKind::accepted, move.remedy);
        exchange.feel(exchange.script.mood.accepted);
        exchange.to = reaction->to;
        return;
    }
    be_refused(exchange, move, within);
    exchange.to = reaction->otherwise;
}

}  // namespace rung::call
