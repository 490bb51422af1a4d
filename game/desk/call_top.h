#pragma once

#include "desk/call_page.h"
#include "desk/ui.h"

namespace rung::desk {

/// Above a call: its title, the stages with the one that it is in, where it stands, and what goes on beside
/// it: hint, taking back, pause, sound, keys, stop.
void draw_call_top(Ui& ui, const debrief::Wording& say, const Settings& settings, Rect area,
                   const CallPage& page, const CallUi& state, CallActions& actions);

}  // namespace rung::desk
