#include "desk/chips.h"

#include <algorithm>
#include <cmath>

namespace rung::desk {
namespace {

constexpr float kRadius = 14;

float width_of(const Ui& ui, const Control& chip) {
    const float icon = chip.icon != Icon::none && ui.has_icons() ? ui.px(22) : 0;
    return std::ceil(ui.width_of(chip.detail.empty() ? chip.name : chip.detail, Face::small_strong) +
                     ui.px(28) + icon);
}

/// `detail` is what stands on it, where that differs from its name.
bool draw_chip(Ui& ui, const Control& chip, Rect area) {
    const bool hovered = ui.hovered(area);
    ui.fill(area, chip.chosen ? Fill::chosen : hovered ? Fill::raised : Fill::card, kRadius);
    ui.frame(area, chip.chosen ? Line::focus : Line::control, 1, kRadius);
    const Ink ink = chip.chosen ? Ink::accent : Ink::main;
    Rect inside = area.inset(ui.px(14), 0);
    if (chip.icon != Icon::none && ui.has_icons())
        ui.draw_icon(inside.cut_left(ui.px(16), ui.px(6)), chip.icon, ink);
    ui.write_line(inside, chip.detail.empty() ? chip.name : chip.detail, Face::small_strong, ink,
                  Align::centre);
    return ui.press(chip, area);
}

}  // namespace

Chips draw_chips(Ui& ui, Rect area, const std::vector<Control>& chips) {
    const float height = ui.px(32), gap = ui.px(8);
    Chips drawn{-1, area.y};
    float x = area.x, y = area.y;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const float width = std::min(width_of(ui, chips[i]), area.w);
        if (x > area.x && x + width > area.right() + 1) {
            x = area.x;
            y += height + gap;
        }
        if (draw_chip(ui, chips[i], {x, y, width, height})) drawn.used = static_cast<int>(i);
        x += width + gap;
        drawn.bottom = y + height;
    }
    return drawn;
}

}  // namespace rung::desk
