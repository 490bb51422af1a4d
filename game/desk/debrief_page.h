#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"
#include "desk/settings.h"

namespace rung::desk {

/// The call in a minute: support, what the rep thought, what happened and what to do next time, and what can
/// be done with it now.
void draw_debrief_page(Flow& flow, const debrief::Wording& say, const Settings& settings,
                       const DebriefModel& model, DebriefActions& actions);

}  // namespace rung::desk
