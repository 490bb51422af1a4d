#pragma once

#include "desk/ui.h"

namespace rung::desk {

/// A theme to pick: a small picture of a card in its own colours, its name under it.
bool draw_swatch(Ui& ui, const Control& control, const Theme& theme, Rect area);

}  // namespace rung::desk
