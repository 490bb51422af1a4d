#pragma once

#include "desk/coach_call.h"
#include "desk/flow.h"

#include <cstddef>
#include <string>

namespace rung::desk {

/// So many in a group, which Tab passes over.
inline constexpr std::size_t kCallsAGroup = 8;

/// Calls below one another, what waits with a sign. Gives the id of the one that was picked; empty: none.
[[nodiscard]] std::string draw_coach_calls(Flow& flow, const std::string& id, const CoachCalls& calls);

}  // namespace rung::desk
