#include "desk/slow_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace rung::desk {
namespace {

using Rgba = std::array<double, 4>;

Rgba to_colour(std::uint32_t value) {
    Rgba colour{};
    for (std::size_t c = 0; c < 4; ++c) colour[c] = static_cast<double>(value >> 8 * c & 0xff);
    return colour;
}

Rgba slow_sample(const Texture& texture, double u, double v) {
    const double x = std::clamp(u * texture.width - 0.5, 0.0, texture.width - 1.0);
    const double y = std::clamp(v * texture.height - 0.5, 0.0, texture.height - 1.0);
    Rgba sum{};
    for (int row = 0; row < texture.height; ++row)
        for (int column = 0; column < texture.width; ++column) {
            const double share =
                std::max(0.0, 1 - std::abs(x - column)) * std::max(0.0, 1 - std::abs(y - row));
            const auto* texel = texture.rgba + 4 * (row * texture.width + column);
            for (std::size_t c = 0; share > 0 && c < 4; ++c) sum[c] += share * texel[c];
        }
    return sum;
}

double cross(ImVec2 from, ImVec2 to, double x, double y) {
    return (double{to.x} - from.x) * (y - from.y) - (double{to.y} - from.y) * (x - from.x);
}

void slow_pixel(const std::array<ImDrawVert, 3>& t, const Texture& texture, double x, double y,
                std::uint32_t& pixel) {
    // A hair to the right and less of one down: so a middle right on a side falls to the triangle right of
    // it, or below.
    const double near_x = x + 1e-8, near_y = y + 1e-12;
    const double area = cross(t[0].pos, t[1].pos, t[2].pos.x, t[2].pos.y);
    std::array<double, 3> share{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto &from = t[(i + 1) % 3].pos, &to = t[(i + 2) % 3].pos;
        if (area == 0 || cross(from, to, near_x, near_y) / area < 0) return;
        share[i] = cross(from, to, x, y) / area;
    }
    Rgba colour{};
    double u = 0, v = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t c = 0; c < 4; ++c) colour[c] += share[i] * to_colour(t[i].col)[c];
        u += share[i] * t[i].uv.x;
        v += share[i] * t[i].uv.y;
    }
    const auto texel = slow_sample(texture, u, v);
    const double alpha = colour[3] * texel[3] / (255 * 255);
    const auto below = to_colour(pixel);
    pixel = 0xff000000;
    for (std::size_t c = 0; c < 3; ++c) {
        const double mixed = colour[c] * texel[c] / 255 * alpha + below[c] * (1 - alpha);
        pixel |= static_cast<std::uint32_t>(std::floor(mixed + 0.5)) << 8 * c;
    }
}

}  // namespace

void slow_rasterise(const ImDrawData& frame, const Texture& atlas, Picture& target) {
    const auto& list = *frame.CmdLists[0];
    for (const auto& command : list.CmdBuffer)
        for (unsigned i = 0; i < command.ElemCount; i += 3) {
            std::array<ImDrawVert, 3> t{};
            for (unsigned k = 0; k < 3; ++k)
                t[k] = list.VtxBuffer[static_cast<int>(command.VtxOffset) +
                                      list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)]];
            for (int y = 0; y < target.height; ++y)
                for (int x = 0; x < target.width; ++x) {
                    const double px = x + 0.5, py = y + 0.5;
                    const auto& clip = command.ClipRect;
                    if (px < clip.x || px >= clip.z || py < clip.y || py >= clip.w) continue;
                    auto& pixel = *(target.pixels.data() + y * target.width + x);
                    slow_pixel(t, atlas, px, py, pixel);
                }
        }
}

}  // namespace rung::desk
