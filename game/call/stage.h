#pragma once

#include "call/attempt.h"

#include <algorithm>

namespace rung::call {

/// Stage of the domain (L1–L6) at which a move was made: the node's, a handover's own, follow-up after the
/// call.
[[nodiscard]] inline scenario::Stage stage_of(const scenario::Script& script, const Beat& beat) {
    if (beat.before.at() != Phase::call) return scenario::Stage::follow_up;
    const auto stage = script.nodes[beat.before.node].stage;
    const bool hands_over =
        beat.move.kind == scenario::MoveKind::escalate || beat.move.kind == scenario::MoveKind::announce;
    return hands_over ? std::max(stage, scenario::Stage::handover) : stage;
}

}  // namespace rung::call
