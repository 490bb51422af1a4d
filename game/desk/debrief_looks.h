#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"

#include <cstddef>

namespace rung::desk {

/// What the scorecard is drawn from, and where it puts what is asked of it.
struct ScoresView {
    const debrief::Wording& say;
    const DebriefModel& model;
    const DebriefState& state;
    DebriefActions& actions;
};

/// Below a row of the scorecard: what was said of it since, and the way to ask for another look. Nothing
/// where there is neither.
void draw_debrief_looks(Flow& flow, const ScoresView& view, std::size_t row);

/// The way from another part to the scorecard, for whoever may ask.
void draw_way_to_looks(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                       DebriefActions& actions);

}  // namespace rung::desk
