#pragma once

#include "call/exchange.h"

#include <cstddef>

namespace rung::call {

/// The last turn of a trigger's window, as its age: q⁺ of design §5.
[[nodiscard]] int last_age(const scenario::Script& script, const State& state, std::size_t trigger);

/// Control slips or holds: hot turns after a redirect are counted.
void count_hot_turn(Exchange& exchange);

/// Where a turn has passed the open triggers grow older; then those open that this move gave cause for,
/// built-in cues first, then `when` in the order of the file; then the windows that ran out lapse.
void step_triggers(Exchange& exchange, bool turn_passed);

}  // namespace rung::call
