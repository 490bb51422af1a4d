#pragma once

#include "base/result.h"
#include "desk/rect.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::desk {

/// The longest side of a picture. Units: pixels.
constexpr int kLongestSide_px = 16384;

/// What a screen looks like, row after row from the top.
/// Shape: `pixels` holds width x height values; red in the lowest byte, then green, blue and alpha.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
};

/// A picture of one colour. Both sides are at least 0 and at most kLongestSide_px.
[[nodiscard]] Picture make_picture(int width, int height, std::uint32_t colour);

/// The picture as a PNG file: 8-bit RGB, alpha left out. The same bytes for the same picture and the same
/// zlib; so files are compared by what they decode to. Errors: bad-picture, where a side is 0 or too long or
/// `pixels` does not fit the sides.
[[nodiscard]] base::Result<std::string> encode_png(const Picture& picture);

/// Reads any PNG file; what has no alpha is opaque.
/// Errors: bad-picture, where the bytes are no PNG, damaged or cut, or a side is longer than kLongestSide_px.
[[nodiscard]] base::Result<Picture> decode_png(std::string_view bytes);

/// How two pictures differ.
struct Difference {
    std::size_t pixels = 0;  ///< how many are not the same
    int largest = 0;         ///< between two bytes of the same channel, 0 to 255
    Rect where;              ///< the smallest that holds them all; empty where there are none
};

/// Compares pixel by pixel; what only one of the pictures has differs by 255.
[[nodiscard]] Difference compare(const Picture& one, const Picture& other);

}  // namespace rung::desk
