#include "desk/flow.h"

#include <algorithm>

namespace rung::desk {

Rect Flow::take_px(float height) {
    const Rect strip{area_.x, y_, area_.w, height};
    y_ += height;
    return strip;
}

void Flow::title(std::string_view text) {
    y_ += ui_.text(next_id(), rest(), text, Face::title, Ink::main, Role::heading) + ui_.px(4);
}

void Flow::heading(std::string_view text) {
    y_ += ui_.text(next_id(), rest(), text, Face::strong, Ink::main, Role::heading) + ui_.px(4);
}

void Flow::paragraph(std::string_view text, Ink ink, Face face) {
    if (text.empty()) return;
    y_ += ui_.text(next_id(), rest(), text, face, ink) + ui_.px(4);
}

void Flow::entry(std::string_view label, std::string_view text, Ink ink) {
    if (text.empty()) return;
    const Rect from = rest();
    y_ += ui_.write(from, label, Face::small, Ink::soft);
    y_ += ui_.write(rest(), text, Face::body, ink);
    ui_.note(Role::text, next_id(), label, {from.x, from.y, from.w, y_ - from.y}, text);
    y_ += ui_.px(6);
}

void Flow::notice(std::string_view text, Fill fill, Ink ink, Icon icon) {
    if (text.empty()) return;
    const bool pictured = icon != Icon::none && ui_.has_icons();
    const float indent = pictured ? ui_.px(40) : ui_.px(14);
    const float width = area_.w - indent - ui_.px(14);
    const Rect box = take_px(ui_.height_of(text, width) + ui_.px(20));
    ui_.fill(box, fill, 6);
    if (pictured)
        ui_.draw_icon({box.x + ui_.px(10), box.y + ui_.px(10), ui_.px(20), ui_.line_height()}, icon, ink);
    (void)ui_.text(next_id(), {box.x + indent, box.y + ui_.px(10), width, box.h}, text, Face::body, ink);
    space(8);
}

bool Flow::button(const Control& control, ButtonStyle style) {
    Rect area = take_px(ui_.px(40));
    if (style == ButtonStyle::row) {
        const float inner = area.w - ui_.px(24) -
                            (control.icon != Icon::none && ui_.has_icons() ? ui_.px(24) : 0) -
                            (control.shortcut != 0 ? ui_.px(22) : 0);
        const float needed =
            ui_.height_of(control.name, inner, Face::strong) + ui_.px(18) +
            (control.detail.empty() ? 0 : ui_.height_of(control.detail, inner, Face::small) + ui_.px(2));
        area.h = std::max(area.h, needed);
        y_ = area.bottom();
    } else {
        area.w = std::min(area.w, ui_.button_width(control));
    }
    space(6);
    return ui_.button(control, area, style);
}

int Flow::buttons(const std::vector<Control>& controls, ButtonStyle style) {
    const float height = ui_.px(36), gap = ui_.px(8);
    float x = area_.x;
    int used = -1;
    for (std::size_t i = 0; i < controls.size(); ++i) {
        const float width = std::min(ui_.button_width(controls[i]), area_.w);
        if (x > area_.x && x + width > area_.right() + 1) {
            x = area_.x;
            y_ += height + gap;
        }
        if (ui_.button(controls[i], {x, y_, width, height}, style)) used = static_cast<int>(i);
        x += width + gap;
    }
    if (!controls.empty()) y_ += height + gap;
    return used;
}

bool Flow::checkbox(const Control& control) {
    const float text_height = ui_.height_of(control.name, area_.w - ui_.px(28));
    const Rect area = take_px(std::max(ui_.px(28), text_height + ui_.px(6)));
    return ui_.checkbox(control, area);
}

}  // namespace rung::desk
