#pragma once

#include "desk/input.h"

namespace rung::desk {

/// The current ImGui context as the desk uses it: no files, no navigation of its own, keys by our numbers.
void begin_imgui();
/// What editing text needs of an event.
void feed_imgui(const Event& event);
/// Begins a frame. Units: pixels.
void begin_frame(int width, int height);

}  // namespace rung::desk
