#include "records/people.h"
#include "records/readings.h"
#include "records/reviewed.h"

#include <doctest/doctest.h>

#include "coach_desk.h"

namespace rung::test {
namespace {

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

TEST_CASE("when a team hands over is drawn trigger by trigger, and each is told in words") {
    CoachDesk at;
    at.go(desk::ToTeam{});
    at.stage.use("team/tables/timing");
    const auto& all = at.stage.node("team/table/chart/triggers/all");
    CHECK(all.value.find("In time: ") != std::string::npos);
    std::size_t charts = 0;
    for (const auto& node : at.stage.desk->tree().nodes())
        if (node.role == desk::Role::chart) ++charts;
    CHECK(charts >= 3);
}

}  // namespace
}  // namespace rung::test
