#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"

#include <cstddef>
#include <vector>

namespace rung::desk {

/// The counts of labels, the chart, and the turn that is picked in it.
void draw_debrief_timeline(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                           const DebriefState& state, DebriefActions& actions);

/// Buttons to the turn before and after the one that is picked; `first` is as far back as they go. `more` are
/// behind them. Gives which of those was used, from 0; −1: none.
int draw_turn_steps(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                    const DebriefState& state, std::size_t first, DebriefActions& actions,
                    const std::vector<Control>& more = {});

}  // namespace rung::desk
