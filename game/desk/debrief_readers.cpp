#include "desk/debrief_readers.h"

#include "debrief/section.h"
#include "desk/debrief_parts.h"
#include "report/text_parts.h"

#include <algorithm>

namespace rung::desk {
namespace {

using debrief::Section;
using debrief::Wording;

void draw_title(Flow& flow, const Wording& say, Section section) {
    const auto& info = debrief::info_of(section);
    flow.heading(say(info.title));
    flow.space(4);
}

/// Statements a row each.
void draw_statements(Flow& flow, const std::string& id, const debrief::Statements& statements) {
    int n = 0;
    for (const auto& statement : statements) {
        if (!statement.says()) continue;
        draw_entry(flow, id + "/" + std::to_string(++n), statement.label, debrief::with_ids(statement),
                   ink_of(statement.slant));
    }
}

float draw_reader(Ui& ui, Rect area, const Wording& say, Section section,
                  const debrief::Statements& statements, const std::string& note = {}) {
    const auto id = "debrief/" + std::string(debrief::info_of(section).code);
    DebriefCard card(ui, area, id);
    draw_title(card.flow(), say, section);
    card.flow().paragraph(note, Ink::soft, Face::small);
    draw_statements(card.flow(), id, statements);
    return card.close();
}

float draw_way_up(Ui& ui, Rect area, const Wording& say, const debrief::WayUp& way) {
    DebriefCard card(ui, area, "debrief/way-up");
    draw_title(card.flow(), say, Section::way_up);
    card.flow().paragraph(report::format_way_up(say, way));
    card.flow().space(4);
    int n = 0;
    for (const auto& owner : way.owners)
        draw_entry(
            card.flow(), "debrief/way-up/" + std::to_string(++n),
            say("Level {level}", {{"level", std::to_string(owner.level)}}),
            say("{name}. {owner}", {{"name", owner.name}, {"owner", report::format_owner(say, owner)}}),
            owner.asked ? Ink::good : Ink::soft);
    return card.close();
}

float draw_glossary(Ui& ui, Rect area, const Wording& say, const DebriefModel& model) {
    if (model.debrief.glossary.empty()) return area.y;
    DebriefCard card(ui, area, "debrief/glossary");
    draw_title(card.flow(), say, Section::glossary);
    for (const auto& meaning : model.debrief.glossary)
        draw_entry(card.flow(), "debrief/glossary/" + meaning.id, meaning.id, meaning.statement, Ink::soft);
    return card.close();
}

}  // namespace

void draw_debrief_readers(Flow& flow, const Wording& say, const DebriefModel& model) {
    constexpr float kGap = 16;
    auto& ui = flow.ui();
    const auto& debrief = model.debrief;
    const float gap = ui.px(kGap);
    const Rect at = flow.rest();
    const bool beside = !ui.narrow();
    Rect left{at.x, at.y, beside ? (at.w - gap) / 2 : at.w, 0};
    left.y = draw_reader(ui, left, say, Section::rep, debrief.rep) + gap;
    Rect right = left;
    if (beside) right = {at.x + left.w + gap, at.y, left.w, 0};
    right.y = draw_reader(ui, right, say, Section::manager, debrief.manager) + gap;
    right.y =
        draw_reader(ui, right, say, Section::organisation, debrief.blockages, report::one_call_note(say)) +
        gap;
    if (!beside) left = right;
    left.y = draw_way_up(ui, left, say, debrief.way_up) + gap;
    const float y = std::max(left.y, right.y);
    flow.take_px(std::max(y, draw_glossary(ui, {at.x, y, at.w, 0}, say, model) + gap) - at.y);
}

}  // namespace rung::desk
