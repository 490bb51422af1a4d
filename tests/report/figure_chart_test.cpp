#include "report/figure_chart.h"

#include "base/texts.h"

#include <doctest/doctest.h>
#include <string>

namespace rung::test {
namespace {

using report::FigureChart;
using report::FigureTable;

std::vector<FigureChart> charts_of(const FigureTable& table) {
    const base::EnglishTexts texts;
    return report::make_figure_charts(table, debrief::Wording(texts));
}

FigureTable timing_table() {
    FigureTable table;
    table.id = "timing";
    for (const auto* name : {"trigger", "early-3", "early-2", "early-1", "timely", "late-1", "late-2",
                             "late-3", "missed", "kept", "needless", "calls"})
        table.columns.push_back({name, name});
    table.rows = {{"a", "1", "0", "2", "3", "0", "0", "0", "1", "0", "0", "7"},
                  {"b", "0", "0", "1", "2", "4", "0", "0", "0", "5", "1", "13"}};
    return table;
}

std::string counts_of(const FigureChart::Trigger& trigger) {
    std::string counts = trigger.name + " of " + std::to_string(trigger.calls) + ":";
    for (const auto& bar : trigger.bars) counts += " " + std::to_string(bar.count);
    return counts;
}

TEST_CASE("when a team hands over is told by trigger, all of them together first") {
    const auto charts = charts_of(timing_table());
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == FigureChart::Kind::offsets);
    REQUIRE(charts[0].triggers.size() == 3);
    CHECK(counts_of(charts[0].triggers[0]) == "All triggers of 20: 1 0 3 5 4 0 0 1 5 1");
    CHECK(counts_of(charts[0].triggers[1]) == "a of 7: 1 0 2 3 0 0 0 1 0 0");
    CHECK(counts_of(charts[0].triggers[2]) == "b of 13: 0 0 1 2 4 0 0 0 5 1");
    CHECK(report::reach_of(charts[0], charts[0].triggers[0]) == 5);
    CHECK(report::reach_of(charts[0], charts[0].triggers[1]) == 5);
    CHECK(report::reach_of(charts[0], charts[0].triggers[2]) == 5);
}

TEST_CASE("one trigger alone has nothing to be added to") {
    auto table = timing_table();
    table.rows.pop_back();
    const auto charts = charts_of(table);
    REQUIRE(charts.size() == 1);
    REQUIRE(charts[0].triggers.size() == 1);
    CHECK(charts[0].triggers[0].name == "a");
}

TEST_CASE("each remedy of each company has a curve of its own") {
    FigureTable table;
    table.id = "authority";
    table.columns = {{"company", ""}, {"remedy", ""}, {"limit", ""}, {"spared", ""}, {"handovers", ""}};
    table.rows = {{"acme", "refund", "60", "2", "5"},
                  {"acme", "refund", "80", "5", "5"},
                  {"acme", "visit", "2", "1", "1"}};
    const auto charts = charts_of(table);
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].title == "acme: handovers that a higher limit on refund would have spared, of 5");
    CHECK(charts[0].most == 5);
    REQUIRE(charts[0].bars.size() == 2);
    CHECK(charts[0].bars[1].text == "80: 5 of 5");
    CHECK(charts[1].bars.size() == 1);
    CHECK(charts_of({}).empty());
}

}  // namespace
}  // namespace rung::test
