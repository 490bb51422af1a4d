#pragma once

#include "desk/call_page.h"
#include "desk/ui.h"

namespace rung::desk {

/// Customer, policy book, contacts and notes of a call, always in reach and at no cost.
void draw_call_tabs(Ui& ui, const debrief::Wording& say, const Settings& settings, Rect area,
                    const CallPage& page, const CallUi& state, CallActions& actions);

/// Who is on the line: a face, the mood in words and, where the mode shows them, numbers.
void draw_customer_card(Ui& ui, const debrief::Wording& say, Rect area, const CallPage& page);

}  // namespace rung::desk
