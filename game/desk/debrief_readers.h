#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/flow.h"

namespace rung::desk {

/// What the call says about empowerment, for three readers: the rep, the manager, the organisation.
void draw_debrief_readers(Flow& flow, const debrief::Wording& say, const DebriefModel& model);

}  // namespace rung::desk
