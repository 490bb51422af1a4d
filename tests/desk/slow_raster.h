#pragma once

#include "desk/raster.h"

namespace rung::desk {

/// What `rasterise` must come within 1 of: every pixel asks every triangle of the first list, in doubles,
/// without snapping, spans or short cuts. The corners' places are to be whole 1/256 pixels.
void slow_rasterise(const ImDrawData& frame, const Texture& atlas, Picture& target);

}  // namespace rung::desk
