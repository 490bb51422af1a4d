#pragma once

#include "desk/call_page.h"
#include "desk/ui.h"

namespace rung::desk {

/// The keys of the soft phone in so many rows, each with its letter; what is not possible says why.
void draw_soft_phone(Ui& ui, const debrief::Wording& say, const Settings& settings, Rect area, int rows,
                     const CallPage& page, bool usable, CallActions& actions);

}  // namespace rung::desk
