#pragma once

#include "desk/flow.h"
#include "report/figure_chart.h"
#include "view/words.h"

#include <string>

namespace rung::desk {

/// For each trigger a row of bars: how far from its window calls were handed over, then those without a
/// handover in a window. On a bar stands how many they are; single triggers are drawn to one scale.
void draw_triggers(Flow& flow, const view::Wording& say, const std::string& id,
                   const report::FigureChart& chart);

}  // namespace rung::desk
