#pragma once

#include <cstdint>
#include <vector>

namespace rung::desk {

/// The window's picture in lists of windows: a ladder, one rung of it lit.
/// Shape: `side` rows of `side` pixels, each red, green, blue, alpha.
[[nodiscard]] std::vector<std::uint8_t> draw_window_icon(int side);

}  // namespace rung::desk
