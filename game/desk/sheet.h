#pragma once

#include "desk/ui.h"

#include <string>

namespace rung::desk {

/// A card in the middle of the screen, over everything else, which can be seen and not used. What is drawn
/// next is on it. Units: of the design. Gives the area inside; `closed` where the player wants to get out.
struct Sheet {
    Rect inside;
    bool closed = false;
};
[[nodiscard]] Sheet begin_sheet(Ui& ui, const std::string& id, const std::string& title,
                                const std::string& close, float width, float height);

}  // namespace rung::desk
