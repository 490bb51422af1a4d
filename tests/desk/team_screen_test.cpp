#include "desk/figure_chart.h"
#include "records/people.h"
#include "records/readings.h"
#include "records/reviewed.h"

#include <doctest/doctest.h>

#include "coach_desk.h"

namespace rung::test {
namespace {

using desk::FigureChart;
using report::FigureTable;

TEST_CASE("the rail leads to coaching and the team whoever coaches, and nobody else") {
    CoachDesk at;
    CHECK(at.stage.has("rail/coach"));
    at.stage.use("rail/team");
    CHECK(at.stage.desk->screen() == desk::ScreenId::team);
    CoachDesk rep("Ada");
    CHECK_FALSE(rep.stage.has("rail/coach"));
    CHECK_FALSE(rep.stage.has("rail/team"));
    rep.go(desk::ToTeam{});
    CHECK(rep.shown().find("Only coaches and leads see what is here.") != std::string::npos);
    rep.go(desk::ToCoach{});
    CHECK(rep.shown().find("Only coaches and leads see what is here.") != std::string::npos);
}

TEST_CASE("without people in the records the team says what to do") {
    DeskStage stage;
    stage.desk->go(desk::ToTeam{});
    stage.settle();
    CHECK(desk::format_tree(stage.desk->tree(), {}).find("--store") != std::string::npos);
}

TEST_CASE("a team is shown by pseudonyms until names are asked for") {
    CoachDesk at;
    at.go(desk::ToTeam{});
    CHECK(at.shown().find("Ada") == std::string::npos);
    at.stage.use("team/names/show");
    CHECK(at.shown().find("Ada") != std::string::npos);
}

TEST_CASE("from the team one gets to a person, to a call, and who played it sees that it was read") {
    CoachDesk at;
    auto& stage = at.stage;
    at.go(desk::ToTeam{});
    REQUIRE(stage.use("team/people-1/rep-3") <= 12);
    CHECK(at.shown().find("Training calls of rep-3") != std::string::npos);
    const auto rows = records::list_coached_attempts(*at.store);
    REQUIRE(rows);
    std::string call;
    for (const auto& row : *rows)
        if (row.attempt.person == "rep-3" && call.empty()) call = row.attempt.attempt;
    REQUIRE(stage.use("team/attempts-1/rep-3." + call) <= 12);
    CHECK(stage.desk->screen() == desk::ScreenId::debrief);
    const auto readings = records::list_readings(*at.store, records::Reviewed{"home", "rep-3", call});
    REQUIRE(readings);
    REQUIRE(readings->size() == 1);
    CHECK(readings->front().who == "Sam");
    stage.press(desk::Key::escape);
    CHECK(stage.desk->screen() == desk::ScreenId::team);
    stage.press(desk::Key::escape);
    CHECK(at.shown().find("Training calls of the team") != std::string::npos);
}

TEST_CASE("every table of a team has no fault for keyboard and ear, at any size of the text") {
    for (const int scale_pct : {100, 200}) {
        CoachDesk at("Sam", scale_pct);
        at.go(desk::ToTeam{});
        std::vector<std::string> tables;
        for (const auto& node : at.stage.desk->tree().nodes())
            if (node.usable && node.id.starts_with("team/tables/")) tables.push_back(node.id);
        CHECK(tables.size() >= 6);
        for (const auto& table : tables) {
            CAPTURE(table);
            CHECK(at.stage.use(table) <= 12);
            CHECK(at.stage.node(table).chosen);
            CHECK(at.stage.has("team/table/row-1"));
            CHECK(at.faults() == "");
        }
    }
}

TEST_CASE("a low share is told by a letter, to eye and ear") {
    CoachDesk at;
    at.go(desk::ToTeam{});
    at.stage.use("team/tables/heat-map");
    CHECK(at.stage.node("team/table/row-1").value.find("L ") != std::string::npos);
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

TEST_CASE("when a team hands over is summed over its triggers, around the window") {
    const base::EnglishTexts texts;
    const auto charts = desk::make_figure_charts(timing_table(), debrief::Wording(texts));
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].kind == FigureChart::Kind::offsets);
    std::string bars;
    for (const auto& chart : charts)
        for (const auto& bar : chart.bars)
            bars += std::to_string(bar.value) + ":" + std::to_string(bar.count) + " ";
    CHECK(bars == "-3:1 -2:0 -1:3 0:5 1:4 2:0 3:0 0:1 0:5 0:1 ");
}

TEST_CASE("each remedy of each company has a curve of its own") {
    FigureTable table;
    table.id = "authority";
    table.columns = {{"company", ""}, {"remedy", ""}, {"limit", ""}, {"spared", ""}, {"handovers", ""}};
    table.rows = {{"acme", "refund", "60", "2", "5"},
                  {"acme", "refund", "80", "5", "5"},
                  {"acme", "visit", "2", "1", "1"}};
    const base::EnglishTexts texts;
    const auto charts = desk::make_figure_charts(table, debrief::Wording(texts));
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].title == "Handovers spared at acme by a limit on refund, of 5");
    CHECK(charts[0].most == 5);
    REQUIRE(charts[0].bars.size() == 2);
    CHECK(charts[0].bars[1].text == "80: 5 of 5");
    CHECK(charts[1].bars.size() == 1);
    CHECK(desk::make_figure_charts({}, debrief::Wording(texts)).empty());
}

}  // namespace
}  // namespace rung::test
