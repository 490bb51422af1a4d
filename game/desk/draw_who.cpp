#include "desk/draw_who.h"

#include "desk/flow.h"
#include "desk/page.h"
#include "desk/rail.h"

#include <algorithm>

namespace rung::desk {
namespace {

using view::Wording;
using WhoPick = std::optional<WhoAction>;

std::string trimmed(const std::string& name) {
    const auto first = name.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return name.substr(first, name.find_last_not_of(' ') - first + 1);
}

void ask_name(Flow& flow, const Wording& say, const WhoState& state, WhoPick& action) {
    std::string name = state.name;
    bool entered = false;
    const Control field{
        .id = "who/name/field", .name = say("Your name"), .icon = Icon::person, .help = say("Your name")};
    if (flow.ui().field(field, flow.take(44), name, &entered)) action = WriteName{name};
    const auto written = trimmed(name);
    flow.space(12);
    const Control start{.id = "who/name/start",
                        .name = say("Start"),
                        .enabled = !written.empty(),
                        .why_not = say("Write a name first, or play without one.")};
    const bool used = flow.ui().button(start, flow.take(44), ButtonStyle::primary);
    if ((used || entered) && !written.empty()) action = PlayAs{written};
    flow.space(8);
}

void list_people(Flow& flow, const Wording& say, const WhoView& view, WhoPick& action) {
    for (std::size_t i = 0; i < view.people.size(); ++i) {
        const auto& name = view.people[i];
        Control person{.id = "who/people/" + std::to_string(i + 1), .name = name, .icon = Icon::person};
        person.chosen = name == view.who;
        if (person.chosen) person.detail = say("played last");
        if (flow.button(person, ButtonStyle::row)) action = PlayAs{name};
        flow.space(2);
    }
    flow.space(4);
    if (flow.ui().button({.id = "who/people/somebody-else", .name = say("Somebody else")}, flow.take(44)))
        action = AskName{};
    flow.space(8);
}

void draw_card(Flow& flow, const Wording& say, const WhoView& view, const WhoState& state, WhoPick& action) {
    Ui& ui = flow.ui();
    const bool asks = view.people.empty() || state.somebody_else;
    const Rect brand = flow.take(40);
    draw_mark(ui, brand.x, brand.y + ui.px(4), ui.px(30));
    ui.write_line({brand.x + ui.px(32), brand.y, brand.w, brand.h}, "Rung", Face::title);
    flow.space(16);
    flow.title(asks ? say("What is your name?") : say("Who plays?"));
    flow.paragraph(asks ? say("It keeps your calls apart from those of other people who play here.")
                        : say("Everybody has calls, scores and progress of their own."),
                   Ink::soft);
    flow.space(12);
    if (asks)
        ask_name(flow, say, state, action);
    else
        list_people(flow, say, view, action);
    if (ui.button({.id = "who/without/name", .name = say("Play without a name")}, flow.take(44),
                  ButtonStyle::quiet))
        action = PlayAs{};
    flow.space(12);
    const Rect line = flow.rest();
    const float indent = ui.has_icons() ? ui.px(24) : 0;
    if (ui.has_icons())
        ui.draw_icon({line.x, line.y, ui.px(16), ui.line_height(Face::small)}, Icon::lock, Ink::soft);
    const float height =
        ui.text("who/stays", {line.x + indent, line.y, line.w - indent, line.h},
                say("The name stays on this machine. It is written beside your attempts and sent nowhere."),
                Face::small, Ink::soft);
    flow.take_px(height);
}

}  // namespace

std::optional<WhoAction> draw_who(Ui& ui, const Wording& say, const WhoView& view, const WhoState& state) {
    constexpr float kWidth = 440, kPadding = 32;
    WhoPick action;
    const Rect whole = ui.whole();
    const Rect inside = ui.begin_scroll("who/page", whole);
    const float width = std::min(ui.px(kWidth), inside.w - ui.px(32));
    const float top = inside.y + std::max(ui.px(16), (whole.h - ui.px(480)) / 2);
    Rect card{whole.x + (whole.w - width) / 2, top, width, whole.h};
    {
        Boxes boxes(ui);
        const Rect words = card.inset(ui.px(kPadding));
        Flow flow(ui, {words.x, words.y, words.w, whole.h}, "who");
        draw_card(flow, say, view, state, action);
        card.h = flow.y() + ui.px(kPadding) - card.y;
        boxes.put(card);
    }
    ui.end_scroll(card.bottom() + ui.px(16));
    return action;
}

}  // namespace rung::desk
