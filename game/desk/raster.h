#pragma once

#include "desk/picture.h"

struct ImDrawData;

namespace rung::desk {

/// The font atlas, as `ImFontAtlas::GetTexDataAsRGBA32` hands it out. Without bytes it is white all over.
/// Shape: width x height texels of four bytes: red, green, blue, alpha.
/// Owner: the caller; it must outlive the call it is handed to.
struct Texture {
    const unsigned char* rgba = nullptr;
    int width = 0, height = 0;
};

/// Draws a frame over what the picture holds, as a graphics card would, but with the same bytes on every
/// machine: places count in 1/256 pixel, a pixel belongs to the one triangle that holds its middle, colour
/// and place in the texture run along a row in whole numbers. The picture stays opaque.
///
/// Every command takes its texels from `atlas`, callbacks are not called, and what cannot be drawn (a place
/// that is no number, an index beyond its list) is left out. Corners beyond 32,768 pixels are pulled in to
/// there. Cost: 1280 x 800 full of text takes about 15 ms optimised.
void rasterise(const ImDrawData& frame, const Texture& atlas, Picture& target);

}  // namespace rung::desk
