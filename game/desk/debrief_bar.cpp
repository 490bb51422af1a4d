#include "desk/debrief_bar.h"

#include "desk/debrief_parts.h"

#include <algorithm>
#include <array>

namespace rung::desk {
namespace {

struct DebriefTabInfo {
    std::string_view code, name;
    Icon icon;
};
/// In the order of `DebriefTab`.
constexpr auto kDebriefTabInfos = std::to_array<DebriefTabInfo>({
    {"first-page", "First page", Icon::flag},
    {"timeline", "Timeline", Icon::progress},
    {"scorecard", "Scorecard", Icon::list},
    {"decisions", "Decisions", Icon::compare},
    {"empowerment", "Empowerment", Icon::people},
    {"transcript", "Transcript", Icon::quote},
});
static_assert(kDebriefTabInfos.size() == kDebriefTabs);

/// The total as a big number with what it means, and the outcome before it.
void draw_total(Ui& ui, Rect area, const debrief::Wording& say, const DebriefModel& model) {
    const float number = ui.width_of(model.total, Face::title);
    const float of = ui.width_of(model.total_of, Face::small);
    const float line = ui.line_height(Face::title);
    const float left = std::max(area.x, area.right() - number - ui.px(8) - of - 1);
    ui.write_line({left, area.y, number + 1, line}, model.total, Face::title,
                  model.debrief.scores.card.result.passed ? Ink::good : Ink::main);
    ui.write_line({left + number + ui.px(8), area.y + ui.px(3), of + 1, line}, model.total_of, Face::small,
                  Ink::soft);
    ui.note(Role::text, "debrief/total", say("Score"), {left, area.y, area.right() - left, line},
            model.total + " " + model.total_of + ". " + model.passed);
    const float word = ui.width_of(model.outcome, Face::small_strong) + ui.px(20);
    const float chip = std::max(area.x, left - word - ui.px(12));
    draw_chip(ui, chip, area.y + ui.px(4), model.outcome, model.good ? Fill::good_soft : Fill::warn_soft,
              model.good ? Ink::good : Ink::warn);
    ui.note(Role::text, "debrief/outcome", say("Escalation"), {chip, area.y + ui.px(4), word, ui.px(24)},
            model.outcome);
}

bool draw_back(Ui& ui, Rect area, const debrief::Wording& say, const DebriefState& state) {
    const bool reading = state.pane == DebriefPane::reading;
    const Control back{
        .id = "debrief/bar/back", .name = reading ? say("Back") : say("Debrief"), .icon = Icon::back};
    area.w = std::min(area.w, ui.button_width(back));
    return ui.button(back, area, ButtonStyle::plain);
}

/// Which call it was. Gives its height.
float draw_title(Ui& ui, Rect area, const DebriefModel& model) {
    const float title =
        ui.text("debrief/title", area, model.debrief.heading.title, Face::strong, Ink::main, Role::heading);
    const Rect below{area.x, area.y + title + ui.px(2), area.w, 0};
    return title + ui.px(2) + ui.text("debrief/about", below, model.about, Face::small, Ink::soft);
}

}  // namespace

std::string_view code_of(DebriefTab tab) {
    return kDebriefTabInfos[static_cast<std::size_t>(tab)].code;
}

void draw_debrief_bar(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                      const DebriefState& state, DebriefActions& actions) {
    constexpr float kButton = 36, kScore = 380;
    auto& ui = flow.ui();
    Rect row = flow.rest();
    const Rect corner{row.x, row.y + ui.px(4), ui.px(200), ui.px(kButton)};
    if (draw_back(ui, corner, say, state)) {
        if (state.pane == DebriefPane::reading)
            actions.emplace_back(LeaveDebrief{});
        else
            actions.emplace_back(LeavePane{});
    }
    if (ui.narrow()) {
        draw_total(ui, {row.x, row.y + ui.px(6), row.w, 0}, say, model);
        flow.take(kButton + 12);
        flow.take_px(draw_title(ui, flow.rest(), model));
        flow.paragraph(model.passed, Ink::soft, Face::small);
        flow.space(4);
        return;
    }
    row.cut_left(ui.px(state.pane == DebriefPane::reading ? 104 : 128));
    const Rect score = row.cut_right(ui.px(kScore), ui.px(16));
    const float title = draw_title(ui, row, model);
    draw_total(ui, score, say, model);
    const float under = ui.line_height(Face::title);
    const float passed =
        ui.write({score.x, score.y + under, score.w, 0}, model.passed, Face::small, Ink::soft, Align::right);
    flow.take_px(std::max({ui.px(kButton + 12), title, under + passed}) + ui.px(4));
}

void draw_debrief_tabs(Flow& flow, const debrief::Wording& say, const DebriefState& state,
                       DebriefActions& actions) {
    std::vector<Control> tabs;
    for (std::size_t i = 0; i < kDebriefTabInfos.size(); ++i)
        tabs.push_back({.id = "debrief/tab/" + std::string(kDebriefTabInfos[i].code),
                        .name = say(kDebriefTabInfos[i].name),
                        .icon = flow.ui().narrow() ? Icon::none : kDebriefTabInfos[i].icon,
                        .chosen = static_cast<std::size_t>(state.tab) == i,
                        .role = Role::tab});
    const int used = flow.buttons(tabs, ButtonStyle::quiet);
    if (used >= 0) actions.emplace_back(ShowDebriefTab{static_cast<DebriefTab>(used)});
}

}  // namespace rung::desk
