#include "desk/cards.h"

#include <algorithm>

namespace rung::desk {

void put_cards(Flow& flow, Boxes& boxes, const std::vector<Card>& cards) {
    Ui& ui = flow.ui();
    const float gap = ui.px(16), padding = ui.px(20);
    const bool beside = !ui.narrow();
    float shares = 0;
    for (const auto& card : cards) shares += card.share;
    const float room = flow.width() - (beside ? gap * static_cast<float>(cards.size() - 1) : 0);
    std::vector<Rect> areas;
    float x = flow.rest().x, highest = 0;
    for (const auto& card : cards) {
        const float width = beside ? room * card.share / shares : room;
        const Rect rest = flow.rest();
        Flow inside(ui, {x + padding, rest.y + padding, width - 2 * padding, rest.h}, card.id);
        card.content(inside);
        areas.push_back({x, rest.y, width, inside.y() + padding - rest.y});
        highest = std::max(highest, areas.back().h);
        if (beside)
            x += width + gap;
        else
            flow.take_px(areas.back().h + gap);
    }
    for (auto& area : areas) {
        if (beside) area.h = highest;
        boxes.put(area);
    }
    if (beside) flow.take_px(highest + gap);
}

}  // namespace rung::desk
