#include "desk/ui.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace rung::desk {

void Ui::reveal(Rect area) {
    if (memory_.follow_focus) bring_into_view(area);
}

void Ui::bring_into_view(Rect area) {
    if (scrolls_.empty()) return;
    auto& scroll = scrolls_.back();
    const float margin = px(12);
    const float above = scroll.area.y + margin - area.y;
    const float below = area.bottom() - scroll.area.bottom() + margin;
    if (above > 0)
        memory_.scrolled[scroll.id] = std::max(0.f, scroll.offset - above);
    else if (below > 0)
        memory_.scrolled[scroll.id] = scroll.offset + below;
}

/// What all controls have in common: the tree, the focus, the three ways to use one.
bool Ui::use(const Control& control, Rect area) {
    Node node;
    node.id = control.id;
    node.role = control.role;
    std::string kept;
    node.name = softened(control.name, kept);
    const auto& said = control.value.empty() ? control.detail : control.value;
    node.value = control.role == Role::field ? control.value : softened(said, kept);
    node.group = control.id.substr(0, control.id.rfind('/'));
    node.rect = area;
    node.usable = !inert_;
    node.enabled = control.enabled;
    node.chosen = control.chosen;
    node.why_not = control.why_not;
    if (control.shortcut != 0) node.shortcut = std::string(1, static_cast<char>(control.shortcut));
    tree_.add(std::move(node));
    if (inert_) return false;

    bool used = false;
    if (input_.pressed && hovered(area)) {
        memory_.held = control.id;
        memory_.focus.set(control.id, false);
    }
    if (input_.released && hovered(area) && memory_.held == control.id) used = true;
    if (focused(control.id)) {
        reveal(area);
        if (control.role != Role::field && (key(Key::enter) || key(Key::space))) used = true;
    }
    if (control.shortcut != 0 && typed(control.shortcut)) {
        memory_.focus.set(control.id, memory_.focus.visible());
        used = true;
    }
    explain(control, area);
    return used && control.enabled;
}

/// Help, and why something is not possible, for whatever the player points at.
void Ui::explain(const Control& control, Rect area) {
    const bool here = hovered(area) || (focused(control.id) && memory_.focus.visible());
    if (!here) return;
    const auto& words = control.enabled ? control.help : control.why_not;
    if (words.empty()) return;
    tip_ = words;
    tip_at_ = area;
}

void Ui::draw_tip() {
    if (tip_.empty()) return;
    const float width = std::min(px(320), width_of(tip_, Face::small) + 1);
    const float height = height_of(tip_, width, Face::small);
    Rect box{tip_at_.x, tip_at_.y - height - px(20), width + px(20), height + px(14)};
    if (box.y < px(4)) box.y = tip_at_.bottom() + px(6);
    box.x = std::clamp(box.x, px(4), std::max(px(4), whole_.right() - box.w - px(4)));
    fill(box, Fill::raised, 6);
    frame(box, Line::control, 1, 6);
    write({box.x + px(10), box.y + px(7), width, height}, tip_, Face::small, Ink::main);
}

void Ui::ring(Rect area, float radius) {
    constexpr float kWidth = 2;
    const float out = px(kWidth) + 1;
    const Rect around{area.x - out, area.y - out, area.w + 2 * out, area.h + 2 * out};
    frame(around, Line::focus, kWidth, radius + kWidth);
}

bool Ui::press(const Control& control, Rect area) {
    const bool used = use(control, area);
    if (focused(control.id) && memory_.focus.visible()) ring(area, 6);
    return used;
}

float Ui::button_width(const Control& control, Face face) const {
    float width = width_of(control.name, face) + px(32);
    if (control.icon != Icon::none && has_icons()) width += px(24);
    if (control.shortcut != 0) width += px(22);
    return std::ceil(width);
}

namespace {

struct ButtonColours {
    Fill fill = Fill::card;
    Ink ink = Ink::main;
    bool filled = true, framed = true;
};

ButtonColours colours_of(ButtonStyle style, const Control& control, bool hovered) {
    if (!control.enabled) return {Fill::well, Ink::soft, style != ButtonStyle::quiet, false};
    if (control.chosen) return {Fill::chosen, Ink::accent, true, style != ButtonStyle::quiet};
    switch (style) {
        case ButtonStyle::primary:
            return {Fill::accent, Ink::on_accent, true, false};
        case ButtonStyle::danger:
            return {Fill::bad, Ink::on_bad, true, false};
        case ButtonStyle::quiet:
            return {hovered ? Fill::raised : Fill::card, Ink::accent, hovered, false};
        default:
            return {hovered ? Fill::raised : Fill::card, Ink::main, true, true};
    }
}

}  // namespace

