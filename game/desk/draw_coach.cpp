#include "desk/draw_coach.h"

#include "base/date.h"
#include "desk/cards.h"
#include "desk/draw_calibration.h"
#include "desk/draw_coach_calls.h"
#include "desk/page.h"

#include <algorithm>
#include <array>

namespace rung::desk {
namespace {

using view::Wording;
using CoachPick = std::optional<CoachAction>;

struct CoachTabName {
    CoachTab tab;
    const char* id;
    const char* name;
};
constexpr std::array kCoachTabs = {
    CoachTabName{CoachTab::waiting, "coach/tabs/waiting", "What waits"},
    CoachTabName{CoachTab::people, "coach/tabs/people", "People"},
    CoachTabName{CoachTab::assign, "coach/tabs/assign", "Give a module"},
    CoachTabName{CoachTab::calibrations, "coach/tabs/calibrations", "Calibration"},
};

void draw_coach_tabs(Flow& flow, const Wording& say, const CoachModel& model, const CoachState& state,
                     CoachPick& action) {
    std::vector<Control> tabs;
    for (const auto& tab : kCoachTabs) {
        auto name = say(tab.name);
        if (tab.tab == CoachTab::waiting && !model.waiting.empty())
            name += " (" + std::to_string(model.waiting.size()) + ")";
        tabs.push_back({.id = tab.id, .name = name, .chosen = tab.tab == state.tab, .role = Role::tab});
    }
    if (const int used = flow.buttons(tabs); used >= 0)
        action = ShowCoachTab{kCoachTabs[static_cast<std::size_t>(used)].tab};
    flow.space(8);
}

void draw_waiting_calls(Flow& flow, const Wording& say, const CoachModel& model, CoachPick& action) {
    constexpr std::size_t kMostShown = 16;
    flow.heading(say("Calls to look at"));
    if (model.people.empty())
        return flow.paragraph(
            say("You coach nobody yet. rung people coach PERSON --by YOU says that you do."), Ink::soft);
    if (model.waiting.empty())
        return flow.paragraph(say("Nothing waits: every call was read, and no item is disputed. Under People "
                                  "stands everything that was played."),
                              Ink::soft);
    flow.paragraph(say("Disputed items first, then what you have not read."), Ink::soft, Face::small);
    flow.space(4);
    const auto most = std::min(kMostShown, model.waiting.size());
    const auto picked =
        draw_coach_calls(flow, "coach/waiting",
                         {model.waiting.begin(), model.waiting.begin() + static_cast<std::ptrdiff_t>(most)});
    if (!picked.empty()) action = OpenReview{picked, {}};
    if (most < model.waiting.size())
        flow.paragraph(say("{n} more, under People.", {{"n", std::to_string(model.waiting.size() - most)}}),
                       Ink::soft, Face::small);
}

const CoachModel::Coached* find_coached(const CoachModel& model, const std::string& person) {
    if (model.people.empty()) return nullptr;
    const auto found = std::find_if(model.people.begin(), model.people.end(),
                                    [&](const auto& one) { return one.person == person; });
    return found == model.people.end() ? &model.people.front() : &*found;
}

void draw_coached(Flow& flow, const Wording& say, const CoachModel& model, const CoachModel::Coached& shown,
                  CoachPick& action) {
    flow.heading(say("Whom you coach"));
    flow.space(4);
    for (std::size_t i = 0; i < model.people.size(); ++i) {
        const auto& person = model.people[i];
        const auto group = "coach/people-" + std::to_string(i / kCallsAGroup + 1);
        if (flow.button({.id = group + "/" + person.person,
                         .name = person.name,
                         .chosen = &person == &shown,
                         .role = Role::option,
                         .detail = person.summary},
                        ButtonStyle::row))
            action = ShowCoached{person.person};
    }
}

void draw_coached_one(Flow& flow, const Wording& say, const CoachModel::Coached& shown, CoachPick& action) {
    flow.heading(shown.name);
    flow.space(4);
    flow.paragraph(say("Given to them"), Ink::soft, Face::small_strong);
    if (shown.modules.empty()) flow.paragraph(say("Nothing yet."), Ink::soft, Face::small);
    for (const auto& module : shown.modules) flow.paragraph(module, Ink::main, Face::small);
    flow.space(12);
    flow.paragraph(say("What they played"), Ink::soft, Face::small_strong);
    flow.space(4);
    if (shown.calls.empty())
        flow.paragraph(say("No exercise, no assessment, and no practice that was shared."), Ink::soft,
                       Face::small);
    if (const auto picked = draw_coach_calls(flow, "coach/calls", shown.calls); !picked.empty())
        action = OpenReview{picked, {}};
}

void draw_people_tab(Flow& flow, Boxes& boxes, const Wording& say, const CoachModel& model,
                     const CoachState& state, CoachPick& action) {
    const auto* shown = find_coached(model, state.person);
    if (shown == nullptr)
        return put_cards(
            flow, boxes,
            {{"coach/none", 1, [&](Flow& card) { draw_waiting_calls(card, say, model, action); }}});
    put_cards(flow, boxes,
              {{"coach/people", 1, [&](Flow& card) { draw_coached(card, say, model, *shown, action); }},
               {"coach/person", 1.4f, [&](Flow& card) { draw_coached_one(card, say, *shown, action); }}});
}

/// One of a list, as it is picked.
template <class Change>
void draw_choices(Flow& flow, const std::string& group, const std::vector<CoachModel::Choice>& choices,
                  const std::string& chosen, Change change) {
    std::vector<Control> controls;
    for (const auto& choice : choices)
        controls.push_back({.id = group + "/" + (choice.id.empty() ? "all" : id_part(choice.id)),
                            .name = choice.name,
                            .chosen = choice.id == chosen,
                            .role = Role::option});
    if (const int used = flow.buttons(controls); used >= 0)
        change(choices[static_cast<std::size_t>(used)].id);
}

void draw_assign(Flow& flow, const Wording& say, const CoachModel& model, const CoachState& state,
                 CoachPick& action) {
    auto giving = state.giving;
    flow.heading(say("Which module"));
    draw_choices(flow, "coach/module", model.modules, giving.module, [&](const std::string& id) {
        giving.module = id;
        action = ChangeGiving{giving};
    });
    flow.space(8);
    flow.heading(say("To whom"));
    std::vector<CoachModel::Choice> people{{{}, say("Every rep of the team")}};
    for (const auto& person : model.people) people.push_back({person.person, person.name});
    draw_choices(flow, "coach/whom", people, giving.person, [&](const std::string& id) {
        giving.person = id;
        action = ChangeGiving{giving};
    });
    flow.space(8);
    flow.heading(say("Until when"));
    Rect line = flow.take(40);
    line.w = std::min(line.w, flow.ui().px(240));
    if (flow.ui().field({.id = "coach/due/day", .name = say("Due day"), .help = say("as in 2026-12-01")},
                        line, giving.due))
        action = ChangeGiving{giving};
    flow.space(12);
    const bool day = base::parse_day(giving.due).has_value();
    if (flow.button({.id = "coach/do/give",
                     .name = say("Give it"),
                     .icon = Icon::check,
                     .enabled = day && !giving.module.empty(),
                     .why_not = giving.module.empty() ? say("Pick a module first.")
                                                      : say("Write the day until which it is to be passed.")},
                    ButtonStyle::primary))
        action = GiveModule{};
}

void draw_coach_tab(Flow& flow, Boxes& boxes, const Wording& say, const CoachModel& model,
                    const CoachState& state, CoachPick& action) {
    switch (state.tab) {
        case CoachTab::waiting:
            return put_cards(
                flow, boxes,
                {{"coach/waits", 1, [&](Flow& card) { draw_waiting_calls(card, say, model, action); }}});
        case CoachTab::people:
            return draw_people_tab(flow, boxes, say, model, state, action);
        case CoachTab::assign:
            return put_cards(
                flow, boxes,
                {{"coach/giving", 1, [&](Flow& card) { draw_assign(card, say, model, state, action); }}});
        case CoachTab::calibrations:
            return draw_calibrations(flow, boxes, say, model, state.opening, action);
    }
}

}  // namespace

std::optional<CoachAction> draw_coach(Ui& ui, const Wording& say, const CoachModel* model,
                                      const CoachState& state, Rect area) {
    CoachPick action;
    Page page(ui, "coach/page", area);
    Flow flow(ui, page.content(), "coach");
    flow.title(say("Coach"));
    if (model == nullptr) {
        flow.paragraph(say("Looking for the calls of those whom you coach …"), Ink::soft);
    } else if (!model->trouble.empty()) {
        flow.paragraph(model->trouble);
    } else {
        Boxes boxes(ui);
        flow.space(8);
        draw_coach_tabs(flow, say, *model, state, action);
        draw_coach_tab(flow, boxes, say, *model, state, action);
    }
    page.end(flow.y());
    return action;
}

}  // namespace rung::desk
