#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"

namespace rung::desk {

/// Which call it was and how it ended, with the way back.
void draw_debrief_bar(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                      const DebriefState& state, DebriefActions& actions);

/// The parts of a debrief to choose from.
void draw_debrief_tabs(Flow& flow, const debrief::Wording& say, const DebriefState& state,
                       DebriefActions& actions);

/// `first-page`: in ids.
[[nodiscard]] std::string_view code_of(DebriefTab tab);

}  // namespace rung::desk
