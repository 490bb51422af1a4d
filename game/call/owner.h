#pragma once

#include "call/state.h"
#include "scenario/script.h"

#include <cstdint>

namespace rung::call {

enum class Ownership : std::uint8_t { right, skips_level, wrong };

/// How a contact stands to a problem as it is now. Source: W12; rules §5.
[[nodiscard]] Ownership judge_owner(const scenario::Script& script, const State& state,
                                    scenario::Reason reason, std::uint8_t contact);

}  // namespace rung::call
