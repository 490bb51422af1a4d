#pragma once

#include "scenario/event.h"

#include <cstdint>

namespace rung::analysis {

/// How far a handover has been decided, step by step; each step fixes more of what will happen.
enum class Step : std::uint8_t {
    when,    ///< now
    owner,   ///< for which reason, to whom
    manner,  ///< by which method, with which words
    way,     ///< how well prepared: everything
};

/// The first step at which an event of an escalation is certain. What follows the handover itself (the
/// customer's and the superior's words) counts as the last.
[[nodiscard]] Step decided_at(scenario::EventKind kind);

}  // namespace rung::analysis
