#pragma once

#include "desk/call_page.h"
#include "desk/ui.h"

namespace rung::desk {

/// What lies over a call, where something does: a choice of moves, the handover, a pause, a question, all
/// keys.
void draw_call_sheet(Ui& ui, const debrief::Wording& say, const Settings& settings, const CallPage& page,
                     const CallUi& state, const FormView& form, CallActions& actions);

}  // namespace rung::desk
