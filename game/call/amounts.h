#pragma once

#include "call/state.h"
#include "scenario/script.h"

#include <cstddef>
#include <cstdint>

namespace rung::call {

/// What was asked last of a remedy and stands in a state, as an amount; 0 where nothing was.
[[nodiscard]] std::int64_t asked_of(const scenario::Script& script, const State& state, std::size_t remedy);

/// The most that was offered of it by then; 0 where nothing was.
[[nodiscard]] std::int64_t offered_of(const scenario::Script& script, const State& state, std::size_t remedy);

}  // namespace rung::call
