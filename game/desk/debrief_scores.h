#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/flow.h"

namespace rung::desk {

/// The scorecard: each dimension as a bar, and every point with its reason.
void draw_debrief_scores(Flow& flow, const debrief::Wording& say, const DebriefModel& model);

}  // namespace rung::desk
