#include "session/wrap_up.h"

#include "call/call.h"

namespace rung::session {

using scenario::Move;
using scenario::MoveKind;

namespace {

bool possible(const scenario::Script& script, const call::State& state, const Move& move) {
    return call::query(script, state, move) == call::Why::legal;
}

bool can_message(const scenario::Script& script, const call::State& state) {
    Move move{.kind = MoveKind::message};
    for (std::size_t i = 0; i < script.contacts.size(); ++i) {
        move.contact = static_cast<std::uint8_t>(i);
        if (possible(script, state, move)) return true;
    }
    return false;
}

}  // namespace

std::vector<WrapUpStep> open_steps(const scenario::Script& script, const call::State& state) {
    std::vector<WrapUpStep> steps;
    if (state.at() != call::Phase::wrap_up) return steps;
    const auto add = [&](WrapUpStep step, const Move& move) {
        if (possible(script, state, move)) steps.push_back(step);
    };
    if (can_message(script, state)) steps.push_back(WrapUpStep::message);
    add(WrapUpStep::note, {.kind = MoveKind::note, .next = scenario::NextStep::closed});
    add(WrapUpStep::follow_up_owner, {.kind = MoveKind::follow_up, .contact = state.contact, .amount = 1});
    add(WrapUpStep::follow_up_customer,
        {.kind = MoveKind::follow_up, .contact = scenario::kTheCustomer, .amount = 1});
    add(WrapUpStep::debrief, {.kind = MoveKind::debrief});
    add(WrapUpStep::reflect, {.kind = MoveKind::reflect, .amount = 1});
    return steps;
}

}  // namespace rung::session
