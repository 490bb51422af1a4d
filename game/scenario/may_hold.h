#pragma once

#include "scenario/expression.h"

namespace rung::scenario {

/// Whether a condition may hold while one of its names has a value and every other any value that it can
/// have: an overestimate, by intervals.
[[nodiscard]] bool may_hold(const Script& script, Condition condition, Opcode name, std::uint8_t arg,
                            std::int64_t value);

/// Whether it may hold once the first lines are spoken.
[[nodiscard]] bool may_hold_at_start(const Script& script, Condition condition);

}  // namespace rung::scenario
