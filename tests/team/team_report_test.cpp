#include "team/team_report.h"

#include "records/people.h"
#include "records/records.h"

#include <doctest/doctest.h>
#include <string>

using namespace rung;

namespace {

records::ScoreRow score_of(int total, const std::string& letters, call::Mode mode = call::Mode::assessment) {
    records::ScoreRow row;
    row.rules = 1;
    row.scenario = "sofa";
    row.company = "harbour-home";
    row.mode = mode;
    row.total = row.timing = total;
    row.passed = total >= 80;
    row.outcome = total >= 80 ? "timely" : "late";
    row.offset = total >= 80 ? 0 : 2;
    row.trigger = "no-authority";
    row.blockage = {"limit-hit", "refund", 80};
    row.sheet = {{"mirror", "positioning", 400}, {"brief", "handover", 300}};
    row.items = letters;
    return row;
}

struct Office {
    records::Records home;
    int last = 0;

    Office() : home(records::open_file_store(":memory:", "Lead").value()) {}
    void play(const std::string& who, const std::string& began, const records::ScoreRow& score) {
        const auto* const bytes =
            score.mode == call::Mode::practice ? R"({"mode":"practice"})" : R"({"mode":"assessment"})";
        REQUIRE(home.attempts->save("sofa-" + std::to_string(++last), bytes, {who, began}, &score).ok());
    }
    team::TeamReport report(const records::ScoreQuery& query) {
        auto made = team::make_team_report(*home.store, query);
        REQUIRE(made.ok());
        return *made;
    }
};

const std::string kTeam(records::kHomeTeam);

}  // namespace

TEST_CASE("a team's report adds up what its people were scored, and leaves private practice out") {
    Office office;
    for (const char* who : {"Ana", "Ben", "Cem", "Dan", "Eve"})
        for (int i = 0; i < 5; ++i)
            office.play(who, "2026-02-0" + std::to_string(i + 1) + " 10:20",
                        score_of(i < 2 ? 90 : 50, i < 2 ? "ee" : "le"));
    office.play("Ana", "2026-02-03 10:20", score_of(0, "ll", call::Mode::practice));
    office.play("Flo", "2026-02-03 10:20", score_of(70, "el"));
    const auto report = office.report({.team = kTeam});
    CHECK(report.attempts == 26);
    CHECK(report.people == 6);
    CHECK_FALSE(report.too_few);
    REQUIRE(report.scorecards.people.size() == 5);
    CHECK(report.scorecards.left_out == 1);
    CHECK(report.scorecards.people[0].total == 66);
    CHECK(report.scorecards.people[0].passed_pct == 40);
    CHECK(report.scorecards.dimensions == std::vector<std::string>{"positioning", "handover"});
    CHECK(report.scorecards.people[0].dimensions == std::vector<int>{40, 100});
    CHECK(report.scorecards.everybody.count == 26);
    CHECK(report.heat.people.size() == 5);
    REQUIRE(report.timing.size() == 1);
    CHECK(report.timing[0].count == 26);
    REQUIRE(report.trend.points.size() == 1);
    CHECK(report.trend.points[0].count == 26);
    REQUIRE(report.items.size() == 2);
    CHECK(report.items[0].item == "mirror");
    CHECK(report.blockages.handovers == 26);
}

TEST_CASE("nothing is said of four people, of four attempts of one, or of days before") {
    Office office;
    for (const char* who : {"Ana", "Ben", "Cem", "Dan"})
        for (int i = 0; i < 9; ++i) office.play(who, "2026-02-03 10:20", score_of(90, "ee"));
    const auto report = office.report({.team = kTeam});
    CHECK(report.too_few);
    CHECK(report.attempts == 36);
    CHECK(report.scorecards.people.empty());
    CHECK(report.blockages.rows.empty());
    CHECK(office.report({.team = kTeam, .from_day = "2026-02-04"}).attempts == 0);

    const auto ana = records::find_person(*office.home.store, "Ana")->member.person;
    CHECK_FALSE(office.report({.team = kTeam, .person = ana}).too_few);
    office.play("Zoe", "2026-02-03 10:20", score_of(90, "ee"));
    const auto zoe = records::find_person(*office.home.store, "Zoe")->member.person;
    CHECK(office.report({.team = kTeam, .person = zoe}).too_few);
}
