#include "team/heat_map.h"

#include "team/made_up.h"

#include <doctest/doctest.h>

using namespace rung;
using doctest::Approx;
using team::make_heat_map;
using team::ScoredList;
using test::scored;

namespace {

/// So many attempts of each of so many people, all alike.
ScoredList group(int people, int attempts) {
    ScoredList list;
    for (int person = 0; person < people; ++person)
        for (int i = 0; i < attempts; ++i)
            list.push_back(scored("p" + std::to_string(person), {{"listen", 500}, {"own", 0}}));
    return list;
}

}  // namespace

TEST_CASE("a heat map gives each person's share of each item, the weakest item first") {
    auto attempts = group(5, 5);
    for (int i = 0; i < 5; ++i)
        attempts.push_back(scored("ana", {{"own", i == 0 ? 1000 : 0}, {"listen", -1}}));
    const auto map = make_heat_map(attempts);
    REQUIRE_FALSE(map.too_few);
    CHECK(map.items == std::vector<std::string>{"listen", "own"});
    REQUIRE(map.people == std::vector<std::string>{"ana", "p0", "p1", "p2", "p3", "p4"});
    CHECK(map.cells[0][0].count == 0);
    CHECK_FALSE_MESSAGE(map.cells[0][0].share, "what never came up was neither earned nor lost");
    CHECK(map.cells[0][1].count == 5);
    CHECK(*map.cells[0][1].share == Approx(0.8));
    CHECK(*map.cells[1][0].share == Approx(0.5));
    CHECK(map.everybody[0].count == 25);
    CHECK(*map.everybody[1].share == Approx(29.0 / 30));
}

TEST_CASE("nothing is said of a group of four, or of a person with four attempts") {
    const auto four = make_heat_map(group(4, 20));
    CHECK(four.too_few);
    CHECK(four.items.empty());
    CHECK(four.people.empty());
    CHECK(four.everybody.empty());

    auto attempts = group(5, 5);
    for (int i = 0; i < 4; ++i) attempts.push_back(scored("zoe", {{"listen", 1000}}));
    const auto map = make_heat_map(attempts);
    CHECK(map.people.size() == 5);
    CHECK(map.left_out == 1);
    CHECK_MESSAGE(map.everybody[0].count == 29, "her attempts count in the team's");
}

TEST_CASE("timing, caps and grave rules are no column of their own") {
    auto attempts = group(5, 5);
    records::StoredScorecard::Item timing;
    timing.id = "timing";
    timing.worth = 3000;
    for (auto& attempt : attempts) attempt.card.items.push_back(timing);
    CHECK(make_heat_map(attempts).items == std::vector<std::string>{"listen", "own"});
    CHECK(make_heat_map({}).too_few);
}
