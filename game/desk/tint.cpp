#include "desk/tint.h"

#include <algorithm>

namespace rung::desk {
namespace {

constexpr std::uint32_t kFull = 255 * 255;
constexpr std::uint32_t kOpaque = 0xff000000u;
constexpr std::uint32_t kWhite = 0xffffffffu;

/// A channel each. Units: levels times 256, so 0 to 255 x 256.
using Channels = std::array<std::uint32_t, 4>;

// Two of the largest just fit into 32 bits, and become the 255 x 255 of an ink.
std::uint32_t times(std::uint32_t one, std::uint32_t other) {
    return (one * other + 0x8000u) >> 16;
}

Tint times(const Channels& one, const Channels& other) {
    return {times(one[0], other[0]), times(one[1], other[1]), times(one[2], other[2]),
            times(one[3], other[3])};
}

Channels spread(std::uint32_t colour) {
    return {(colour & 0xff) << 8, colour & 0xff00, colour >> 8 & 0xff00, colour >> 16 & 0xff00};
}

// A step is rounded, so a value may have strayed beyond its range by less than a level.
std::uint32_t level(std::int64_t value) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>((value + (1 << 23)) >> 24, 0, 255 * 256));
}

Channels levels(const Varying& at) {
    return {level(at.colour[0]), level(at.colour[1]), level(at.colour[2]), level(at.colour[3])};
}

std::uint32_t texel(const Texture& texture, std::int64_t x, std::int64_t y) {
    const unsigned char* bytes = texture.rgba + 4 * (y * texture.width + x);
    return static_cast<std::uint32_t>(bytes[0]) | static_cast<std::uint32_t>(bytes[1]) << 8 |
           static_cast<std::uint32_t>(bytes[2]) << 16 | static_cast<std::uint32_t>(bytes[3]) << 24;
}

/// Where a place lies between the middles of two texels.
struct Between {
    std::int64_t first, second;
    std::uint32_t share;  ///< of the second, of kShares
};
constexpr std::uint32_t kShares = 4096;

Between between(std::int64_t place, int count) {
    const std::int64_t last = count - 1;
    const std::int64_t shares =
        std::clamp<std::int64_t>(((place + (1 << 19)) >> 20) - kShares / 2, 0, last * kShares);
    const std::int64_t first = shares / kShares;
    return {first, std::min(first + 1, last), static_cast<std::uint32_t>(shares % kShares)};
}

Channels mix(const Texture& texture, const Between& x, const Between& y) {
    const std::array<std::uint32_t, 4> texels{
        texel(texture, x.first, y.first), texel(texture, x.second, y.first),
        texel(texture, x.first, y.second), texel(texture, x.second, y.second)};
    const std::array<std::uint32_t, 4> shares{(kShares - x.share) * (kShares - y.share),
                                              x.share * (kShares - y.share), (kShares - x.share) * y.share,
                                              x.share * y.share};
    Channels mixed{};
    for (std::size_t channel = 0; channel < mixed.size(); ++channel) {
        std::uint32_t sum = 0x8000u;  // at most 255 x 2^24 and this half: fits
        for (std::size_t i = 0; i < texels.size(); ++i) sum += (texels[i] >> 8 * channel & 0xff) * shares[i];
        mixed[channel] = sum >> 16;
    }
    return mixed;
}

Channels sample(const Texture& texture, std::int64_t u, std::int64_t v) {
    if (texture.rgba == nullptr || texture.width <= 0 || texture.height <= 0) return spread(kWhite);
    const auto x = between(u, texture.width), y = between(v, texture.height);
    if (x.share == 0 && y.share == 0) return spread(texel(texture, x.first, y.first));
    return mix(texture, x, y);
}

// Straight alpha over an opaque pixel, rounded once: everything is in 255 x 255 x 255 parts, which fit into
// 32 bits.
std::uint32_t over(std::uint32_t below, std::uint32_t ink, std::uint32_t alpha) {
    return (ink * alpha + below * 255 * (kFull - alpha) + kFull * 255 / 2) / (kFull * 255);
}

std::uint32_t over(std::uint32_t below, const Tint& ink) {
    return over(below & 0xff, ink.red, ink.alpha) | over(below >> 8 & 0xff, ink.green, ink.alpha) << 8 |
           over(below >> 16 & 0xff, ink.blue, ink.alpha) << 16 | kOpaque;
}

template <bool kColourVaries, bool kPlaceVaries>
void paint_varied(Row row, Varying at, const Varying& step, const Texture& texture) {
    auto colour = levels(at);
    auto texels = sample(texture, at.u, at.v);
    for (int i = 0; i < row.count; ++i) {
        if constexpr (kColourVaries) {
            colour = levels(at);
            for (std::size_t c = 0; c < colour.size(); ++c) at.colour[c] += step.colour[c];
        }
        if constexpr (kPlaceVaries) {
            texels = sample(texture, at.u, at.v);
            at.u += step.u;
            at.v += step.v;
        }
        if (colour[3] * texels[3] != 0) row.first[i] = over(row.first[i], times(colour, texels));
    }
}

}  // namespace

Tint tint_at(const Varying& at, const Texture& texture) {
    return times(levels(at), sample(texture, at.u, at.v));
}

void paint(Row row, const Tint& ink) {
    if (ink.alpha == kFull) {
        std::fill_n(row.first, row.count, over(0, ink));
    } else if (ink.alpha != 0) {
        for (int i = 0; i < row.count; ++i) row.first[i] = over(row.first[i], ink);
    }
}

void paint(Row row, Varying at, const Varying& step, Variety varies, const Texture& texture) {
    if (varies.colour && varies.place) {
        paint_varied<true, true>(row, at, step, texture);
    } else if (varies.colour) {
        paint_varied<true, false>(row, at, step, texture);
    } else if (varies.place) {
        paint_varied<false, true>(row, at, step, texture);
    } else {
        paint(row, tint_at(at, texture));
    }
}

}  // namespace rung::desk
