#include "desk/page.h"

#include <algorithm>
#include <cmath>

namespace rung::desk {

std::string id_part(std::string_view id) {
    std::string part(id);
    std::replace(part.begin(), part.end(), '/', '.');
    return part;
}

Rect column_of(const Ui& ui, Rect area) {
    constexpr float kWidest = 1120;
    const float margin = ui.px(ui.narrow() ? 16 : 32);
    const float width = std::min(ui.px(kWidest), area.w - 2 * margin);
    return {std::floor(area.x + (area.w - width) / 2), area.y + ui.px(ui.narrow() ? 16 : 28), width, area.h};
}

Page::Page(Ui& ui, std::string id, Rect area) : ui_(ui), id_(std::move(id)), area_(area) {
    const Rect inside = ui.begin_scroll(id_, area);
    offset_ = area.y - inside.y;
    content_ = column_of(ui, inside);
}

void Page::end(float bottom) {
    const float step = area_.h - ui_.px(40);
    const float down = (ui_.key(Key::page_down) ? step : 0) - (ui_.key(Key::page_up) ? step : 0);
    if (down < 0 || down > 0) ui_.scroll_to(id_, offset_ + down);
    ui_.end_scroll(bottom + ui_.px(ui_.narrow() ? 16 : 28));
}

Boxes::Boxes(Ui& ui) : ui_(ui) {
    splitter_.Split(&ui.draw_list(), 2);
    splitter_.SetCurrentChannel(&ui.draw_list(), 1);
}

Boxes::~Boxes() {
    splitter_.Merge(&ui_.draw_list());
}

void Boxes::put(Rect area, Fill fill) {
    splitter_.SetCurrentChannel(&ui_.draw_list(), 0);
    ui_.card(area, fill);
    splitter_.SetCurrentChannel(&ui_.draw_list(), 1);
}

}  // namespace rung::desk
