#pragma once

#include "desk/raster.h"

#include <array>
#include <cstdint>

namespace rung::desk {

/// A colour times a texel. Units: a channel counts to 255 x 255, so that the product is exact.
struct Tint {
    std::uint32_t red, green, blue, alpha;
};

/// What changes from pixel to pixel along a row.
/// Units: colour channels (red, green, blue, alpha) in levels, place in the texture in texels; both times
/// 2^32.
struct Varying {
    std::array<std::int64_t, 4> colour;
    std::int64_t u, v;
};

/// How much of a Varying really changes.
struct Variety {
    bool colour, place;
};

/// The pixels of one row that are to be painted.
struct Row {
    std::uint32_t* first;
    int count;
};

/// The ink at this place of the texture, with its four nearest texels mixed as GL_LINEAR does, clamped to its
/// edge.
[[nodiscard]] Tint tint_at(const Varying& at, const Texture& texture);

/// Lays the same ink over all pixels.
void paint(Row row, const Tint& ink);

/// Lays ink over pixels, from `at` in the middle of the first by `step` from one to the next.
void paint(Row row, Varying at, const Varying& step, Variety varies, const Texture& texture);

}  // namespace rung::desk
