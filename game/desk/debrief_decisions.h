#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"

namespace rung::desk {

/// How well the value of the call was kept: in all, stage by stage, and each move that there is something to
/// say of.
void draw_debrief_decisions(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                            DebriefActions& actions);

}  // namespace rung::desk
