#pragma once

#include "scenario/script.h"

#include "desk_stage.h"

namespace rung::test {

/// Makes a move of a call at the desk by keyboard alone, as a player would: words by their number, the rest
/// by the soft phone and its sheets. Fails the test where the desk has no way to it.
void make_by_keys(DeskStage& stage, const scenario::Script& script, const scenario::Move& move);

}  // namespace rung::test
