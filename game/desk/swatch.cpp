#include "desk/swatch.h"

#include <imgui.h>

namespace rung::desk {
namespace {

void draw_block(Ui& ui, Rect area, Colour colour, float radius) {
    ui.draw_list().AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, pack(colour),
                                 ui.px(radius));
}

void draw_picture(Ui& ui, const Theme& theme, Rect area) {
    draw_block(ui, area, theme.of(Fill::ground), 6);
    Rect card = area.inset(ui.px(10));
    ui.draw_list().AddRect({card.x - 1, card.y - 1}, {card.right() + 1, card.bottom() + 1},
                           pack(theme.of(Line::card)), ui.px(4));
    draw_block(ui, card, theme.of(Fill::card), 4);
    card = card.inset(ui.px(8));
    const float line = ui.px(5), gap = ui.px(6);
    Rect first = card.cut_top(line, gap), second = card.cut_top(line, gap);
    draw_block(ui, first.cut_left(first.w * 0.8f), theme.of(Ink::main), 2);
    draw_block(ui, second.cut_left(second.w * 0.6f), theme.of(Ink::soft), 2);
    draw_block(ui, card.cut_top(ui.px(12)).cut_left(card.w * 0.45f), theme.of(Fill::accent), 3);
}

}  // namespace

bool draw_swatch(Ui& ui, const Control& control, const Theme& theme, Rect area) {
    Rect rest = area;
    const Rect words = rest.cut_bottom(ui.px(28));
    draw_picture(ui, theme, rest);
    ui.frame(rest, control.chosen ? Line::focus : Line::control, control.chosen ? 2 : 1, 6);
    Rect label = words;
    const float side = ui.px(14);
    const Rect mark = label.cut_left(side, ui.px(8));
    const ImVec2 middle{mark.x + side / 2, mark.y + mark.h / 2};
    ui.draw_list().AddCircle(middle, side / 2, ui.packed(control.chosen ? Line::focus : Line::control), 0,
                             ui.px(2));
    if (control.chosen) ui.draw_list().AddCircleFilled(middle, side / 4, ui.packed(Fill::accent));
    ui.write_line(label, control.name, control.chosen ? Face::small_strong : Face::small, Ink::main);
    return ui.press(control, area);
}

}  // namespace rung::desk
