#include "desk/debrief_page.h"

#include "debrief/section.h"
#include "desk/debrief_looks.h"
#include "desk/debrief_parts.h"
#include "report/text_parts.h"

#include <algorithm>

namespace rung::desk {
namespace {

using debrief::Section;
using debrief::Wording;

std::string title_of(const Wording& say, Section section) {
    return say(debrief::info_of(section).title);
}

float draw_reflection(Ui& ui, Rect area, const Wording& say, const DebriefModel& model) {
    const auto& reflection = model.debrief.reflection;
    DebriefCard card(ui, area, "debrief/reflection");
    card.flow().heading(title_of(say, Section::reflection));
    const auto own = reflection.chosen.says() ? reflection.chosen.text
                                              : say("You left that open. Think of one before you read on.");
    draw_entry(card.flow(), "debrief/reflection/own", say("You"), own, Ink::accent);
    draw_entry(card.flow(), "debrief/reflection/found", say("Scorecard"), reflection.found.text, Ink::soft);
    return card.close();
}

/// The outcome in a box, then a row for each thing there is to say.
void draw_minute(Flow& flow, const Wording& say, const DebriefModel& model) {
    auto& ui = flow.ui();
    flow.heading(title_of(say, Section::first_page));
    flow.space(4);
    const auto& outcome = model.debrief.first_page.outcome;
    const float inner = reading_width(ui, flow.width() - ui.px(32));
    const float text = ui.height_of(outcome.text, inner);
    const Rect box = flow.take_px(ui.line_height(Face::title) + text + ui.px(26));
    ui.fill(box, model.good ? Fill::good_soft : Fill::warn_soft, 6);
    const float top = ui.write({box.x + ui.px(16), box.y + ui.px(12), inner, 0}, model.outcome, Face::title,
                               model.good ? Ink::good : Ink::warn);
    ui.write({box.x + ui.px(16), box.y + ui.px(14) + top, inner, 0}, outcome.text);
    ui.note(Role::text, "debrief/minute/outcome", model.outcome, box, outcome.text);
    flow.space(16);
    for (const auto* row : model.debrief.first_page.rows())
        draw_entry(flow, "debrief/minute/" + row->code, row->label, row->text, ink_of(row->slant));
}

void draw_offers(Flow& flow, const Wording& say, const Settings& settings, const DebriefModel& model,
                 DebriefActions& actions) {
    const bool again = model.retry_turn > 0;
    flow.space(4);
    const std::vector<Control> retry = {
        {.id = "debrief/do/retry",
         .name = again ? say("Retry turn {n}", {{"n", std::to_string(model.retry_turn)}}) : say("Retry"),
         .icon = Icon::retry,
         .enabled = again,
         .why_not = model.why_no_retry,
         .help = say("The call stands just before that move. Nothing of it is recorded."),
         .shortcut = settings.key_of(Shortcut::retry)}};
    const std::vector<Control> rest = {
        {.id = "debrief/do/what-if",
         .name = say("What if"),
         .icon = Icon::compare,
         .help = say("The call with one decision changed, beside the call as it was."),
         .shortcut = settings.key_of(Shortcut::what_if)},
        {.id = "debrief/do/keys",
         .name = say("All keys"),
         .icon = Icon::question,
         .shortcut = settings.key_of(Shortcut::help)}};
    auto& ui = flow.ui();
    const float first = ui.button_width(retry.front()) + ui.px(8);
    const bool beside =
        first + ui.button_width(rest[0]) + ui.button_width(rest[1]) + ui.px(8) <= flow.width();
    const Rect at = flow.rest();
    Flow left(ui, at, "debrief/do/left");
    Flow right(
        ui, beside ? Rect{at.x + first, at.y, at.w - first, at.h} : Rect{at.x, at.y + ui.px(44), at.w, at.h},
        "debrief/do/right");
    if (left.buttons(retry, ButtonStyle::primary) == 0) actions.emplace_back(BeginRetry{});
    const int used = right.buttons(rest);
    if (used == 0) actions.emplace_back(BeginWhatIf{});
    if (used == 1) actions.emplace_back(ShowDebriefKeys{true});
    flow.take_px(std::max(left.y(), right.y()) - at.y);
    draw_way_to_looks(flow, say, model, actions);
}

/// A card for one move that weighed. Picking it shows it in the timeline.
float draw_moment(Ui& ui, Rect area, const Wording& say, const DebriefModel& model, std::size_t idx,
                  DebriefActions& actions) {
    constexpr std::size_t kQuotedWords = 24;
    const auto& moment = model.debrief.moments[idx];
    const auto column = column_of_turn(model, moment.turn);
    const auto id = "debrief/moment-" + std::to_string(idx + 1);
    DebriefCard card(ui, area, id);
    auto& flow = card.flow();
    const DebriefMove* move = nullptr;
    for (const auto& each : model.moves)
        if (each.beat == moment.beat) move = &each;
    const auto words = report::format_moment(say, moment) + (move == nullptr ? "" : " · " + move->name);
    Rect title = flow.rest();
    if (move != nullptr && move->label) {
        const float size = ui.px(20);
        draw_label_mark(ui, title.x + size / 2, title.y + ui.line_height(Face::strong) / 2, size,
                        *move->label, move->letter);
        title.cut_left(size + ui.px(10));
    }
    flow.take_px(ui.text(id + "/title", title, words, Face::strong, Ink::main, Role::heading));
    flow.space(6);
    flow.paragraph(moment.spoken ? say.quote(moment.words, kQuotedWords)
                                 : say("You {deed}.", {{"deed", moment.words}}));
    flow.paragraph(debrief::join(moment.then, 1), Ink::soft);
    flow.paragraph(moment.plan.text);
    const std::vector<Control> show = {
        {.id = id + "/show", .name = say("Show it in the timeline"), .icon = Icon::progress}};
    flow.space(2);
    if (flow.buttons(show, ButtonStyle::plain) == 0) {
        actions.emplace_back(ShowDebriefTab{DebriefTab::timeline});
        actions.emplace_back(SelectColumn{column});
    }
    return card.close();
}

float draw_lessons(Ui& ui, Rect area, const Wording& say, const DebriefModel& model) {
    const auto& lessons = model.debrief.lessons;
    DebriefCard card(ui, area, "debrief/lessons");
    card.flow().heading(title_of(say, Section::lessons));
    card.flow().space(4);
    const auto add = [&](const char* code, const std::string& label, const debrief::Statement& lesson,
                         Ink ink) {
        if (lesson.says())
            draw_entry(card.flow(), std::string("debrief/lessons/") + code, label, lesson.text, ink);
    };
    add("keep", say("Keep"), lessons.keep, Ink::good);
    add("stop", say("Stop"), lessons.stop, Ink::warn);
    add("start", say("Start"), lessons.start, Ink::accent);
    return card.close();
}

float draw_cause(Ui& ui, Rect area, const Wording& say, const DebriefModel& model) {
    const auto& reflection = model.debrief.reflection;
    DebriefCard card(ui, area, "debrief/cause");
    card.flow().heading(title_of(say, Section::cause));
    card.flow().paragraph(reflection.said_cause.text);
    card.flow().paragraph(reflection.seen_cause.text);
    card.flow().paragraph(report::cause_note(say), Ink::soft, Face::small);
    return card.close();
}

float draw_afterwards(Ui& ui, Rect area, const Wording& say, const DebriefModel& model) {
    const auto& debrief = model.debrief;
    if (!debrief.ending.says() && !debrief.later.says()) return area.y;
    DebriefCard card(ui, area, "debrief/afterwards");
    card.flow().heading(title_of(say, Section::afterwards));
    card.flow().paragraph(debrief.ending.text);
    card.flow().paragraph(debrief.later.text);
    return card.close();
}

}  // namespace

void draw_debrief_page(Flow& flow, const Wording& say, const Settings& settings, const DebriefModel& model,
                       DebriefActions& actions) {
    constexpr float kGap = 16;
    auto& ui = flow.ui();
    const float gap = ui.px(kGap);
    flow.notice(model.debrief.support.text, Fill::good_soft, Ink::main, Icon::shield);
    flow.notice(model.older, Fill::warn_soft, Ink::main, Icon::clock);
    const Rect at = flow.rest();
    float y = draw_reflection(ui, at, say, model) + gap;

    const bool beside = !ui.narrow();
    const float left_width = beside ? (at.w - gap) * 0.62f : at.w;
    DebriefCard minute(ui, {at.x, y, left_width, 0}, "debrief/minute");
    draw_minute(minute.flow(), say, model);
    draw_offers(minute.flow(), say, settings, model, actions);
    const float left = minute.close() + gap;

    Rect right{at.x, left, at.w, 0};
    if (beside) right = {at.x + left_width + gap, y, at.w - left_width - gap, 0};
    for (std::size_t i = 0; i < model.debrief.moments.size(); ++i)
        right.y = draw_moment(ui, right, say, model, i, actions) + gap;
    right.y = draw_lessons(ui, right, say, model) + gap;
    Rect below = beside ? Rect{at.x, left, left_width, 0} : right;
    below.y = draw_cause(ui, below, say, model) + gap;
    below.y = draw_afterwards(ui, below, say, model);
    flow.take_px(std::max(below.y, right.y) - at.y);
}

}  // namespace rung::desk
