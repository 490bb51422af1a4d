#include "desk/raster.h"

#include "desk/scene.h"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <imgui.h>
#include <vector>

namespace rung::desk {
namespace {

constexpr std::uint32_t kBlack = 0xff000000, kRed = IM_COL32(255, 0, 0, 255),
                        kHalf = IM_COL32(255, 255, 255, 128);

/// Dear ImGui without a window: what is drawn becomes a picture.
class PaintedScreen {
  public:
    PaintedScreen(int width, int height) : width_(width), height_(height), context_(ImGui::CreateContext()) {
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        unsigned char* rgba = nullptr;
        io.Fonts->GetTexDataAsRGBA32(&rgba, &atlas_.width, &atlas_.height);
        atlas_.rgba = rgba;
    }
    PaintedScreen(const PaintedScreen&) = delete;
    PaintedScreen& operator=(const PaintedScreen&) = delete;
    ~PaintedScreen() { ImGui::DestroyContext(context_); }

    template <class Draw>
    Picture draw(const Draw& draw, int scale = 1) const {
        ImGui::GetIO().DisplayFramebufferScale = {static_cast<float>(scale), static_cast<float>(scale)};
        ImGui::NewFrame();
        draw(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        auto picture = make_picture(width_ * scale, height_ * scale, kBlack);
        rasterise(*ImGui::GetDrawData(), atlas_, picture);
        return picture;
    }

    [[nodiscard]] const Texture& atlas() const { return atlas_; }

  private:
    int width_, height_;
    ImGuiContext* context_;
    Texture atlas_;
};

Difference ink_of(const Picture& picture) {
    return compare(picture, make_picture(picture.width, picture.height, kBlack));
}

void check_rect(const Rect& rect, float x, float y, float w, float h) {
    CHECK(rect.x == x);
    CHECK(rect.y == y);
    CHECK(rect.w == w);
    CHECK(rect.h == h);
}

}  // namespace

TEST_CASE("a filled rectangle covers exactly its pixels") {
    const PaintedScreen screen(64, 48);
    const auto picture = screen.draw([](ImDrawList& list) { list.AddRectFilled({10, 20}, {30, 25}, kRed); });
    CHECK(ink_of(picture).pixels == 20 * 5);
    check_rect(ink_of(picture).where, 10, 20, 20, 5);
    CHECK(std::count(picture.pixels.begin(), picture.pixels.end(), kRed) == 20 * 5);
}

TEST_CASE("a pixel belongs to the rectangle that holds its middle") {
    const PaintedScreen screen(16, 16);
    const auto width_of = [&](float left, float right) {
        return ink_of(screen.draw([&](ImDrawList& list) {
                   list.AddRectFilled({left, 2}, {right, 3}, kRed);
               }))
            .pixels;
    };
    CHECK(width_of(2.5f, 5.5f) == 3);  // 2, 3, 4: a middle on the left side counts, on the right one not
    CHECK(width_of(2.51f, 5.5f) == 2);
    CHECK(width_of(2.5f, 5.51f) == 4);
    CHECK(width_of(2.6f, 3.4f) == 0);
}

TEST_CASE("triangles that share sides blend every pixel once") {
    const auto once = [] {
        const PaintedScreen screen(32, 24);
        return screen.draw([](ImDrawList& list) { list.AddRectFilled({0, 0}, {32, 24}, kHalf); });
    }();
    const ImVec2 hubs[] = {{16, 12},      {16.5f, 12.5f}, {3.25f, 20.125f},
                           {31.9f, 0.1f}, {0.5f, 0.5f},   {10, 23.5f}};
    for (const auto& hub : hubs) {
        CAPTURE(hub.x);
        Scene scene(32, 24);
        scene.begin({0, 0, 32, 24});
        const ImVec2 rim[] = {{0, 0}, {20, 0}, {32, 0}, {32, 24}, {7, 24}, {0, 24}, {0, 9}};
        std::vector<ImDrawVert> corners{{hub, {}, kHalf}};
        std::vector<int> order;
        for (int i = 0; i < 7; ++i) {
            corners.push_back({rim[i], {}, kHalf});
            order.insert(order.end(), {0, i + 1, (i + 1) % 7 + 1});
        }
        scene.add(corners, order);
        auto picture = make_picture(32, 24, kBlack);
        rasterise(scene.data, {}, picture);
        CHECK(compare(picture, once).pixels == 0);
    }
}

TEST_CASE("nothing is drawn beyond the clip rectangle") {
    const PaintedScreen screen(64, 48);
    const auto picture = screen.draw([](ImDrawList& list) {
        list.PushClipRect({8, 4}, {20, 40});
        list.AddRectFilled({0, 0}, {64, 48}, kRed);
        list.AddCircleFilled({20, 20}, 30, kRed);
        list.AddText({0, 10}, kRed, "across the border");
        list.PopClipRect();
    });
    check_rect(ink_of(picture).where, 8, 4, 12, 36);
}

TEST_CASE("text leaves ink inside its letters' boxes only") {
    const PaintedScreen screen(200, 40);
    float left = 200, top = 40, right = 0, bottom = 0;
    const auto picture = screen.draw([&](ImDrawList& list) {
        list.AddText({21, 11}, IM_COL32_WHITE, "Let me look that up.");
        for (const auto& corner : list.VtxBuffer) {
            left = std::min(left, corner.pos.x);
            top = std::min(top, corner.pos.y);
            right = std::max(right, corner.pos.x);
            bottom = std::max(bottom, corner.pos.y);
        }
    });
    CHECK(ink_of(picture).pixels > 200);
    check_rect(ink_of(picture).where, left, top, right - left, bottom - top);
}

TEST_CASE("a letter stands on the screen as it does in the atlas") {
    const PaintedScreen screen(40, 20);
    const auto picture = screen.draw([](ImDrawList& list) { list.AddText({5, 3}, IM_COL32_WHITE, "k"); });
    const auto& glyph = *ImGui::GetFont()->FindGlyph('k');
    const auto& atlas = screen.atlas();
    const auto in_atlas = [&](float x, float y) {
        const auto row = std::lround(glyph.V0 * static_cast<float>(atlas.height) + y);
        const auto column = std::lround(glyph.U0 * static_cast<float>(atlas.width) + x);
        return std::uint32_t{atlas.rgba[4 * (row * atlas.width + column) + 3]};
    };
    for (float y = 0; y < glyph.Y1 - glyph.Y0; ++y)
        for (float x = 0; x < glyph.X1 - glyph.X0; ++x) {
            const auto row = std::lround(3 + glyph.Y0 + y), column = std::lround(5 + glyph.X0 + x);
            CHECK((picture.pixels[static_cast<std::size_t>(row * 40 + column)] & 0xff) == in_atlas(x, y));
        }
}

TEST_CASE("a whole screen of widgets gives the same bytes every time") {
    const auto draw_once = [] {
        const PaintedScreen screen(320, 240);
        const auto widgets = [](ImDrawList&) {
            ImGui::SetNextWindowPos({10, 10});
            ImGui::Begin("call", nullptr, ImGuiWindowFlags_AlwaysAutoResize);
            ImGui::TextUnformatted("Where is my sofa?");
            ImGui::Button("Apologise");
            ImGui::ProgressBar(0.4f, {120, 0});
            ImGui::End();
        };
        screen.draw(widgets);  // a window is measured in its first frame and shown in its second
        return screen.draw(widgets);
    };
    const auto picture = draw_once();
    CHECK(ink_of(picture).pixels > 2000);
    CHECK(picture.pixels == draw_once().pixels);
}

TEST_CASE("twice the scale gives twice the pixels") {
    const PaintedScreen screen(32, 24);
    const auto picture = screen.draw(
        [](ImDrawList& list) {
            list.AddRectFilled({3, 4}, {8, 10.5f}, kRed);
        },
        2);
    check_rect(ink_of(picture).where, 6, 8, 10, 13);
}

TEST_CASE("callbacks are not called, and what follows them is drawn") {
    const PaintedScreen screen(32, 24);
    const auto picture = screen.draw([](ImDrawList& list) {
        list.AddCallback([](const ImDrawList*, const ImDrawCmd*) { FAIL("called"); }, nullptr);
        list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);  // NOLINT(performance-no-int-to-ptr)
        list.AddRectFilled({3, 4}, {8, 10}, kRed);
    });
    CHECK(ink_of(picture).pixels == 30);
}

TEST_CASE("a corner that is no number costs its triangles only, and an empty picture stays empty") {
    Scene scene(8, 8);
    scene.begin({0, 0, 8, 8});
    const auto at = [](float x, float y) { return ImDrawVert{{x, y}, {}, kRed}; };
    scene.add({at(std::nanf(""), 0), at(8, 0), at(8, 8)}, {0, 1, 2});
    scene.add({at(0, 0), at(4, 0), at(4, 2), at(0, 2)}, {0, 1, 2, 0, 2, 3});
    scene.add({at(0, 0), at(8, 8), at(4, 4)}, {0, 1, 2});  // no area
    auto picture = make_picture(8, 8, kBlack), none = make_picture(0, 0, 0);
    rasterise(scene.data, {}, picture);
    rasterise(scene.data, {}, none);
    check_rect(ink_of(picture).where, 0, 0, 4, 2);
    CHECK(none.pixels.empty());
}

}  // namespace rung::desk
