#pragma once

#include "debrief/wording.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "desk/ui.h"

#include <cstddef>
#include <string>

namespace rung::desk {

/// Of a column as something to pick. Ten make a group, so that none is many presses away.
[[nodiscard]] std::string chart_turn_id(std::size_t column);

/// How high the chart of this call is where it is so wide. Units: pixels.
[[nodiscard]] float debrief_chart_height(const Ui& ui, const DebriefModel& model, float width);

/// The call from left to right: stages on top, then what was still to be had (filled), anger (dashed) and
/// trust with the windows behind them, a mark for each move, and the windows by name. Each turn can be
/// picked.
void draw_debrief_chart(Ui& ui, Rect area, const debrief::Wording& say, const DebriefModel& model,
                        const DebriefState& state, DebriefActions& actions);

}  // namespace rung::desk
