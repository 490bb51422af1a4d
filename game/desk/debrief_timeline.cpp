#include "desk/debrief_timeline.h"

#include "debrief/section.h"
#include "desk/debrief_chart.h"
#include "desk/debrief_parts.h"

#include <algorithm>

namespace rung::desk {
namespace {

using debrief::Wording;

/// A button for each label that occurs: its mark, how many there are, its name. They light up their moves.
void draw_counts(Flow& flow, const Wording& say, const DebriefModel& model, const DebriefState& state,
                 DebriefActions& actions) {
    constexpr float kHeight = 36, kMark = 18;
    auto& ui = flow.ui();
    const Rect at = flow.rest();
    float x = at.x, y = at.y;
    for (const auto& count : model.counts) {
        const auto n = std::to_string(count.moves.size());
        Control button{.id = "debrief/count/" + std::string(analysis::name_of(count.label)),
                       .name = n + " " + count.name,
                       .enabled = !count.moves.empty(),
                       .why_not = say("No move was that."),
                       .help = say("Lights up these moves, and goes to the next."),
                       .chosen = state.lit == count.label};
        const float width = ui.width_of(button.name, Face::strong) + ui.px(kMark + 36);
        if (x > at.x && x + width > at.right()) {
            x = at.x;
            y += ui.px(kHeight + 8);
        }
        const Rect area{x, y, width, ui.px(kHeight)};
        ui.fill(area, button.chosen ? Fill::chosen : button.enabled ? Fill::card : Fill::well, 6);
        if (button.enabled)
            ui.frame(area, button.chosen ? Line::focus : Line::control, button.chosen ? 2 : 1, 6);
        draw_label_mark(ui, x + ui.px(12 + kMark / 2), y + area.h / 2, ui.px(kMark), count.label, ' ');
        ui.write_line({x + ui.px(kMark + 22), y, width - ui.px(kMark + 22), area.h}, button.name,
                      Face::strong, button.enabled ? Ink::main : Ink::soft);
        if (ui.press(button, area)) actions.emplace_back(CycleLabel{count.label});
        x += width + ui.px(8);
    }
    flow.take_px(y + ui.px(kHeight) - at.y);
}

/// What a move was worth, and what would have been worth more.
void draw_judgement(Flow& flow, const std::string& id, const Wording& say, const DebriefMove& move) {
    auto& ui = flow.ui();
    if (!move.label) return;
    const float size = ui.px(20);
    Rect head = flow.take_px(std::max(ui.px(26), ui.line_height(Face::strong)));
    draw_label_mark(ui, head.x + size / 2, head.y + head.h / 2, size, *move.label, move.letter);
    ui.note(Role::text, id, move.name, head,
            say("{before} to {after}", {{"before", move.before}, {"after", move.after}}));
    head.cut_left(size + ui.px(10));
    const float name = ui.width_of(move.name, Face::strong) + 1;
    ui.write_line(head.cut_left(name, ui.px(12)), move.name, Face::strong, ink_of(*move.label));
    const auto worth = move.before + " → " + move.after;
    if (head.w >= ui.width_of(worth))
        ui.write_line(head, worth, Face::body, Ink::soft, Align::right);
    else
        ui.write_line(flow.take_px(ui.line_height()), worth, Face::body, Ink::soft);
    flow.space(6);
    flow.paragraph(move.better.text);
    flow.paragraph(move.why.says() ? debrief::with_ids(move.why) : std::string(), Ink::soft);
    for (const auto& merit : move.merits) flow.paragraph(debrief::with_ids(merit), ink_of(merit.slant));
    flow.space(4);
}

float draw_turn(Ui& ui, Rect area, const Wording& say, const DebriefModel& model, const DebriefState& state,
                DebriefActions& actions) {
    const auto& column = model.columns[state.column];
    DebriefCard card(ui, area, "debrief/turn");
    auto& flow = card.flow();
    flow.heading(column.name);
    flow.paragraph(column.stage + " · " + column.mood, Ink::soft, Face::small);
    flow.space(4);
    for (const auto i : column.moves)
        draw_judgement(flow, "debrief/turn/move-" + std::to_string(i), say, model.moves[i]);
    draw_heard(flow, column.said);
    std::vector<Control> more;
    if (!model.key_columns.empty())
        more.push_back({.id = "debrief/step/moment",
                        .name = say("Next key moment"),
                        .icon = Icon::star,
                        .help = say("The space bar does it too.")});
    flow.space(6);
    if (draw_turn_steps(flow, say, model, state, 0, actions, more) == 0) actions.emplace_back(NextMoment{});
    return card.close();
}

float draw_chart_card(Ui& ui, Rect area, const Wording& say, const DebriefModel& model,
                      const DebriefState& state, DebriefActions& actions) {
    DebriefCard card(ui, area, "debrief/timeline");
    auto& flow = card.flow();
    flow.heading(say(debrief::info_of(debrief::Section::timeline).title));
    flow.space(4);
    const float height = debrief_chart_height(ui, model, flow.width());
    draw_debrief_chart(ui, flow.take_px(height), say, model, state, actions);
    flow.space(4);
    for (const auto& band : model.bands) flow.paragraph(band, Ink::main, Face::small);
    if (!model.marks.empty()) flow.paragraph(model.marks, Ink::soft, Face::small);
    flow.paragraph(say("Worth is the best total still to be had after the turn."), Ink::soft, Face::small);
    return card.close();
}

}  // namespace

int draw_turn_steps(Flow& flow, const Wording& say, const DebriefModel& model, const DebriefState& state,
                    std::size_t first, DebriefActions& actions, const std::vector<Control>& more) {
    std::vector<Control> steps = {{.id = "debrief/step/back",
                                   .name = say("Turn before"),
                                   .icon = Icon::back,
                                   .enabled = state.column > first,
                                   .why_not = say("This is where the call begins.")},
                                  {.id = "debrief/step/on",
                                   .name = say("Turn after"),
                                   .icon = Icon::forward,
                                   .enabled = state.column + 1 < model.columns.size(),
                                   .why_not = say("Nothing came after it.")}};
    const int own = static_cast<int>(steps.size());
    steps.insert(steps.end(), more.begin(), more.end());
    const int used = flow.buttons(steps);
    if (used == 0) actions.emplace_back(SelectColumn{state.column - 1});
    if (used == 1) actions.emplace_back(SelectColumn{state.column + 1});
    return used < own ? -1 : used - own;
}

void draw_debrief_timeline(Flow& flow, const Wording& say, const DebriefModel& model,
                           const DebriefState& state, DebriefActions& actions) {
    constexpr float kGap = 16, kTurn = 380;
    auto& ui = flow.ui();
    draw_counts(flow, say, model, state, actions);
    flow.space(kGap);
    const Rect at = flow.rest();
    const float gap = ui.px(kGap);
    Rect chart = at, turn = at;
    if (!ui.narrow()) {
        turn = chart.cut_right(ui.px(kTurn), gap);
        const float below = draw_chart_card(ui, chart, say, model, state, actions);
        flow.take_px(std::max(below, draw_turn(ui, turn, say, model, state, actions)) - at.y);
        return;
    }
    turn.y = draw_chart_card(ui, chart, say, model, state, actions) + gap;
    flow.take_px(draw_turn(ui, turn, say, model, state, actions) - at.y);
}

}  // namespace rung::desk
