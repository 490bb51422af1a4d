#pragma once

#include "desk/debrief_looks.h"
#include "desk/flow.h"

namespace rung::desk {

/// The scorecard: each dimension as a bar, and every point with its reason and what was said of it since.
void draw_debrief_scores(Flow& flow, const ScoresView& view);

}  // namespace rung::desk
