#include "team/blockages.h"

#include <doctest/doctest.h>

using namespace rung;

TEST_CASE("what blocks a team stands in the order of the handovers it caused") {
    team::BlockageTally tally;
    tally.add("harbour", "", "", 0);
    for (int i = 0; i < 3; ++i) tally.add("harbour", "rule", "manager-request", 0);
    for (const int asked : {80, 60, 80, 150}) tally.add("harbour", "limit-hit", "refund", asked);
    tally.add("northline", "limit-hit", "refund", 40);
    const auto blockages = tally.make();
    CHECK(blockages.handovers == 8);
    REQUIRE(blockages.rows.size() == 3);
    CHECK(blockages.rows[0].what == "refund");
    CHECK(blockages.rows[0].company == "harbour");
    CHECK(blockages.rows[0].count == 4);
    CHECK(blockages.rows[0].least == 60);
    CHECK(blockages.rows[0].most == 150);
    CHECK(blockages.rows[1].kind == "rule");
    CHECK(blockages.rows[2].company == "northline");
}

TEST_CASE("a limit is one row, split into hit, unknown and known but not used, with what was asked for") {
    team::BlockageTally tally;
    for (const int asked : {80, 60}) tally.add("harbour", "limit-hit", "refund", asked);
    tally.add("harbour", "limit-unknown", "refund", 120);
    for (const int asked : {40, 80, 80}) tally.add("harbour", "limit-unused", "refund", asked);
    tally.add("harbour", "limit-hit", "discount", 15);
    tally.add("harbour", "policy", "refund", 0);
    const auto blockages = tally.make();
    REQUIRE(blockages.rows.size() == 3);
    const auto& refund = blockages.rows[0];
    CHECK(refund.kind == "limit");
    CHECK(refund.count == 6);
    CHECK(refund.hit == 2);
    CHECK(refund.unknown == 1);
    CHECK(refund.unused == 3);
    CHECK(refund.least == 40);
    CHECK(refund.most == 120);
    CHECK(refund.together == 460);
    CHECK(blockages.handovers == 8);
    CHECK(blockages.curves.size() == 2);
}

TEST_CASE("a curve counts the handovers that each limit would have spared, and knows limits alone") {
    team::BlockageTally tally;
    for (const int asked : {80, 60, 80, 150}) tally.add("harbour", "limit-hit", "refund", asked);
    tally.add("harbour", "limit-unused", "refund", 40);
    const auto curves = tally.make().curves;
    REQUIRE(curves.size() == 1);
    CHECK(curves[0].count == 4);
    REQUIRE(curves[0].points.size() == 3);
    CHECK(curves[0].points[0].limit == 60);
    CHECK(curves[0].points[0].spared == 1);
    CHECK(curves[0].points[1].spared == 3);
    CHECK(curves[0].points[2].limit == 150);
    CHECK(curves[0].points[2].spared == 4);
}
