#include "desk/rail.h"

#include <array>
#include <cmath>
#include <imgui.h>
#include <vector>

namespace rung::desk {
namespace {

struct Entry {
    ScreenId screen;
    std::string_view id, name;  ///< the name is English
    Icon icon;
    bool of_coaches = false;  ///< who leads or coaches sees it
};
constexpr std::array kAllEntries = {
    Entry{ScreenId::home, "rail/home", "Home", Icon::home},
    Entry{ScreenId::library, "rail/library", "Library", Icon::list},
    Entry{ScreenId::progress, "rail/progress", "Progress", Icon::progress},
    Entry{ScreenId::coach, "rail/coach", "Coach", Icon::flag, true},
    Entry{ScreenId::team, "rail/team", "Team", Icon::people, true},
    Entry{ScreenId::settings, "rail/settings", "Settings", Icon::settings},
    Entry{ScreenId::who, "rail/who", "Who plays", Icon::person},
};

std::vector<Entry> entries_for(records::Role role) {
    std::vector<Entry> entries;
    for (const auto& entry : kAllEntries)
        if (!entry.of_coaches || role != records::Role::rep) entries.push_back(entry);
    return entries;
}

Destination destination_of(ScreenId screen) {
    switch (screen) {
        case ScreenId::library:
            return ToLibrary{};
        case ScreenId::progress:
            return ToProgress{};
        case ScreenId::settings:
            return ToSettings{};
        case ScreenId::coach:
            return ToCoach{};
        case ScreenId::team:
            return ToTeam{};
        case ScreenId::who:
            return ToWho{};
        default:
            return ToHome{};
    }
}

struct Shown {
    Control control;
    std::string label;  ///< who plays stands under that person's own name
};

Shown show_entry(const view::Wording& say, const Entry& entry, const RailView& view) {
    Shown shown;
    shown.control.id = entry.id;
    shown.control.name = say(entry.name);
    shown.control.icon = entry.icon;
    shown.control.role = Role::tab;
    shown.control.chosen = entry.screen == view.here;
    shown.label = shown.control.name;
    if (entry.screen != ScreenId::who) return shown;
    shown.control.role = Role::button;
    shown.control.value = view.who.empty() ? say("without a name") : view.who;
    if (!view.who.empty()) shown.label = view.who;
    return shown;
}

bool draw_entry(Ui& ui, const Shown& shown, Rect area) {
    const bool chosen = shown.control.chosen;
    if (chosen || ui.hovered(area)) ui.fill(area, chosen ? Fill::chosen : Fill::raised, 6);
    const Ink ink = chosen ? Ink::accent : Ink::main;
    Rect inside = area.inset(ui.px(12), 0);
    if (ui.has_icons()) ui.draw_icon(inside.cut_left(ui.px(20), ui.px(10)), shown.control.icon, ink);
    ui.write_line(inside, shown.label, chosen ? Face::strong : Face::body, ink);
    return ui.press(shown.control, area);
}

Rail draw_column(Ui& ui, const view::Wording& say, const RailView& view) {
    Rail rail{ui.whole(), std::nullopt};
    const Rect column = rail.page.cut_left(ui.px(208));
    ui.fill(column, Fill::card);
    ui.rule(column.right(), column.y, column.right(), column.bottom(), Line::card);
    Rect inside = column.inset(ui.px(12), ui.px(16));
    Rect brand = inside.cut_top(ui.px(40), ui.px(20)).inset(ui.px(10), 0);
    draw_mark(ui, brand.x, brand.y + ui.px(7), ui.px(26));
    brand.cut_left(ui.px(28));
    ui.write_line(brand, "Rung", Face::title);
    for (const auto& entry : entries_for(view.role)) {
        const bool last = entry.screen == ScreenId::who;
        const Rect area = last ? inside.cut_bottom(ui.px(44)) : inside.cut_top(ui.px(44), ui.px(4));
        if (last) ui.rule(column.x, area.y - ui.px(16), column.right(), area.y - ui.px(16), Line::card);
        if (draw_entry(ui, show_entry(say, entry, view), area)) rail.go = destination_of(entry.screen);
    }
    return rail;
}

/// Entries beside one another, in a second line where one is too short.
Rail draw_row(Ui& ui, const view::Wording& say, const RailView& view) {
    const float height = ui.px(40), margin = ui.px(8), gap = ui.px(4);
    const float most = ui.whole().w - 2 * margin;
    const auto all = entries_for(view.role);
    std::vector<Shown> entries;
    std::vector<Rect> areas;
    float x = margin, y = margin;
    for (const auto& entry : all) {
        entries.push_back(show_entry(say, entry, view));
        const float words = ui.width_of(entries.back().label, Face::strong) + ui.px(26);
        const float width = std::min(most, std::ceil(words + (ui.has_icons() ? ui.px(30) : 0)));
        if (x > margin && x + width > margin + most) {
            x = margin;
            y += height + gap;
        }
        areas.push_back({x, y, width, height});
        x += width + gap;
    }
    Rail rail{ui.whole(), std::nullopt};
    const Rect strip = rail.page.cut_top(y + height + margin);
    ui.fill(strip, Fill::card);
    ui.rule(strip.x, strip.bottom(), strip.right(), strip.bottom(), Line::card);
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (draw_entry(ui, entries[i], areas[i])) rail.go = destination_of(all[i].screen);
    return rail;
}

}  // namespace

void draw_mark(Ui& ui, float x, float y, float side) {
    constexpr int kSteps = 4;
    const float width = side * 0.62f, thick = std::max(2.f, side / 9);
    auto& list = ui.draw_list();
    const auto colour = ui.packed(Fill::accent);
    for (const float rail : {x, x + width}) list.AddLine({rail, y}, {rail, y + side}, colour, thick);
    for (int step = 0; step < kSteps; ++step) {
        const float at = y + side * (0.14f + 0.24f * static_cast<float>(step));
        list.AddLine({x, at}, {x + width, at}, colour, thick);
    }
}

Rail draw_rail(Ui& ui, const view::Wording& say, const RailView& view) {
    return ui.narrow() ? draw_row(ui, say, view) : draw_column(ui, say, view);
}

}  // namespace rung::desk
