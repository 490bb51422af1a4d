#pragma once

#include "debrief/wording.h"
#include "desk/debrief_state.h"
#include "desk/settings.h"
#include "desk/ui.h"

namespace rung::desk {

/// All keys of this screen, over it.
void draw_debrief_keys(Ui& ui, const debrief::Wording& say, const Settings& settings,
                       DebriefActions& actions);

}  // namespace rung::desk
