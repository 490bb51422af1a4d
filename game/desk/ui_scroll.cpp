#include "desk/ui.h"

#include <algorithm>
#include <imgui.h>

namespace rung::desk {

Rect Ui::clip() const {
    return clips_.back();
}

Rect Ui::begin_scroll(const std::string& id, Rect area, bool stick_to_end) {
    auto& offset = memory_.scrolled[id];
    const float content = memory_.heights[id];
    const float most = std::max(0.f, content - area.h);
    const bool wheel = input_.wheel != 0 && !inert_ && clips_.back().meet(area).holds(input_.x, input_.y);
    if (wheel) {
        constexpr float kLinesPerStep = 3;
        offset -= input_.wheel * kLinesPerStep * line_height();
        input_.wheel = 0;
    }
    offset = std::clamp(offset, 0.f, most);
    scrolls_.push_back({id, area, offset, area.y - offset, stick_to_end && offset >= most - 1});
    clips_.push_back(clips_.back().meet(area));
    const Rect seen = clips_.back();
    ImGui::PushClipRect({seen.x, seen.y}, {seen.right(), seen.bottom()}, true);
    const float bar = most > 0 ? px(12) : 0;
    return {area.x, area.y - offset, area.w - bar, area.h};
}

void Ui::end_scroll(float content_bottom) {
    const Scroll scroll = scrolls_.back();
    scrolls_.pop_back();
    const float content = content_bottom - scroll.top;
    auto& height = memory_.heights[scroll.id];
    auto& offset = memory_.scrolled[scroll.id];
    if (scroll.stick && content > height) offset = std::max(0.f, content - scroll.area.h);
    height = content;
    if (focused(scroll.id)) {
        if (key(Key::page_down)) offset += scroll.area.h - px(40);
        if (key(Key::page_up)) offset -= scroll.area.h - px(40);
    }
    offset = std::max(0.f, offset);
    draw_bar(scroll, content);
    ImGui::PopClipRect();
    clips_.pop_back();
}

void Ui::draw_bar(const Scroll& scroll, float content) {
    const float most = content - scroll.area.h;
    if (most <= 0) return;
    const Rect track{scroll.area.right() - px(8), scroll.area.y, px(6), scroll.area.h};
    const float length = std::max(px(24), track.h * scroll.area.h / content);
    const Rect thumb{track.x, track.y + (track.h - length) * std::min(1.f, scroll.offset / most), track.w,
                     length};
    const std::string id = scroll.id + "/bar";
    if (input_.pressed && hovered({track.x - px(4), track.y, track.w + px(8), track.h})) memory_.held = id;
    if (memory_.held == id && track.h > length)
        memory_.scrolled[scroll.id] =
            most * std::clamp((input_.y - track.y - length / 2) / (track.h - length), 0.f, 1.f);
    frame(thumb, Line::control, 1, 3);
    draw_list().AddRectFilled({thumb.x, thumb.y}, {thumb.right(), thumb.bottom()}, packed(Line::control),
                              px(3));
}

void Ui::scroll_to(const std::string& id, float offset) {
    memory_.scrolled[id] = std::max(0.f, offset);
}

void Ui::scrim() {
    constexpr unsigned kDark = 150;
    draw_list().AddRectFilled({whole_.x, whole_.y}, {whole_.right(), whole_.bottom()},
                              IM_COL32(0, 0, 0, kDark));
}

}  // namespace rung::desk
