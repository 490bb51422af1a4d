#pragma once

#include "desk/ui.h"
#include "view/progress.h"

namespace rung::desk {

/// The points of every call in the order of time, 0–100, with the numbers beside them and how many they are.
void draw_trend(Ui& ui, const view::Wording& say, const view::ProgressView& view, Rect area);

/// Steps up to the rung that was reached.
void draw_stairs(Ui& ui, const view::RungView& rung, Rect area);

}  // namespace rung::desk
