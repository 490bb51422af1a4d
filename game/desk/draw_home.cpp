#include "desk/draw_home.h"

#include "desk/flow.h"
#include "desk/page.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <vector>

namespace rung::desk {
namespace {

using view::HomeGroup;
using view::HomeGroupKind;
using view::HomeRow;
using view::Wording;
using HomePick = std::optional<HomeAction>;

/// Everything about a row that is not its title, for whoever hears it.
std::string spoken(const HomeRow& row) {
    std::string all;
    for (const auto& part : {row.reason, row.about, row.holds, row.best}) debrief::add_sentence(all, part);
    return all;
}

/// A small picture before words in small. Gives the height used.
float draw_tag(Ui& ui, Rect area, Icon icon, std::string_view words, Ink ink) {
    if (words.empty()) return 0;
    if (ui.has_icons()) ui.draw_icon({area.x, area.y, ui.px(16), ui.line_height(Face::small)}, icon, ink);
    const float indent = ui.has_icons() ? ui.px(24) : 0;
    return ui.write({area.x + indent, area.y, area.w - indent, area.h}, words, Face::small, ink);
}

float height_of_tag(const Ui& ui, float width, std::string_view words) {
    return ui.height_of(words, width - (ui.has_icons() ? ui.px(24) : 0), Face::small);
}

// Greeting

void draw_greeting(Flow& flow, const Wording& say, const view::HomeView& view) {
    Ui& ui = flow.ui();
    const std::string who = view.who;
    if (is_new(view))
        flow.title(who.empty() ? say("Welcome to Rung") : say("Welcome to Rung, {who}", {{"who", who}}));
    else
        flow.title(who.empty() ? say("Welcome back") : say("Welcome back, {who}", {{"who", who}}));
    if (is_new(view)) {
        if (!view.greeting.empty()) flow.paragraph(view.greeting.front(), Ink::soft);
    } else {
        const Rect line = flow.rest();
        const float half = ui.narrow() ? line.w : line.w / 2;
        float height = draw_tag(ui, {line.x, line.y, half, line.h}, Icon::flag, view.rung, Ink::soft);
        ui.note(Role::text, "home/rung", view.rung, {line.x, line.y, half, height});
        if (!view.streak.empty()) {
            const float top = ui.narrow() ? line.y + height + ui.px(4) : line.y;
            const float left = ui.narrow()
                                   ? line.x
                                   : line.x + std::min(half, ui.width_of(view.rung, Face::small) + ui.px(56));
            const float streak = draw_tag(ui, {left, top, half, line.h}, Icon::star, view.streak, Ink::soft);
            ui.note(Role::text, "home/streak", view.streak, {left, top, half, streak});
            height = top + streak - line.y;
        }
        flow.take_px(height);
    }
    flow.space(16);
}

// What is next

void draw_step(Ui& ui, Rect area, int number, std::string_view words) {
    const float side = ui.px(24);
    ui.draw_list().AddCircleFilled({area.x + side / 2, area.y + side / 2}, side / 2, ui.packed(Fill::accent));
    ui.write_line({area.x, area.y, side, side}, std::to_string(number), Face::small_strong, Ink::on_accent,
                  Align::centre);
    (void)ui.text("home/step-" + std::to_string(number),
                  {area.x + side + ui.px(12), area.y, area.w - side - ui.px(12), area.h}, words);
}

void draw_steps(Flow& flow, const std::vector<std::string>& steps) {
    Ui& ui = flow.ui();
    if (steps.empty()) return;
    const auto count = static_cast<float>(steps.size());
    const float gap = ui.px(24);
    const bool beside = !ui.narrow();
    const float width = beside ? (flow.width() - gap * (count - 1)) / count : flow.width();
    float highest = 0;
    flow.space(12);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float height = std::max(ui.px(24), ui.height_of(steps[i], width - ui.px(36)));
        highest = std::max(highest, height);
        const Rect rest = flow.rest();
        draw_step(ui, {rest.x + (beside ? (width + gap) * static_cast<float>(i) : 0), rest.y, width, height},
                  static_cast<int>(i) + 1, steps[i]);
        if (!beside) flow.take_px(height + ui.px(10));
    }
    if (beside) flow.take_px(highest);
    flow.space(12);
}

void draw_start(Flow& flow, const NextUp& next, HomePick& action) {
    const Control go{.id = "home/next/" + id_part(next.row.offer.id),
                     .name = next.button,
                     .value = next.row.title,
                     .icon = next.row.offer.left ? Icon::play : Icon::phone};
    Rect area = flow.take(44);
    area.w = std::min(area.w, flow.ui().button_width(go));
    if (flow.ui().button(go, area, ButtonStyle::primary)) action = PickOffer{next.row.offer};
}

void draw_next(Flow& flow, Boxes& boxes, const NextUp& next, HomePick& action) {
    Ui& ui = flow.ui();
    const float padding = ui.px(ui.narrow() ? 16 : 24);
    const Rect from = flow.rest();
    Flow inside(ui, {from.x + padding + ui.px(4), from.y + padding, from.w - 2 * padding - ui.px(4), from.h},
                "home/next");
    inside.paragraph(next.eyebrow, Ink::accent, Face::small_strong);
    inside.title(next.row.title);
    const float reading = std::min(inside.width(), ui.px(720));
    const Rect about = inside.rest();
    inside.take_px(ui.text("home/next-about", {about.x, about.y, reading, about.h}, next.row.about,
                           Face::body, Ink::soft));
    inside.space(4);
    inside.paragraph(next.row.reason, Ink::main, Face::small_strong);
    if (!next.row.holds.empty()) {
        const Rect line = inside.rest();
        const float height = draw_tag(ui, line, Icon::warning, next.row.holds, Ink::warn);
        ui.note(Role::text, "home/next-holds", next.row.holds, {line.x, line.y, line.w, height});
        inside.take_px(height + ui.px(4));
    }
    // Where the steps stand under one another, what is to be pressed comes first, so that it is seen at once.
    if (!ui.narrow()) draw_steps(inside, next.steps);
    inside.space(8);
    draw_start(inside, next, action);
    if (ui.narrow()) draw_steps(inside, next.steps);
    const Rect card{from.x, from.y, from.w, inside.y() + padding - from.y};
    ui.fill({card.x, card.y + ui.px(10), ui.px(4), card.h - ui.px(20)}, Fill::accent, 2);
    boxes.put(card);
    flow.take_px(card.h);
    flow.space(28);
}

// Groups

float height_of_card(const Ui& ui, const HomeRow& row, float width) {
    const float inner = width - ui.px(32);
    float height =
        ui.height_of(row.title, inner, Face::strong) + ui.px(4) + ui.height_of(row.about, inner, Face::small);
    for (const auto& part : {row.reason, row.holds, row.best})
        if (!part.empty()) height += ui.px(8) + height_of_tag(ui, inner, part);
    return height + ui.px(32);
}

bool draw_card(Ui& ui, const std::string& id, const HomeRow& row, Rect area) {
    ui.card(area, ui.hovered(area) ? Fill::raised : Fill::card);
    Rect at = area.inset(ui.px(16));
    const auto down = [&](float by) {
        at.y += by;
        at.h -= by;
    };
    down(ui.write(at, row.title, Face::strong, Ink::main) + ui.px(4));
    down(ui.write(at, row.about, Face::small, Ink::soft));
    struct Part {
        Icon icon;
        const std::string& words;
        Ink ink;
    };
    for (const auto& part :
         {Part{Icon::retry, row.reason, Ink::accent}, Part{Icon::warning, row.holds, Ink::warn},
          Part{Icon::check, row.best, Ink::good}}) {
        if (part.words.empty()) continue;
        down(ui.px(8));
        down(draw_tag(ui, at, part.icon, part.words, part.ink));
    }
    return ui.press({.id = id + "/" + id_part(row.offer.id), .name = row.title, .value = spoken(row)}, area);
}

/// Cards beside one another; those of one line are as high as the highest.
void draw_grid(Flow& flow, const std::string& id, const std::vector<const HomeRow*>& rows, HomePick& action) {
    Ui& ui = flow.ui();
    constexpr float kLeast = 300;
    const float gap = ui.px(16);
    const auto columns = static_cast<std::size_t>(
        std::clamp(std::floor((flow.width() + gap) / (ui.px(kLeast) + gap)), 1.f, 3.f));
    const float width = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t first = 0; first < rows.size(); first += columns) {
        const auto end = std::min(rows.size(), first + columns);
        float height = 0;
        for (auto i = first; i < end; ++i) height = std::max(height, height_of_card(ui, *rows[i], width));
        const Rect line = flow.take_px(height);
        for (auto i = first; i < end; ++i)
            if (draw_card(ui, id, *rows[i],
                          {line.x + (width + gap) * static_cast<float>(i - first), line.y, width, height}))
                action = PickOffer{rows[i]->offer};
        flow.space(16);
    }
}

