#include "desk/figure_chart.h"

#include "team/timing_table.h"
#include "view/words.h"

#include <charconv>
#include <utility>

namespace rung::desk {
namespace {

using report::FigureTable;

int figure_in(const std::string& cell) {
    int value = 0;
    (void)std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

view::BarView make_bar(const std::string& id, const std::string& label, int value, int count,
                       std::string text) {
    return {id, label, value, count, std::move(text)};
}

std::string in_words(const std::string& label, int count) {
    return label + ": " + std::to_string(count);
}

view::BarView sum_of(const FigureTable& table, std::size_t column, int value) {
    int sum = 0;
    for (const auto& row : table.rows) sum += figure_in(row[column]);
    const auto& name = table.columns[column].name;
    return make_bar(table.columns[column].id, name, value, sum, in_words(name, sum));
}

/// Calls that were handed over, by how far from the window; beside them those that were not, or without one.
std::vector<FigureChart> chart_timing(const FigureTable& table, const debrief::Wording& say) {
    FigureChart offsets{"offsets", {}, FigureChart::Kind::offsets, {}, 0};
    FigureChart others{"others", say("Without a handover in a window"), FigureChart::Kind::counts, {}, 0};
    for (std::size_t column = 1; column + 1 < table.columns.size(); ++column) {
        const bool handed = column <= team::kOffsets;
        const int turns = static_cast<int>(column) - 1 - team::kFarthestEarly;
        (handed ? offsets : others).bars.push_back(sum_of(table, column, handed ? turns : 0));
    }
    return {std::move(offsets), std::move(others)};
}

std::vector<FigureChart> chart_trend(const FigureTable& table, const debrief::Wording& say) {
    constexpr int kMost = 100;
    FigureChart chart{"months", say("Total of 100, on average"), FigureChart::Kind::columns, {}, kMost};
    for (const auto& row : table.rows)
        chart.bars.push_back(make_bar(
            row[0], row[0], 0, figure_in(row[2]),
            say("{month}: {total} of 100 in {n}", {{"month", row[0]}, {"total", row[2]}, {"n", row[1]}})));
    return {std::move(chart)};
}

std::vector<FigureChart> chart_outcomes(const FigureTable& table) {
    FigureChart chart{"everybody", table.rows.back().front(), FigureChart::Kind::counts, {}, 0};
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
        const int count = figure_in(table.rows.back()[column]);
        const auto& name = table.columns[column].name;
        chart.bars.push_back(make_bar(table.columns[column].id, name, 0, count, in_words(name, count)));
    }
    return {std::move(chart)};
}

/// One curve for each remedy of each company.
std::vector<FigureChart> chart_authority(const FigureTable& table, const debrief::Wording& say) {
    std::vector<FigureChart> charts;
    for (const auto& row : table.rows) {
        const auto title = say("Handovers spared at {company} by a limit on {what}, of {n}",
                               {{"company", row[0]}, {"what", view::id_words(row[1])}, {"n", row[4]}});
        if (charts.empty() || charts.back().title != title)
            charts.push_back(
                {row[0] + "." + row[1], title, FigureChart::Kind::columns, {}, figure_in(row[4])});
        charts.back().bars.push_back(
            make_bar(row[2], row[2], 0, figure_in(row[3]),
                     say("{limit}: {n} of {all}", {{"limit", row[2]}, {"n", row[3]}, {"all", row[4]}})));
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

}  // namespace rung::desk
