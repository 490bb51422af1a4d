#include "report/team_tables.h"

#include "debrief/people.h"
#include "scenario/vocabulary.h"

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace rung::report {
namespace {

FigureTable make_calls(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    FigureTable table{
        "calls",
        say("Call by call"),
        report.person.empty() ? say("Averages over everybody who played it.") : say("Averages of each."),
        {{"call", say("Call"), false},
         {"calls", say("Calls")},
         {"total", say("Total")},
         {"timing", say("Timing")},
         {"passed-pct", say("Passed %")}},
        {},
        2};
    for (const auto& row : report.calls)
        table.rows.push_back({words.content.call(row.scenario), count_cell(row.count),
                              std::to_string(row.total), std::to_string(row.timing),
                              std::to_string(row.passed_pct)});
    return table;
}

std::string trigger_name(const std::string& trigger, const debrief::Wording& say) {
    if (trigger.empty()) return say("No window opened");
    const auto reason = scenario::find_reason(trigger);
    return reason ? debrief::reason_name(say, *reason) : trigger;
}

FigureTable make_timing(const team::TeamReport& report, const debrief::Wording& say) {
    FigureTable table{
        "timing",
        say("When somebody was brought in"),
        say("By what called for it, and how many turns before or after its window somebody was brought in. "
            "Missed: a window opened, and nobody was. Kept: nobody was needed. Needless: somebody was "
            "brought "
            "in without a window."),
        {{"trigger", say("Trigger"), false},
         {"early-3", say("3 or more early")},
         {"early-2", say("2 early")},
         {"early-1", say("1 early")},
         {"timely", say("In time")},
         {"late-1", say("1 late")},
         {"late-2", say("2 late")},
         {"late-3", say("3 or more late")},
         {"missed", say("Missed")},
         {"kept", say("Kept")},
         {"needless", say("Needless")},
         {"calls", say("Calls")}},
        {}};
    for (const auto& row : report.timing) {
        std::vector<std::string> cells{trigger_name(row.trigger, say)};
        for (const auto count : row.offsets) cells.push_back(count_cell(count));
        for (const auto count : {row.missed, row.kept, row.needless, row.count})
            cells.push_back(count_cell(count));
        table.rows.push_back(std::move(cells));
    }
    table.drawn = say("Single triggers are drawn to one scale, all of them together to their own.");
    return table;
}

FigureTable make_trend_table(const team::TeamReport& report, const debrief::Wording& say) {
    FigureTable table{"trend",
                      say("Month by month"),
                      say("Averages, with the number of calls behind each."),
                      {{"month", say("Month"), false},
                       {"calls", say("Calls")},
                       {"total", say("Total")},
                       {"passed-pct", say("Passed %")}},
                      {}};
    for (const auto& point : report.trend.points)
        table.rows.push_back({point.month, count_cell(point.count), std::to_string(point.total),
                              std::to_string(point.passed_pct)});
    return table;
}

std::string items_note(const team::Consistency& consistency, const debrief::Wording& say) {
    auto note =
        say("Earned: how many in a hundred of the calls that gave occasion. Discrimination: how an item goes "
            "with "
            "the rest of a call, −1 to 1; below 0 the item wants another look, and empty: all calls came out "
            "alike.");
    if (consistency.alpha)
        debrief::add_sentence(
            note,
            say("Cronbach's alpha, how far the {k} items that every call had pull together: {alpha}; from "
                "0.70 on a total says something.",
                {{"k", count_cell(consistency.items)}, {"alpha", hundredths_cell(consistency.alpha)}}));
    return note;
}

FigureTable make_items(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    FigureTable table{"items",
                      say("What the items tell"),
                      items_note(report.consistency, say),
                      {{"item", say("Item"), false},
                       {"calls", say("Calls")},
                       {"earned-pct", say("Earned %")},
                       {"discrimination", say("Discrimination")}},
                      {}};
    for (const auto& item : report.items)
        table.rows.push_back({words.content.item(item.item), count_cell(item.count),
                              share_cell(item.difficulty), hundredths_cell(item.discrimination)});
    return table;
}

}  // namespace

void add_table(std::vector<FigureTable>& tables, FigureTable table) {
    if (!table.rows.empty()) tables.push_back(std::move(table));
}

std::string count_cell(std::size_t count) {
    return std::to_string(count);
}

std::string share_cell(const std::optional<double>& share) {
    constexpr double kAll_pct = 100;
    return share ? std::to_string(static_cast<int>(std::lround(*share * kAll_pct))) : std::string();
}

std::string hundredths_cell(const std::optional<double>& value) {
    if (!value) return {};
    const auto text = fmt::format("{:.2f}", *value);
    return text == "-0.00" ? "0.00" : text;
}

std::vector<FigureTable> make_team_tables(const team::TeamReport& report, const TeamWords& words) {
    std::vector<FigureTable> tables;
    add_people_tables(tables, report, words);
    add_table(tables, make_calls(report, words));
    add_table(tables, make_timing(report, words.say));
    add_table(tables, make_trend_table(report, words.say));
    if (report.person.empty()) add_table(tables, make_items(report, words));
    add_blockage_tables(tables, report, words);
    return tables;
}

}  // namespace rung::report
