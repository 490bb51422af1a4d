#pragma once

#include "desk/call_page.h"
#include "desk/transcript_view.h"
#include "desk/ui.h"

namespace rung::desk {

/// The screen of a call: where it stands at the top, the customer at the left, what was said in the middle
/// and below it what can be said, the panels at the right, the soft phone at the bottom. On a narrow screen
/// all of it in one column. `layout` is remembered from frame to frame.
[[nodiscard]] CallActions draw_call(Ui& ui, const debrief::Wording& say, const Settings& settings,
                                    const CallPage& page, const CallUi& state, TranscriptLayout& layout);

}  // namespace rung::desk
