#include "team/trend.h"

#include <doctest/doctest.h>
#include <string>

using namespace rung;

TEST_CASE("a trend has a point a month, in order, with the number behind it") {
    team::TrendTally tally;
    tally.add("2026-03-01T09:00:00", 80, true);
    tally.add("2026-01-31", 40, false);
    tally.add("2025-12-24 10:00", 30, false);
    tally.add("2026-01-02", 41, true);
    tally.add("2026-01-02", 41, true);
    const auto trend = tally.make();
    REQUIRE(trend.points.size() == 3);
    CHECK(trend.points[0].month == "2025-12");
    CHECK(trend.points[1].month == "2026-01");
    CHECK(trend.points[1].count == 3);
    CHECK_MESSAGE(trend.points[1].total == 41, "40.67, rounded");
    CHECK(trend.points[1].passed_pct == 67);
    CHECK(trend.points[2].total == 80);
    CHECK(trend.points[2].passed_pct == 100);
}

TEST_CASE("what has no date is in no point, and four dated attempts are no trend") {
    team::TrendTally tally;
    for (int i = 0; i < 4; ++i) tally.add("2026-01-02", 50, true);
    for (const char* none : {"", "yesterday", "2026/01/02", "2026-1-2 12:00", "2026-0a-02"})
        tally.add(none, 100, true);
    CHECK(tally.make().too_few);
    CHECK(tally.make().points.empty());
    CHECK(tally.make().undated == 5);

    tally.add("2026-01-03", 50, true);
    const auto trend = tally.make();
    CHECK_FALSE(trend.too_few);
    REQUIRE(trend.points.size() == 1);
    CHECK(trend.points[0].total == 50);
    CHECK(trend.points[0].count == 5);
}

TEST_CASE("averages and percentages are rounded half up, and nobody's are 0") {
    CHECK(team::mean_of(5, 2) == 3);
    CHECK(team::mean_of(4, 3) == 1);
    CHECK(team::mean_of(7, 0) == 0);
    CHECK(team::percent_of(1, 8) == 13);
    CHECK(team::percent_of(1, 3) == 33);
}
