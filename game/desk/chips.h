#pragma once

#include "desk/ui.h"

#include <vector>

namespace rung::desk {

/// Small round buttons that stay on or off, beside one another, going on in the next line where there is no
/// more room; `area` gives place and width. Gives which was used; −1: none.
struct Chips {
    int used = -1;
    float bottom = 0;
};
[[nodiscard]] Chips draw_chips(Ui& ui, Rect area, const std::vector<Control>& chips);

}  // namespace rung::desk
