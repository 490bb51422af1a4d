#pragma once

#include "scenario/script.h"

namespace rung::scenario {

/// Fills `Script::distance`: for each node and trigger the fewest turns from there until the trigger's cue,
/// over says that show no harmful skill and over the reactions to other moves, conditions ignored; at least
/// 1, 0xff for no way. A cue of `when` is whatever changes a name of the expression so that it may hold.
/// Losing control and `inform` have no distance: the one hangs on the mood, the other takes no part in
/// timing. Cost: nodes, choices and reactions once for each trigger.
void make_distances(Script& script);

inline constexpr std::uint8_t kNoWay = 0xff;

}  // namespace rung::scenario
