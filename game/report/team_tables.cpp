#include "report/team_tables.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace rung::report {
namespace {

using debrief::Wording;
using Column = FigureTable::Column;

/// More people than this beside one another fit on no paper.
constexpr std::size_t kPeopleAbreast = 10;

std::string whole(std::size_t count) {
    return std::to_string(count);
}

std::string share_pct(const std::optional<double>& share) {
    constexpr double kAll_pct = 100;
    return share ? std::to_string(static_cast<int>(std::lround(*share * kAll_pct))) : std::string();
}

std::string hundredths(const std::optional<double>& value) {
    if (!value) return {};
    const auto text = fmt::format("{:.2f}", *value);
    return text == "-0.00" ? "0.00" : text;
}

/// Fills one table and adds it where it has rows.
void add_table(std::vector<FigureTable>& tables, FigureTable table) {
    if (!table.rows.empty()) tables.push_back(std::move(table));
}

std::vector<std::string> card_row(std::string who, const team::ScorecardRow& row) {
    std::vector<std::string> cells{std::move(who), whole(row.count), std::to_string(row.total),
                                   std::to_string(row.timing), std::to_string(row.passed_pct)};
    for (const auto dimension : row.dimensions)
        cells.push_back(dimension < 0 ? std::string() : std::to_string(dimension));
    return cells;
}

FigureTable make_cards(const team::TeamReport& report, const NameOf& name_of, const Wording& say) {
    FigureTable table{
        "scorecards",
        say("Scorecards"),
        say("Averages per call; a dimension is the part of its points that was earned, in hundredths. People "
            "in the order of their pseudonyms, with {n} calls or more.",
            {{"n", "5"}}),
        {{"person", say("Person"), false},
         {"calls", say("Calls")},
         {"total", say("Total")},
         {"timing", say("Timing")},
         {"passed-pct", say("Passed %")}},
        {},
        true,
        2};
    for (const auto& dimension : report.scorecards.dimensions)
        table.columns.push_back({dimension, dimension});
    for (const auto& row : report.scorecards.people) table.rows.push_back(card_row(name_of(row.person), row));
    if (report.person.empty() || table.rows.empty())
        table.rows.push_back(card_row(report.person.empty() ? say("Everybody") : name_of(report.person),
                                      report.scorecards.everybody));
    return table;
}

FigureTable make_outcomes(const team::TeamReport& report, const NameOf& name_of, const Wording& say) {
    FigureTable table{"outcomes",
                      say("Outcomes"),
                      say("Calls by how they came out."),
                      {{"person", say("Person"), false}},
                      {},
                      true,
                      0};
    for (const auto outcome : team::kOutcomes) table.columns.push_back({std::string(outcome), say(outcome)});
    const auto add = [&](std::string who, const team::ScorecardRow& row) {
        std::vector<std::string> cells{std::move(who)};
        for (const auto count : row.outcomes) cells.push_back(whole(count));
        table.rows.push_back(std::move(cells));
    };
    for (const auto& row : report.scorecards.people) add(name_of(row.person), row);
    add(report.person.empty() ? say("Everybody") : name_of(report.person), report.scorecards.everybody);
    return table;
}

/// Some people of the heat map beside one another.
FigureTable make_heat(const team::TeamReport& report, std::size_t from, const NameOf& name_of,
                      const Wording& say) {
    const auto& heat = report.heat;
    const auto to = std::min(from + kPeopleAbreast, heat.people.size());
    FigureTable table{
        from == 0 ? std::string("heat-map") : fmt::format("heat-map-{}", from / kPeopleAbreast + 1),
        from == 0 ? say("Items by people") : say("Items by people, continued"),
        from == 0 ? say("Of the points of an item, how many in a hundred were earned; empty: the item never "
                        "came up. What the team leaves most comes first.")
                  : std::string(),
        {{"item", say("Item"), false}, {"everybody", say("Everybody")}},
        {},
        false,
        1};
    for (auto i = from; i < to; ++i) table.columns.push_back({heat.people[i], name_of(heat.people[i])});
    for (std::size_t item = 0; item < heat.items.size(); ++item) {
        std::vector<std::string> cells{heat.items[item], share_pct(heat.everybody[item].share)};
        for (auto i = from; i < to; ++i) cells.push_back(share_pct(heat.cells[i][item].share));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

FigureTable make_timing(const team::TeamReport& report, const Wording& say) {
    FigureTable table{
        "timing",
        say("When somebody was brought in"),
        say("Calls by trigger, and how many turns before or after its window they were handed over."),
        {{"trigger", say("Trigger"), false},
         {"early-3", say("3 or more early")},
         {"early-2", say("2 early")},
         {"early-1", say("1 early")},
         {"timely", say("in time")},
         {"late-1", say("1 late")},
         {"late-2", say("2 late")},
         {"late-3", say("3 or more late")},
         {"missed", say("missed")},
         {"kept", say("kept")},
         {"needless", say("needless")},
         {"calls", say("Calls")}},
        {},
        false,
        0};
    for (const auto& row : report.timing) {
        std::vector<std::string> cells{row.trigger.empty() ? say("none opened") : row.trigger};
        for (const auto count : row.offsets) cells.push_back(whole(count));
        for (const auto count : {row.missed, row.kept, row.needless, row.count})
            cells.push_back(whole(count));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

FigureTable make_trend_table(const team::TeamReport& report, const Wording& say) {
    FigureTable table{"trend",
                      say("Month by month"),
                      say("Averages, with the number of calls behind each."),
                      {{"month", say("Month"), false},
                       {"calls", say("Calls")},
                       {"total", say("Total")},
                       {"passed-pct", say("Passed %")}},
                      {},
                      false,
                      0};
    for (const auto& point : report.trend.points)
        table.rows.push_back(
            {point.month, whole(point.count), std::to_string(point.total), std::to_string(point.passed_pct)});
    return table;
}

FigureTable make_items(const team::TeamReport& report, const Wording& say) {
    const auto& consistency = report.consistency;
    FigureTable table{"items",
                      say("What the items tell"),
                      consistency.alpha
                          ? say("Earned: how many in a hundred of the calls that gave occasion. "
                                "Discrimination: how an item goes with the "
                                "rest of a call, −1 to 1; below 0 the item wants another look. Cronbach's "
                                "alpha over the {k} items that every "
                                "call had: {alpha}.",
                                {{"k", whole(consistency.items)}, {"alpha", hundredths(consistency.alpha)}})
                          : say("Earned: how many in a hundred of the calls that gave occasion. "
                                "Discrimination: how an item goes with the "
                                "rest of a call, −1 to 1; below 0 the item wants another look."),
                      {{"item", say("Item"), false},
                       {"calls", say("Calls")},
                       {"earned-pct", say("Earned %")},
                       {"discrimination", say("Discrimination")}},
                      {},
                      false,
                      0};
    for (const auto& item : report.items)
        table.rows.push_back(
            {item.item, whole(item.count), share_pct(item.difficulty), hundredths(item.discrimination)});
    return table;
}

FigureTable make_blockage_table(const team::TeamReport& report, const Wording& say) {
    FigureTable table{"blockages",
                      say("What stood in the way"),
                      say("In training calls: limits, rules, contacts and policies behind handovers."),
                      {{"company", say("Company"), false},
                       {"kind", say("Kind"), false},
                       {"what", say("What"), false},
                       {"handovers", say("Handovers")},
                       {"asked-least", say("Asked, least")},
                       {"asked-most", say("Asked, most")}},
                      {},
                      false,
                      0};
    for (const auto& row : report.blockages.rows) {
        const bool amounts = row.most > 0;
        table.rows.push_back({row.company, row.kind, row.what, whole(row.count),
                              amounts ? std::to_string(row.least) : "",
                              amounts ? std::to_string(row.most) : ""});
    }
    return table;
}

FigureTable make_curve(const team::TeamReport& report, const Wording& say) {
    FigureTable table{
        "authority",
        say("What a higher limit would have spared"),
        say("Counted from what customers asked for, no call is played again; rung authority does that for "
            "single calls."),
        {{"company", say("Company"), false},
         {"remedy", say("Remedy"), false},
         {"limit", say("Limit")},
         {"spared", say("Handovers spared")},
         {"handovers", say("of")}},
        {},
        false,
        0};
    for (const auto& curve : report.blockages.curves)
        for (const auto& point : curve.points)
            table.rows.push_back({curve.company, curve.remedy, std::to_string(point.limit),
                                  whole(point.spared), whole(curve.count)});
    return table;
}

}  // namespace

std::vector<FigureTable> make_team_tables(const team::TeamReport& report, const NameOf& name_of,
                                          const Wording& say) {
    std::vector<FigureTable> tables;
    add_table(tables, make_cards(report, name_of, say));
    add_table(tables, make_outcomes(report, name_of, say));
    for (std::size_t from = 0; from < report.heat.people.size(); from += kPeopleAbreast)
        add_table(tables, make_heat(report, from, name_of, say));
    add_table(tables, make_timing(report, say));
    add_table(tables, make_trend_table(report, say));
    add_table(tables, make_items(report, say));
    add_table(tables, make_blockage_table(report, say));
    add_table(tables, make_curve(report, say));
    return tables;
}

}  // namespace rung::report
