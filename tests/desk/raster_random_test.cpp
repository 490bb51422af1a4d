#include "base/hash.h"
#include "desk/raster.h"
#include "desk/scene.h"
#include "desk/slow_raster.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <imgui.h>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace rung::desk {
namespace {

constexpr int kWidth = 40, kHeight = 30;
constexpr std::uint32_t kOpaque = 0xff000000;

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }
    std::uint32_t bits() { return static_cast<std::uint32_t>(engine_()); }
    /// On whole or half pixels as often as between them, so that sides run through the middles of pixels.
    float place(int size) {
        const int grid = std::array{1, 2, 256}[static_cast<std::size_t>(below(3))];
        return static_cast<float>(below((size + 20) * grid)) / static_cast<float>(grid) - 10;
    }
    ImDrawVert corner() {
        return {
            {place(kWidth), place(kHeight)},
            {static_cast<float>(below(1400)) / 1000 - 0.2f, static_cast<float>(below(1400)) / 1000 - 0.2f},
            bits()};
    }

  private:
    std::mt19937 engine_;
};

void add_box(Scene& scene, Chance& chance) {
    auto a = chance.corner(), c = chance.corner();
    if (chance.below(3) == 0) c.uv = a.uv;  // a plain one
    if (chance.below(4) != 0) {             // else mirrored
        if (a.pos.x > c.pos.x) std::swap(a.pos.x, c.pos.x);
        if (a.pos.y > c.pos.y) std::swap(a.pos.y, c.pos.y);
    }
    auto b = a, d = a;
    b.pos.x = c.pos.x;
    b.uv.x = c.uv.x;
    d.pos.y = c.pos.y;
    d.uv.y = c.uv.y;
    c.col = a.col;
    if (chance.below(5) == 0) d.col = chance.bits();
    scene.add({a, b, c, d}, {0, 1, 2, 0, 2, 3});
}

void add_shapes(Scene& scene, Chance& chance) {
    for (int command = 0; command < 3; ++command) {
        const float left = chance.place(kWidth / 2), top = chance.place(kHeight / 2);
        scene.begin({left, top, left + chance.place(60) + 10, top + chance.place(50) + 10});
        for (int shape = 0; shape < 5; ++shape) {
            auto a = chance.corner(), b = chance.corner(), c = chance.corner();
            if (chance.below(3) == 0) b.uv = c.uv = a.uv;
            if (chance.below(3) == 0) b.col = c.col = a.col;
            scene.add({a, b, c}, {0, 1, 2});
            add_box(scene, chance);
        }
    }
}

std::vector<unsigned char> make_texels(Chance& chance) {
    std::vector<unsigned char> texels(8 * 8 * 4);
    for (auto& byte : texels) byte = static_cast<unsigned char>(chance.below(256));
    return texels;
}

}  // namespace

TEST_CASE(
    "random draw lists look as a slow rasteriser in doubles draws them, and the same for every compiler") {
    std::string all;
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const auto texels = make_texels(chance);
        const Texture texture{texels.data(), 8, 8};
        Scene scene(kWidth, kHeight);
        add_shapes(scene, chance);
        auto fast = make_picture(kWidth, kHeight, 0xff806040), slow = fast;
        rasterise(scene.data, texture, fast);
        slow_rasterise(scene.data, texture, slow);
        CHECK(compare(fast, slow).largest <= 1);
        all.append(reinterpret_cast<const char*>(fast.pixels.data()),
                   fast.pixels.size() * sizeof(std::uint32_t));
    }
    CHECK(base::sha256(all) == "36b3883f0a9724f23409c07685e6b2734719c1f9b2d73b4b86387d34be0ea160");
}

TEST_CASE("hostile draw data does no harm") {
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN(),
                    kInfinity = std::numeric_limits<float>::infinity();
    const float odd[] = {kNan, kInfinity, -kInfinity, 3e38f, -3e38f, 1e-40f, 0, 8, 8.001f, 40000, -2e9f, 16};
    for (unsigned seed = 0; seed < 400; ++seed) {
        Chance chance(seed);
        const auto any = [&] { return odd[chance.below(static_cast<int>(std::size(odd)))]; };
        const auto texels = make_texels(chance);
        Scene scene(kWidth, kHeight);
        for (int command = 0; command < 4; ++command) {
            scene.begin(chance.below(2) == 0 ? ImVec4{any(), any(), any(), any()} : ImVec4{0, 0, 99, 99});
            for (int i = 0; i < 6; ++i) {
                std::vector<ImDrawVert> corners(4);
                for (auto& corner : corners) corner = {{any(), any()}, {any(), any()}, chance.bits()};
                scene.add(corners, {0, 1, 2, 0, 2, chance.below(2) == 0 ? 3 : 60000});
                add_box(scene, chance);
            }
            if (chance.below(4) == 0) scene.list.CmdBuffer.back().ElemCount += 1000;
            if (chance.below(8) == 0) scene.list.CmdBuffer.back().IdxOffset = 0xfffffff0u;
            if (chance.below(8) == 0) scene.list.CmdBuffer.back().VtxOffset = 0xfffffff0u;
        }
        if (chance.below(4) == 0) scene.data.FramebufferScale = {any(), any()};
        if (chance.below(4) == 0) scene.data.DisplayPos = {any(), any()};
        auto picture = make_picture(kWidth, kHeight, kOpaque);
        rasterise(scene.data, seed % 3 == 0 ? Texture{} : Texture{texels.data(), 8, 8}, picture);
        CHECK(std::all_of(picture.pixels.begin(), picture.pixels.end(),
                          [](auto pixel) { return pixel >= kOpaque; }));
    }
}

}  // namespace rung::desk
