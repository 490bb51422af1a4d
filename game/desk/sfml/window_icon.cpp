#include "desk/sfml/window_icon.h"

#include <cstddef>

namespace rung::desk {
namespace {

/// The icon is thought of on a grid of so many units.
constexpr int kUnits = 32;

struct Bar {
    int x0, y0, x1, y1;  ///< units, the last ones not included
    std::uint32_t colour;
};
constexpr std::uint32_t kGround = 0x12344d;
constexpr std::uint32_t kWood = 0xe8eef2;
constexpr std::uint32_t kLit = 0xe69f00;
/// Later ones lie on top.
constexpr Bar kBars[] = {
    {1, 2, 31, 30, kGround}, {2, 1, 30, 31, kGround},  // a square with its corners off
    {9, 4, 12, 28, kWood},   {20, 4, 23, 28, kWood},   // rails
    {12, 8, 20, 11, kWood},  {12, 21, 20, 24, kWood},  // rungs
    {7, 14, 25, 18, kLit},
};

}  // namespace

std::vector<std::uint8_t> draw_window_icon(int side) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
    std::size_t at = 0;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column, at += 4) {
            const int x = column * kUnits / side, y = row * kUnits / side;
            for (const Bar& bar : kBars) {
                if (x < bar.x0 || x >= bar.x1 || y < bar.y0 || y >= bar.y1) continue;
                pixels[at] = static_cast<std::uint8_t>(bar.colour >> 16);
                pixels[at + 1] = static_cast<std::uint8_t>(bar.colour >> 8);
                pixels[at + 2] = static_cast<std::uint8_t>(bar.colour);
                pixels[at + 3] = 0xff;
            }
        }
    return pixels;
}

}  // namespace rung::desk
