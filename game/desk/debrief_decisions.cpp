#include "desk/debrief_decisions.h"

#include "debrief/section.h"
#include "desk/debrief_parts.h"

#include <algorithm>

namespace rung::desk {
namespace {

using debrief::Wording;

float draw_accuracy(Ui& ui, Rect area, const Wording& say, const DebriefModel& model) {
    const auto& decisions = model.debrief.decisions;
    DebriefCard card(ui, area, "debrief/accuracy");
    auto& flow = card.flow();
    flow.heading(say(debrief::info_of(debrief::Section::decisions).title));
    flow.space(4);
    draw_entry(flow, "debrief/accuracy/call", decisions.accuracy.label, decisions.accuracy.text);
    draw_entry(flow, "debrief/accuracy/counts", say("Moves"), decisions.counts.text);
    for (const auto& stage : decisions.stages)
        draw_entry(flow, "debrief/accuracy/" + stage.code, stage.label, stage.text, Ink::soft);
    return card.close();
}

float draw_move(Ui& ui, Rect area, const Wording& say, const DebriefModel& model, const DebriefMove& move,
                DebriefActions& actions) {
    const auto id = "debrief/move-" + std::to_string(move.beat);
    const auto& column = model.columns[move.column];
    DebriefCard card(ui, area, id);
    auto& flow = card.flow();
    const float size = ui.px(20);
    const auto title = column.name + " · " + move.name;
    const auto worth = say("{before} to {after}", {{"before", move.before}, {"after", move.after}});
    Rect head = flow.rest();
    draw_label_mark(ui, head.x + size / 2, head.y + ui.line_height(Face::strong) / 2, size, *move.label,
                    move.letter);
    head.cut_left(size + ui.px(10));
    const bool beside = ui.width_of(title, Face::strong) + ui.width_of(worth) + ui.px(12) <= head.w;
    const float height = ui.write(head, title, Face::strong, ink_of(*move.label));
    if (beside) ui.write({head.x, head.y, head.w, 0}, worth, Face::body, Ink::soft, Align::right);
    const float below =
        beside ? 0 : ui.write({head.x, head.y + height, head.w, 0}, worth, Face::body, Ink::soft);
    ui.note(Role::heading, id + "/title", title, flow.take_px(height + below), worth);
    flow.space(8);
    draw_entry(flow, id + "/words", say("You"), move.words, Ink::soft);
    if (move.better.says()) draw_entry(flow, id + "/better", say("Better"), move.better.text, Ink::good);
    if (move.why.says())
        draw_entry(flow, id + "/why", move.why.label, debrief::with_ids(move.why), Ink::soft);
    int n = 0;
    for (const auto& merit : move.merits)
        draw_entry(flow, id + "/merit-" + std::to_string(++n), "", debrief::with_ids(merit));
    const std::vector<Control> show = {
        {.id = id + "/show", .name = say("Show it in the timeline"), .icon = Icon::progress}};
    if (flow.buttons(show) == 0) {
        actions.emplace_back(ShowDebriefTab{DebriefTab::timeline});
        actions.emplace_back(SelectColumn{move.column});
    }
    return card.close();
}

}  // namespace

void draw_debrief_decisions(Flow& flow, const Wording& say, const DebriefModel& model,
                            DebriefActions& actions) {
    constexpr float kGap = 16;
    auto& ui = flow.ui();
    const float gap = ui.px(kGap);
    const Rect at = flow.rest();
    Rect side = at, main = at;
    const bool beside = !ui.narrow();
    if (beside) side = main.cut_right(ui.px(380), gap);
    const float below = draw_accuracy(ui, side, say, model) + gap;
    if (!beside) main.y = below;
    for (const auto& move : model.moves) {
        const bool told = move.label && (analysis::is_error(*move.label) || !move.merits.empty());
        if (told) main.y = draw_move(ui, main, say, model, move, actions) + gap;
    }
    flow.take_px(std::max(below, main.y) - at.y);
}

}  // namespace rung::desk
