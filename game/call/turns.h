#pragma once

#include "scenario/move.h"

namespace rung::call {

/// Whether a move of this kind uses up a turn of the call: look-ups, holds and messages take seconds only.
[[nodiscard]] constexpr bool takes_turn(scenario::MoveKind kind) {
    using scenario::MoveKind;
    return kind != MoveKind::lookup && kind != MoveKind::hold && kind != MoveKind::message;
}

}  // namespace rung::call
