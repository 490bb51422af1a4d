#include "desk/draw_team.h"

#include "desk/cards.h"
#include "desk/draw_figures.h"
#include "desk/page.h"

#include <algorithm>

namespace rung::desk {
namespace {

using view::Wording;
using TeamPick = std::optional<TeamAction>;

/// So many in a group, which Tab passes over.
constexpr std::size_t kWaysAGroup = 8;

const report::FigureTable* find_table(const TeamModel& model, const std::string& id) {
    const auto& tables = model.figures.tables;
    if (tables.empty()) return nullptr;
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const auto& table) { return table.id == id; });
    return found == tables.end() ? &tables.front() : &*found;
}

void draw_short_words(Flow& flow, const Wording& say, const TeamModel& model) {
    flow.heading(say("In short"));
    for (const auto& sentence : model.figures.words) flow.paragraph(sentence);
}

void draw_team_decisions(Flow& flow, const Wording& say, const TeamModel& model) {
    flow.heading(say("What there is to decide"));
    if (model.figures.decisions.empty())
        return flow.paragraph(say("No limit, rule or contact stood behind a handover so far."), Ink::soft);
    for (const auto& decision : model.figures.decisions)
        flow.notice(decision, Fill::warn_soft, Ink::warn, Icon::flag);
}

void draw_tables(Flow& flow, Boxes& boxes, const Wording& say, const TeamModel& model, const TeamState& state,
                 TeamPick& action) {
    const auto* shown = find_table(model, state.table);
    if (shown == nullptr) return;
    std::vector<Control> tabs;
    for (const auto& table : model.figures.tables)
        tabs.push_back({.id = "team/tables/" + table.id,
                        .name = table.title,
                        .chosen = &table == shown,
                        .role = Role::tab});
    if (const int used = flow.buttons(tabs); used >= 0)
        action = ShowTable{model.figures.tables[static_cast<std::size_t>(used)].id};
    flow.space(8);
    put_cards(flow, boxes,
              {{"team/table", 1, [&](Flow& card) { draw_figures(card, say, "team/table", *shown); }}});
}

/// Gives which was picked.
const TeamModel::Way* draw_ways(Flow& flow, const std::string& id, const std::vector<TeamModel::Way>& ways) {
    const TeamModel::Way* picked = nullptr;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto group = id + "-" + std::to_string(i / kWaysAGroup + 1);
        if (flow.button(
                {.id = group + "/" + id_part(ways[i].id), .name = ways[i].name, .detail = ways[i].detail},
                ButtonStyle::row))
            picked = &ways[i];
    }
    return picked;
}

void draw_way_down(Flow& flow, const Wording& say, const TeamModel& model, const TeamState& state,
                   TeamPick& action) {
    flow.heading(state.person ? say("Call by call") : say("One by one"));
    flow.paragraph(state.person ? (model.attempts.empty()
                                       ? model.no_attempts
                                       : say("Opening one is written down, for who played it to see."))
                                : say("In the order of pseudonyms: nobody is ranked."),
                   Ink::soft, Face::small);
    flow.space(4);
    if (const auto* way = draw_ways(flow, "team/people", model.people)) action = ShowPerson{way->id};
    if (const auto* way = draw_ways(flow, "team/attempts", model.attempts)) action = LookAtAttempt{way->id};
}

void draw_all_of_team(Flow& flow, Boxes& boxes, const Wording& say, const TeamModel& model,
                      const TeamState& state, TeamPick& action) {
    std::vector<Card> first{{"team/words", 1, [&](Flow& card) { draw_short_words(card, say, model); }}};
    if (!state.person && !model.figures.tables.empty())
        first.push_back({"team/decisions", 1.5f, [&](Flow& card) { draw_team_decisions(card, say, model); }});
    put_cards(flow, boxes, first);
    draw_tables(flow, boxes, say, model, state, action);
    put_cards(flow, boxes,
              {{"team/down", 1, [&](Flow& card) { draw_way_down(card, say, model, state, action); }}});
}

void draw_team_head(Flow& flow, const Wording& say, const TeamModel& model, const TeamState& state,
                    TeamPick& action) {
    if (state.person && flow.button({.id = "team/do/back", .name = say("The whole team"), .icon = Icon::back},
                                    ButtonStyle::quiet))
        action = LeavePerson{};
    flow.title(model.figures.title);
    flow.paragraph(model.figures.meta, Ink::soft);
    if (!model.names_known) return flow.space(8);
    if (flow.checkbox({.id = "team/names/show",
                       .name = say("Names instead of pseudonyms"),
                       .chosen = state.names,
                       .role = Role::checkbox}))
        action = ShowNames{!state.names};
    flow.space(12);
}

}  // namespace

std::optional<TeamAction> draw_team(Ui& ui, const Wording& say, const TeamModel* model,
                                    const TeamState& state, Rect area) {
    TeamPick action;
    Page page(ui, "team/page", area);
    Flow flow(ui, page.content(), "team");
    if (model == nullptr) {
        flow.title(say("Team"));
        flow.paragraph(say("Looking for the team's calls …"), Ink::soft);
    } else if (!model->trouble.empty()) {
        flow.title(say("Team"));
        flow.paragraph(model->trouble);
    } else {
        Boxes boxes(ui);
        draw_team_head(flow, say, *model, state, action);
        draw_all_of_team(flow, boxes, say, *model, state, action);
    }
    page.end(flow.y());
    return action;
}

}  // namespace rung::desk