bool Ui::button(const Control& control, Rect area, ButtonStyle style) {
    constexpr float kRadius = 6;
    const bool used = use(control, area);
    const auto colours = colours_of(style, control, hovered(area) && control.enabled);
    if (colours.filled) fill(area, colours.fill, kRadius);
    if (colours.framed) frame(area, control.chosen ? Line::focus : Line::control, 1, kRadius);
    if (style == ButtonStyle::primary && control.enabled && hovered(area))
        frame(area, Line::focus, 1, kRadius);

    Rect inside = area.inset(px(12), 0);
    if (control.icon != Icon::none && has_icons())
        draw_icon(inside.cut_left(px(18), px(6)), control.icon, colours.ink);
    if (control.shortcut != 0) {
        const Rect key = inside.cut_right(px(18), px(4));
        const Rect cap{key.x, key.y + (key.h - px(18)) / 2, px(18), px(18)};
        if (style == ButtonStyle::plain || style == ButtonStyle::row) frame(cap, Line::control, 1, 3);
        const char32_t shown =
            control.shortcut >= 'a' && control.shortcut <= 'z' ? control.shortcut - 32 : control.shortcut;
        write_line(cap, std::string(1, static_cast<char>(shown)), Face::small_strong, colours.ink,
                   Align::centre);
    }
    if (style == ButtonStyle::row) {
        const float name_height = height_of(control.name, inside.w, Face::strong);
        const float detail_height =
            control.detail.empty() ? 0 : height_of(control.detail, inside.w, Face::small) + px(2);
        const float top = inside.y + std::max(0.f, (inside.h - name_height - detail_height) / 2);
        write({inside.x, top, inside.w, name_height}, control.name, Face::strong, colours.ink);
        if (!control.detail.empty())
            write({inside.x, top + name_height + px(2), inside.w, detail_height}, control.detail, Face::small,
                  Ink::soft);
    } else {
        write_line(inside, control.name, Face::strong, colours.ink,
                   control.icon == Icon::none && control.shortcut == 0 ? Align::centre : Align::left);
    }
    if (focused(control.id) && memory_.focus.visible()) ring(area, kRadius);
    return used;
}

bool Ui::checkbox(const Control& control, Rect area) {
    Control box = control;
    box.role = control.role == Role::option ? Role::option : Role::checkbox;
    const bool used = use(box, area);
    const bool round = box.role == Role::option;
    const float side = px(18);
    const Rect mark{area.x, area.y + px(3), side, side};
    const float radius = round ? 9.f : 4.f;
    fill(mark, control.chosen ? Fill::accent : Fill::well, radius);
    frame(mark, control.chosen ? Line::focus : Line::control, 1, radius);
    if (control.chosen) {
        auto& list = draw_list();
        const ImVec2 middle{mark.x + side / 2, mark.y + side / 2};
        if (round) {
            list.AddCircleFilled(middle, px(4), packed(Ink::on_accent));
        } else {
            const ImVec2 tick[] = {{middle.x - px(4), middle.y},
                                   {middle.x - px(1), middle.y + px(3)},
                                   {middle.x + px(5), middle.y - px(4)}};
            list.AddPolyline(tick, 3, packed(Ink::on_accent), 0, px(2));
        }
    }
    write({area.x + side + px(10), area.y + px(12) - line_height() / 2, area.w - side - px(10), area.h},
          control.name, Face::body, control.enabled ? Ink::main : Ink::soft);
    if (focused(control.id) && memory_.focus.visible()) ring(area, 4);
    return used;
}

bool Ui::slider(const Control& control, Rect area, int& value, int from, int to, int step,
                std::string_view shown) {
    Control bar = control;
    bar.role = Role::slider;
    bar.value = shown;
    const int before = value;
    if (focused(control.id)) {
        if (key(Key::left)) value -= step;
        if (key(Key::right)) value += step;
    }
    const Rect number{area.right() - px(72), area.y, px(72), area.h};
    const Rect track{area.x + px(9), area.y + area.h / 2 - px(3), area.w - px(100), px(6)};
    (void)use(bar, area);
    if (memory_.held == control.id && !input_.released && track.w > 0) {
        const float share = std::clamp((input_.x - track.x) / track.w, 0.f, 1.f);
        value = from + step * static_cast<int>(std::lround(share * static_cast<float>(to - from) /
                                                           static_cast<float>(step)));
    }
    value = std::clamp(value, from, to);
    const float at =
        track.x + track.w * static_cast<float>(value - from) / static_cast<float>(std::max(1, to - from));
    fill(track, Fill::well, 3);
    frame(track, Line::control, 1, 3);
    fill({track.x, track.y, at - track.x, track.h}, Fill::accent, 3);
    draw_list().AddCircleFilled({at, area.y + area.h / 2}, px(9), packed(Fill::accent));
    draw_list().AddCircle({at, area.y + area.h / 2}, px(9), packed(Line::control), 0, 1);
    write_line(number, shown, Face::strong, Ink::main, Align::right);
    if (focused(control.id) && memory_.focus.visible()) ring(area, 6);
    return value != before;
}

}  // namespace rung::desk
