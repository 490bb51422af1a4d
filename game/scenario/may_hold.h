#pragma once

#include "scenario/expression.h"

#include <cstdint>
#include <functional>

namespace rung::scenario {

/// Every value that something may have, as an interval. Booleans are the numbers 0 and 1.
struct Span {
    std::int64_t least = 0, most = 0;
    [[nodiscard]] bool may_be_true() const { return most > 0; }
    [[nodiscard]] bool may_be_false() const { return least <= 0; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// The values that a name of an expression may have.
using SpanOf = std::function<Span(const Op&)>;

/// The values that a condition may have while each of its names may have any of several: an overestimate. An
/// empty one is true.
[[nodiscard]] Span span_of(const Script& script, Condition condition, const SpanOf& names);

/// Whether a condition may hold while one of its names has a value and every other any value that it can
/// have: an overestimate, by intervals.
[[nodiscard]] bool may_hold(const Script& script, Condition condition, Opcode name, std::uint8_t arg,
                            std::int64_t value);

/// Whether it may hold at any moment of any play: an overestimate, by intervals.
[[nodiscard]] bool may_ever_hold(const Script& script, Condition condition);

/// Whether it may hold once the first lines are spoken.
[[nodiscard]] bool may_hold_at_start(const Script& script, Condition condition);

}  // namespace rung::scenario
