#pragma once

#include <algorithm>

namespace rung::desk {

/// A rectangle on the screen. Units: pixels, y down.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] bool holds(float px, float py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.f, w - 2 * dx), std::max(0.f, h - 2 * dy)};
    }
    [[nodiscard]] Rect meet(const Rect& other) const {
        const float left = std::max(x, other.x), top = std::max(y, other.y);
        return {left, top, std::max(0.f, std::min(right(), other.right()) - left),
                std::max(0.f, std::min(bottom(), other.bottom()) - top)};
    }

    // Each takes a strip off and gives it; `gap` is left out between the strip and the rest.
    Rect cut_top(float height, float gap = 0) {
        const Rect strip{x, y, w, std::min(height, h)};
        const float taken = std::min(height + gap, h);
        y += taken;
        h -= taken;
        return strip;
    }
    Rect cut_bottom(float height, float gap = 0) {
        const Rect strip{x, bottom() - std::min(height, h), w, std::min(height, h)};
        h -= std::min(height + gap, h);
        return strip;
    }
    Rect cut_left(float width, float gap = 0) {
        const Rect strip{x, y, std::min(width, w), h};
        const float taken = std::min(width + gap, w);
        x += taken;
        w -= taken;
        return strip;
    }
    Rect cut_right(float width, float gap = 0) {
        const Rect strip{right() - std::min(width, w), y, std::min(width, w), h};
        w -= std::min(width + gap, w);
        return strip;
    }
};

}  // namespace rung::desk
