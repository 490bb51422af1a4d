#include "desk/draw_calibration.h"

#include "desk/draw_coach_calls.h"
#include "desk/draw_figures.h"
#include "desk/page.h"

#include <algorithm>
#include <utility>

namespace rung::desk {
namespace {

using view::Wording;
using CalibrationPick = std::optional<CoachAction>;

constexpr std::size_t kFewestCoaches = 2;
/// Of the newest calls; the command line takes any.
constexpr std::size_t kCallsToChoose = 24;

void draw_scoring(Flow& flow, const Wording& say, const Calibrating& one, CalibrationPick& action) {
    const auto id = "coach/calibration-" + one.id;
    if (!one.mine || one.handed_in)
        return flow.paragraph(one.mine ? say("You have handed in. The result stands here once all have.")
                                       : say("The result stands here once all have handed in."));
    flow.paragraph(
        say("Score each of these for yourself: you see no verdict but your own until all have "
            "handed in."));
    flow.space(4);
    if (const auto picked = draw_coach_calls(flow, id, one.attempts); !picked.empty())
        action = OpenReview{picked, one.id};
    flow.space(4);
    if (flow.button({.id = id + "/hand-in",
                     .name = say("Hand in"),
                     .help = say("This is final: your verdicts cannot be changed afterwards.")},
                    ButtonStyle::primary))
        action = EndCalibration{one.id};
}

void draw_calibrating(Flow& flow, const Wording& say, const Calibrating& one, CalibrationPick& action) {
    flow.heading(one.title.empty() ? one.id : one.title);
    flow.paragraph(one.standing, Ink::soft, Face::small);
    if (one.result.empty()) return draw_scoring(flow, say, one, action);
    for (const auto& table : one.result) {
        flow.space(12);
        draw_figures(flow, say, "coach/result-" + one.id + "/" + table.id, table);
    }
}

/// Puts it in where it is not, else takes it out.
void toggle(std::vector<std::string>& chosen, const std::string& id) {
    const auto found = std::find(chosen.begin(), chosen.end(), id);
    if (found == chosen.end())
        chosen.push_back(id);
    else
        chosen.erase(found);
}

/// Some of a list. True where that changed.
bool draw_some(Flow& flow, const std::string& group, const std::vector<CoachModel::Choice>& choices,
               std::vector<std::string>& chosen) {
    bool changed = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& choice = choices[i];
        const bool is_chosen = std::find(chosen.begin(), chosen.end(), choice.id) != chosen.end();
        if (!flow.checkbox(
                {.id = group + "-" + std::to_string(i / kCallsAGroup + 1) + "/" + id_part(choice.id),
                 .name = choice.name,
                 .chosen = is_chosen,
                 .role = Role::checkbox}))
            continue;
        toggle(chosen, choice.id);
        changed = true;
    }
    return changed;
}

/// One of each person in turn, so that everybody's newest come first.
std::vector<CoachModel::Choice> list_calls_to_choose(const CoachModel& model, const Wording& say) {
    std::vector<CoachModel::Choice> choices;
    bool more = true;
    for (std::size_t nth = 0; more && choices.size() < kCallsToChoose; ++nth) {
        more = false;
        for (const auto& person : model.people) {
            if (nth >= person.calls.size() || choices.size() == kCallsToChoose) continue;
            more = true;
            const auto& call = person.calls[nth];
            auto name = say("{person}: {call}", {{"person", person.name}, {"call", call.title}});
            // No score: whoever scores is not to know it.
            if (!call.day.empty()) name += ", " + call.day;
            choices.push_back({call.id, std::move(name)});
        }
    }
    return choices;
}

std::string why_not_open(const Wording& say, const NewCalibration& opening) {
    if (opening.title.find_first_not_of(' ') == std::string::npos) return say("Write what it is called.");
    if (opening.coaches.size() < kFewestCoaches) return say("Pick two coaches or more.");
    return opening.attempts.empty() ? say("Pick a call or more.") : std::string();
}

void draw_opening_buttons(Flow& flow, const Wording& say, const NewCalibration& opening,
                          CalibrationPick& action) {
    const auto why_not = why_not_open(say, opening);
    if (flow.button({.id = "coach/open/do",
                     .name = say("Open it"),
                     .icon = Icon::check,
                     .enabled = why_not.empty(),
                     .why_not = why_not,
                     .help = say("All of these coaches then see it here, and score on their own.")},
                    ButtonStyle::primary))
        action = OpenCalibration{};
    if (flow.button({.id = "coach/open/not", .name = say("Not now")}, ButtonStyle::quiet))
        action = ChangeOpening{};
}

void draw_opening_name(Flow& flow, const Wording& say, const CoachModel& model, NewCalibration& opening,
                       bool& changed) {
    flow.heading(say("What it is called"));
    changed = flow.ui().field({.id = "coach/open-title/text",
                               .name = say("What it is called"),
                               .help = say("as in Spring round")},
                              flow.take(40), opening.title) ||
              changed;
    flow.space(16);
    flow.heading(say("Who scores"));
    flow.paragraph(say("Two or more."), Ink::soft, Face::small);
    changed = draw_some(flow, "coach/open-coaches", model.coaches, opening.coaches) || changed;
}

void draw_opening_calls(Flow& flow, const Wording& say, const CoachModel& model, NewCalibration& opening,
                        bool& changed) {
    flow.heading(say("Which calls"));
    flow.paragraph(say("Everybody's newest first. Four to eight make an hour's talk."), Ink::soft,
                   Face::small);
    changed =
        draw_some(flow, "coach/open-calls", list_calls_to_choose(model, say), opening.attempts) || changed;
}

/// What ends it stands at the end, and in view where there is room beside the calls.
void draw_opening(Flow& flow, Boxes& boxes, const Wording& say, const CoachModel& model,
                  NewCalibration opening, CalibrationPick& action) {
    bool changed = false;
    const bool beside = !flow.ui().narrow();
    put_cards(flow, boxes,
              {{"coach/opening", 1,
                [&](Flow& card) {
                    draw_opening_name(card, say, model, opening, changed);
                    card.space(16);
                    if (beside) draw_opening_buttons(card, say, opening, action);
                }},
               {"coach/opening-calls", 1.4f,
                [&](Flow& card) { draw_opening_calls(card, say, model, opening, changed); }}});
    if (!beside) draw_opening_buttons(flow, say, opening, action);
    if (!beside) flow.space(16);
    if (changed) action = ChangeOpening{opening};
}

void draw_calibration_head(Flow& flow, const Wording& say, const CoachModel& model, CalibrationPick& action) {
    flow.heading(say("Calibration"));
    flow.paragraph(say("Several coaches score the same calls, each for themselves, and then see where they "
                       "differ. It shows which items everybody reads alike, and which want a talk."),
                   Ink::soft);
    flow.space(4);
    const bool enough = model.coaches.size() >= kFewestCoaches;
    const bool calls = std::any_of(model.people.begin(), model.people.end(),
                                   [](const auto& person) { return !person.calls.empty(); });
    if (flow.button({.id = "coach/open/new",
                     .name = say("Open a new one"),
                     .enabled = enough && calls,
                     .why_not = enough ? say("None of those whom you coach has played a call to its end.")
                                       : say("There is one coach in the team, and it takes two.")}))
        action = ChangeOpening{NewCalibration{{}, {model.me}, {}}};
}

}  // namespace

void draw_calibrations(Flow& flow, Boxes& boxes, const Wording& say, const CoachModel& model,
                       const std::optional<NewCalibration>& opening, std::optional<CoachAction>& action) {
    if (opening)
        draw_opening(flow, boxes, say, model, *opening, action);
    else
        put_cards(flow, boxes, {{"coach/calibrations", 1, [&](Flow& card) {
                                     draw_calibration_head(card, say, model, action);
                                 }}});
    for (const auto& one : model.calibrations)
        put_cards(flow, boxes, {{"coach/calibration-text-" + one.id, 1, [&](Flow& card) {
                                     draw_calibrating(card, say, one, action);
                                 }}});
}

}  // namespace rung::desk