std::string id_of(HomeGroupKind kind, int module) {
    switch (kind) {
        case HomeGroupKind::assigned:
            return "home/assigned";
        case HomeGroupKind::go_on:
            return "home/continue";
        case HomeGroupKind::practise:
            return "home/practise";
        case HomeGroupKind::module:
            return "home/module-" + std::to_string(module);
        case HomeGroupKind::more:
            break;
    }
    return "home/more";
}

void draw_group(Flow& flow, const Wording& say, const HomeGroup& group, const std::string& id,
                bool skip_first, HomePick& action) {
    constexpr std::size_t kMost = 6;
    std::vector<const HomeRow*> rows;
    for (const auto& row : group.rows)
        if (rows.size() < kMost && !(skip_first && &row == &group.rows.front())) rows.push_back(&row);
    if (rows.empty()) return;
    flow.heading(group.title);
    flow.space(8);
    draw_grid(flow, id, rows, action);
    const auto left_out = group.rows.size() - rows.size() - (skip_first ? 1 : 0);
    const bool played_elsewhere = group.kind == HomeGroupKind::module || group.kind == HomeGroupKind::more;
    if (left_out > 0 && played_elsewhere &&
        flow.button({.id = id + "/all",
                     .name = say.count(static_cast<int>(left_out), "One more in the library",
                                       "{n} more in the library")},
                    ButtonStyle::quiet))
        action = ShowLibrary{};
    flow.space(12);
}

