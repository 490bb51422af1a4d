#pragma once

#include "call/state.h"
#include "scenario/script.h"

#include <cstdint>
#include <vector>

namespace rung::session {

/// The choices that are possible now, as indices into `Script::choices`, in the order in which this play
/// shows them. The seed shuffles the choices of a node once, so coming back to it shows the same order; it
/// changes nothing else.
[[nodiscard]] std::vector<std::uint32_t> order_choices(const scenario::Script& script,
                                                       const call::State& state, std::uint64_t seed);

/// The lines that can be said with a handover, as indices into `Script::handover_lines`, in the order of this
/// play.
[[nodiscard]] std::vector<std::uint8_t> order_handover_lines(const scenario::Script& script,
                                                             std::uint64_t seed);

}  // namespace rung::session
