#include "desk/debrief_looks.h"

#include "desk/debrief_parts.h"

#include <algorithm>
#include <vector>

namespace rung::desk {
namespace {

/// So many in a group, which Tab passes over.
constexpr std::size_t kLooksAGroup = 8;

/// A field stands under the id of the button that opened it, and has its focus. What was lost shares few
/// groups: once something was asked, the focus goes on to what can be asked still.
std::string look_id(const ScoresView& view, std::size_t row) {
    const auto& rows = view.model.debrief.scores.card.evidence;
    const auto here = rows.begin() + static_cast<std::ptrdiff_t>(row);
    const auto nth = static_cast<std::size_t>(
        std::count_if(rows.begin(), here, [](const auto& each) { return each.lost > 0; }));
    return "debrief/look-" + std::to_string(nth / kLooksAGroup + 1) + "/" + std::to_string(row);
}

void draw_said(Flow& flow, const LooksModel::Look& look) {
    flow.space(4);
    flow.paragraph(look.head, Ink::accent, Face::small_strong);
    flow.paragraph(look.outcome);
    for (const auto& line : look.lines) flow.paragraph(line, Ink::soft);
}

void draw_reason(Flow& flow, const ScoresView& view, std::size_t row) {
    const auto& say = view.say;
    auto& ui = flow.ui();
    auto text = view.state.reason;
    bool entered = false;
    const auto id = look_id(view, row);
    const Rect at = flow.rest();
    const bool begins = ui.focused(id) && !ui.writing();
    flow.space(4);
    flow.paragraph(say("What you did, and where. Enter asks your coach, Escape leaves it."), Ink::soft,
                   Face::small);
    if (ui.field({.id = id,
                  .name = say("Why you see {item} differently",
                              {{"item", view.model.debrief.scores.card.evidence[row].name}})},
                 flow.take(40), text, &entered))
        view.actions.emplace_back(ChangeReason{text});
    flow.space(8);
    const bool written = text.find_first_not_of(' ') != std::string::npos;
    const std::vector<Control> controls = {
        {.id = id + "-send",
         .name = say("Ask for another look"),
         .enabled = written && !view.state.sending,
         .why_not = written ? say("It is on its way.") : say("Write why first: your coach reads it.")},
        {.id = id + "-leave", .name = say("Leave it")}};
    const int used = flow.buttons(controls);
    // The focus has not moved, and there is more to see than there was.
    if (begins) ui.bring_into_view({at.x, at.y, at.w, flow.y() - at.y});
    if (written && !view.state.sending && (used == 0 || entered)) view.actions.emplace_back(SendReason{});
    if (used == 1) view.actions.emplace_back(LeaveReason{});
}

void draw_ask(Flow& flow, const ScoresView& view, std::size_t row) {
    const auto& say = view.say;
    const auto& why_not = view.model.looks.why_not;
    flow.space(2);
    const std::vector<Control> ask = {
        {.id = look_id(view, row),
         .name = say("I see it differently"),
         .enabled = why_not.empty(),
         .why_not = why_not,
         .help = say("Your coach looks at it again. Rung's verdict and theirs stand side by side."),
         .detail = view.model.debrief.scores.card.evidence[row].name}};
    if (flow.buttons(ask) == 0) view.actions.emplace_back(AskAgain{row});
}

}  // namespace

void draw_debrief_looks(Flow& flow, const ScoresView& view, std::size_t row) {
    const auto& evidence = view.model.debrief.scores.card.evidence[row];
    const auto& looks = view.model.looks;
    for (const auto& look : looks.looks)
        if (look.item == evidence.id) draw_said(flow, look);
    if (evidence.lost <= 0 || !looks.can_ask(evidence.id)) return;
    if (view.state.asking == row)
        draw_reason(flow, view, row);
    else
        draw_ask(flow, view, row);
}

void draw_way_to_looks(Flow& flow, const debrief::Wording& say, const DebriefModel& model,
                       DebriefActions& actions) {
    const auto& rows = model.debrief.scores.card.evidence;
    const bool any = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        return row.lost > 0 && model.looks.can_ask(row.id);
    });
    if (!any) return;
    const auto& why_not = model.looks.why_not;
    const std::vector<Control> way = {
        {.id = "debrief/do/differently",
         .name = say("I see it differently"),
         .icon = Icon::list,
         .enabled = why_not.empty(),
         .why_not = why_not,
         .help = say("The scorecard: your coach looks again at an item of it that you name.")}};
    if (flow.buttons(way) == 0) actions.emplace_back(ShowDebriefTab{DebriefTab::scorecard});
}

}  // namespace rung::desk