void draw_groups(Flow& flow, const Wording& say, const view::HomeView& view, const NextUp* next,
                 HomePick& action) {
    constexpr int kMostModules = 4;
    int module = 0;
    bool first = true;
    for (const auto& group : view.groups) {
        if (group.kind == HomeGroupKind::module && ++module > kMostModules) continue;
        const bool skip = first && next != nullptr && group.kind <= HomeGroupKind::practise;
        draw_group(flow, say, group, id_of(group.kind, module), skip, action);
        first = false;
    }
}

}  // namespace

std::optional<HomeAction> draw_home(Ui& ui, const Wording& say, const view::HomeView* view,
                                    const NextUp* next, Rect area) {
    HomePick action;
    Page page(ui, "home/page", area);
    Flow flow(ui, page.content(), "home");
    if (view == nullptr) {
        flow.paragraph(say("Looking for your calls …"), Ink::soft);
    } else {
        Boxes boxes(ui);
        draw_greeting(flow, say, *view);
        if (next != nullptr)
            draw_next(flow, boxes, *next, action);
        else
            flow.notice(view->empty, Fill::warn_soft, Ink::main, Icon::hint);
        draw_groups(flow, say, *view, next, action);
    }
    page.end(flow.y());
    return action;
}

}  // namespace rung::desk
