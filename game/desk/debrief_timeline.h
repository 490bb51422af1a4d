#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"

namespace rung::desk {

/// The counts of labels, the chart, and the turn that is picked in it.
void draw_debrief_timeline(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                           const DebriefState& state, DebriefActions& actions);

}  // namespace rung::desk
