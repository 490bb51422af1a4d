#pragma once

#include "desk/ui.h"

namespace rung::desk {

/// A face whose brows, eyes and mouth say how somebody is, for whoever does not read numbers. It is nobody's:
/// no hair, no skin, no age. Units: anger and trust 0–100.
struct Mood {
    int anger = 0, trust = 0;
};
void draw_face(Ui& ui, Rect area, Mood mood);

}  // namespace rung::desk
