#include "report/team_tables.h"
#include "team/least.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::report {
namespace {

/// More people than this beside one another fit on no paper.
constexpr std::size_t kPeopleAbreast = 10;

std::string all_of(const team::TeamReport& report, const TeamWords& words) {
    return report.person.empty() ? words.say("Everybody") : words.person(report.person);
}

std::vector<std::string> card_row(std::string who, const team::ScorecardRow& row) {
    std::vector<std::string> cells{std::move(who), count_cell(row.count), std::to_string(row.total),
                                   std::to_string(row.timing), std::to_string(row.passed_pct)};
    for (const auto dimension : row.dimensions)
        cells.push_back(dimension < 0 ? std::string() : std::to_string(dimension));
    return cells;
}

std::string cards_note(const team::TeamReport& report, const debrief::Wording& say) {
    auto note =
        say("Averages per call; a dimension is the part of its points that was earned, in hundredths.");
    if (report.person.empty())
        debrief::add_sentence(note, say("People in the order of their pseudonyms, with {n} calls or more.",
                                        {{"n", count_cell(team::kLeastAttempts)}}));
    return note;
}

/// `Timely`, as a heading.
std::string outcome_head(std::string_view outcome, const debrief::Wording& say) {
    auto head = say(outcome);
    if (!head.empty() && head[0] >= 'a' && head[0] <= 'z') head[0] = static_cast<char>(head[0] - 'a' + 'A');
    return head;
}

FigureTable make_cards(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    FigureTable table{"scorecards",
                      say("Scorecards"),
                      cards_note(report, say),
                      {{"person", say("Person"), false},
                       {"calls", say("Calls")},
                       {"total", say("Total")},
                       {"timing", say("Timing")},
                       {"passed-pct", say("Passed %")}},
                      {},
                      2};
    for (const auto& dimension : report.scorecards.dimensions)
        table.columns.push_back({dimension, words.content.dimension(dimension)});
    for (const auto& row : report.scorecards.people)
        table.rows.push_back(card_row(words.person(row.person), row));
    table.rows.push_back(card_row(all_of(report, words), report.scorecards.everybody));
    return table;
}

FigureTable make_outcomes(const team::TeamReport& report, const TeamWords& words) {
    FigureTable table{"outcomes",
                      words.say("Outcomes"),
                      words.say("Calls by how they came out."),
                      {{"person", words.say("Person"), false}},
                      {}};
    for (const auto outcome : team::kOutcomes)
        table.columns.push_back({std::string(outcome), outcome_head(outcome, words.say)});
    const auto add = [&](std::string who, const team::ScorecardRow& row) {
        std::vector<std::string> cells{std::move(who)};
        for (const auto count : row.outcomes) cells.push_back(count_cell(count));
        table.rows.push_back(std::move(cells));
    };
    for (const auto& row : report.scorecards.people) add(words.person(row.person), row);
    add(all_of(report, words), report.scorecards.everybody);
    return table;
}

/// Some people of the heat map beside one another.
FigureTable make_heat(const team::TeamReport& report, std::size_t from, const TeamWords& words) {
    const auto& say = words.say;
    const auto& heat = report.heat;
    const auto to = std::min(from + kPeopleAbreast, heat.people.size());
    FigureTable table{
        from == 0 ? std::string("heat-map") : fmt::format("heat-map-{}", from / kPeopleAbreast + 1),
        !report.person.empty() ? say("Item by item")
        : from == 0            ? say("Items by people")
                    : say("Items by people, continued ({n})", {{"n", count_cell(from / kPeopleAbreast + 1)}}),
        from == 0 ? say("Of the points of an item, how many in a hundred were earned; empty: the item never "
                        "came up. What is left most comes first.")
                  : std::string(),
        {{"item", say("Item"), false}, {"everybody", all_of(report, words)}},
        {},
        1};
    for (auto i = from; i < to; ++i) table.columns.push_back({heat.people[i], words.person(heat.people[i])});
    if (heat.people.empty()) table.columns.push_back({"calls", say("Calls")});
    for (std::size_t item = 0; item < heat.items.size(); ++item) {
        std::vector<std::string> cells{words.content.item(heat.items[item]),
                                       share_cell(heat.everybody[item].share)};
        for (auto i = from; i < to; ++i) cells.push_back(share_cell(heat.cells[i][item].share));
        if (heat.people.empty()) cells.push_back(count_cell(heat.everybody[item].count));
        table.rows.push_back(std::move(cells));
    }
    if (heat.people.empty()) table.shaded_to = 2;
    return table;
}

}  // namespace

void add_people_tables(std::vector<FigureTable>& tables, const team::TeamReport& report,
                       const TeamWords& words) {
    add_table(tables, make_cards(report, words));
    add_table(tables, make_outcomes(report, words));
    std::size_t from = 0;
    do {
        add_table(tables, make_heat(report, from, words));
        from += kPeopleAbreast;
    } while (from < report.heat.people.size());
}

}  // namespace rung::report
