#pragma once

#include "call/exchange.h"

#include <cstddef>

namespace rung::call {

/// The last turn of a trigger's window, as its age: q⁺ of design §5.
[[nodiscard]] int last_age(const scenario::Script& script, const State& state, std::size_t trigger);

/// A turn has passed: control slips or holds, open triggers grow older.
void grow_older(Exchange& exchange);

/// Opens what this move gave cause for: built-in cues first, then `when` in the order of the file.
void open_triggers(Exchange& exchange);

/// Tells the windows that ran out with this turn while nobody has escalated.
void lapse_windows(Exchange& exchange);

}  // namespace rung::call
