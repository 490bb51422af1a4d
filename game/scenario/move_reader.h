#pragma once

#include "scenario/document.h"
#include "scenario/fault_report.h"
#include "scenario/move_json.h"

#include <cstdint>
#include <span>

namespace rung::scenario {

/// Reads one move from its JSON value. A `say` is the first choice of that id at one of `nodes`, in their
/// order. False where it cannot be read; what is wrong has been reported, one fault for the move.
[[nodiscard]] bool read_move(const Script& script, std::span<const std::uint32_t> nodes,
                             Document::Value value, MoveEntry& entry, FaultReport& faults);

}  // namespace rung::scenario
