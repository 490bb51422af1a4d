#include "report/figure_chart.h"

#include <algorithm>
#include <utility>

namespace rung::report {
namespace {

using Bar = FigureChart::Bar;
using Trigger = FigureChart::Trigger;
constexpr int kWhole_pct = 100;
constexpr char kAll[] = "all";

Bar make_bar(const FigureTable::Column& column, int count) {
    return {column.id, column.name, count, column.name + ": " + std::to_string(count)};
}

Trigger trigger_of(const FigureTable& table, std::size_t no) {
    const auto& row = table.rows[no];
    Trigger trigger{std::to_string(no + 1), row.front(), number_in(row.back()), {}};
    for (std::size_t column = 1; column + 1 < table.columns.size(); ++column)
        trigger.bars.push_back(make_bar(table.columns[column], number_in(row[column])));
    return trigger;
}

Trigger add_up(const FigureTable& table, const std::vector<Trigger>& triggers, std::string name) {
    Trigger all{kAll, std::move(name), 0, {}};
    for (const auto& trigger : triggers) all.calls += trigger.calls;
    for (std::size_t i = 0; i < triggers.front().bars.size(); ++i) {
        int sum = 0;
        for (const auto& trigger : triggers) sum += trigger.bars[i].count;
        all.bars.push_back(make_bar(table.columns[i + 1], sum));
    }
    return all;
}

std::vector<FigureChart> chart_timing(const FigureTable& table, const debrief::Wording& say) {
    FigureChart chart{"triggers", {}, FigureChart::Kind::offsets, {}, 0, {}};
    for (std::size_t no = 0; no < table.rows.size(); ++no) chart.triggers.push_back(trigger_of(table, no));
    if (chart.triggers.size() > 1)
        chart.triggers.insert(chart.triggers.begin(), add_up(table, chart.triggers, say("All triggers")));
    return {std::move(chart)};
}

std::vector<FigureChart> chart_trend(const FigureTable& table, const debrief::Wording& say) {
    FigureChart chart{"months", say("Total of 100, on average"), FigureChart::Kind::columns, {}, kWhole_pct,
                      {}};
    for (const auto& row : table.rows)
        chart.bars.push_back(
            {row[0], row[0], number_in(row[2]),
             say("{month}: {total} of 100 in {n}", {{"month", row[0]}, {"total", row[2]}, {"n", row[1]}})});
    return {std::move(chart)};
}

std::vector<FigureChart> chart_outcomes(const FigureTable& table) {
    FigureChart chart{"everybody", table.rows.back().front(), FigureChart::Kind::counts, {}, 0, {}};
    for (std::size_t column = 1; column < table.columns.size(); ++column)
        chart.bars.push_back(make_bar(table.columns[column], number_in(table.rows.back()[column])));
    return {std::move(chart)};
}

/// One curve for each remedy of each company.
std::vector<FigureChart> chart_authority(const FigureTable& table, const debrief::Wording& say) {
    std::vector<FigureChart> charts;
    for (const auto& row : table.rows) {
        const auto title = say("{company}: handovers that a higher limit on {what} would have spared, of {n}",
                               {{"company", row[0]}, {"what", row[1]}, {"n", row[4]}});
        if (charts.empty() || charts.back().title != title)
            charts.push_back(
                {row[0] + "." + row[1], title, FigureChart::Kind::columns, {}, number_in(row[4]), {}});
        charts.back().bars.push_back(
            {row[2], say("up to {limit}", {{"limit", row[2]}}), number_in(row[3]),
             say("{limit}: {n} of {all}", {{"limit", row[2]}, {"n", row[3]}, {"all", row[4]}})});
    }
    return charts;
}

}  // namespace

std::vector<FigureChart> make_figure_charts(const FigureTable& table, const debrief::Wording& say) {
    if (table.rows.empty()) return {};
    if (table.id == "timing") return chart_timing(table, say);
    if (table.id == "trend") return chart_trend(table, say);
    if (table.id == "outcomes") return chart_outcomes(table);
    if (table.id == "authority") return chart_authority(table, say);
    return {};
}

int reach_of(const FigureChart& chart) {
    int most = std::max(1, chart.most);
    if (chart.most == 0)
        for (const auto& bar : chart.bars) most = std::max(most, bar.count);
    return most;
}

int reach_of(const FigureChart& chart, const Trigger& trigger) {
    int most = 1;
    for (const auto& other : chart.triggers)
        if ((other.id == kAll) == (trigger.id == kAll))
            for (const auto& bar : other.bars) most = std::max(most, bar.count);
    return most;
}

std::string words_of(const std::vector<Bar>& bars) {
    std::string all;
    for (const auto& bar : bars) all += (all.empty() ? "" : "; ") + bar.text;
    return all;
}

}  // namespace rung::report
