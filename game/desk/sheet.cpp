#include "desk/sheet.h"

#include <algorithm>

namespace rung::desk {

Sheet begin_sheet(Ui& ui, const std::string& id, const std::string& title, const std::string& close,
                  float width, float height) {
    ui.set_inert(false);
    ui.scrim();
    const Rect whole = ui.whole();
    const float w = std::min(ui.px(width), whole.w - ui.px(32)),
                h = std::min(ui.px(height), whole.h - ui.px(32));
    const Rect card{whole.x + (whole.w - w) / 2, whole.y + (whole.h - h) / 2, w, h};
    ui.card(card);
    Sheet sheet{card.inset(ui.px(24), ui.px(20)), false};
    Rect top = sheet.inside.cut_top(ui.px(40), ui.px(8));
    const Control back{.id = id + "/close/close", .name = close, .icon = Icon::cross};
    const Rect corner = top.cut_right(ui.button_width(back), ui.px(12));
    ui.write_line(top, title, Face::title);
    ui.note(Role::heading, id + "/title", title, top);
    sheet.closed = ui.button(back, {corner.x, corner.y + ui.px(2), corner.w, ui.px(36)}, ButtonStyle::quiet);
    if (ui.key(Key::escape)) sheet.closed = true;
    return sheet;
}

}  // namespace rung::desk
