#include "team/trend.h"

#include "team/made_up.h"

#include <doctest/doctest.h>
#include <string>

using namespace rung;
using team::make_trend;

namespace {

team::Scored attempt_on(const std::string& began, int total, bool passed) {
    auto attempt = test::scored("ana", {});
    attempt.began = began;
    attempt.card.total = total;
    attempt.card.passed = passed;
    return attempt;
}

}  // namespace

TEST_CASE("a trend has a point a month, in order, with the number behind it") {
    const auto trend =
        make_trend({attempt_on("2026-03-01T09:00:00", 80, true), attempt_on("2026-01-31", 40, false),
                    attempt_on("2025-12-24 10:00", 30, false), attempt_on("2026-01-02", 41, true),
                    attempt_on("2026-01-02", 41, true)});
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
    team::ScoredList attempts(4, attempt_on("2026-01-02", 50, true));
    for (const char* none : {"", "yesterday", "2026/01/02", "2026-1-2 12:00", "2026-0a-02"})
        attempts.push_back(attempt_on(none, 100, true));
    CHECK(make_trend(attempts).too_few);
    CHECK(make_trend(attempts).points.empty());
    CHECK(make_trend(attempts).undated == 5);

    attempts.push_back(attempt_on("2026-01-03", 50, true));
    const auto trend = make_trend(attempts);
    CHECK_FALSE(trend.too_few);
    REQUIRE(trend.points.size() == 1);
    CHECK(trend.points[0].total == 50);
    CHECK(trend.points[0].count == 5);
}
