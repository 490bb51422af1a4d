#include "team/heat_map.h"

#include "team/made_up.h"

#include <doctest/doctest.h>

using namespace rung;
using doctest::Approx;

namespace {

const std::vector<records::SheetItems> kSheets = {test::sheet_of({"listen", "own"}), test::sheet_of({"own"})};

/// So many attempts of each of so many people: every second one loses `listen`, none loses `own`.
void add_group(team::HeatTally& tally, int people, int attempts) {
    for (int person = 0; person < people; ++person)
        for (int i = 0; i < attempts; ++i)
            tally.add("p" + std::to_string(person), 0, i % 2 == 0 ? "ee" : "le");
}

}  // namespace

TEST_CASE("a heat map gives each person's share of each item, the weakest item first") {
    const team::Columns columns(kSheets);
    team::HeatTally tally(columns);
    add_group(tally, 5, 6);
    for (int i = 0; i < 5; ++i) tally.add("ana", 0, i == 0 ? "nl" : "ne");
    const auto map = tally.make();
    REQUIRE_FALSE(map.too_few);
    CHECK(map.items == std::vector<std::string>{"listen", "own"});
    REQUIRE(map.people == std::vector<std::string>{"ana", "p0", "p1", "p2", "p3", "p4"});
    CHECK(map.cells[0][0].count == 0);
    CHECK_FALSE_MESSAGE(map.cells[0][0].share, "what never came up was neither earned nor lost");
    CHECK(map.cells[0][1].count == 5);
    CHECK(*map.cells[0][1].share == Approx(0.8));
    CHECK(*map.cells[1][0].share == Approx(0.5));
    CHECK(map.everybody[0].count == 30);
    CHECK(*map.everybody[1].share == Approx(34.0 / 35));
}

TEST_CASE("nothing is said of a group of four, or of a person with four attempts") {
    const team::Columns columns(kSheets);
    team::HeatTally four(columns);
    add_group(four, 4, 20);
    CHECK(four.make().too_few);
    CHECK(four.make().items.empty());
    CHECK(four.make().people.empty());
    CHECK(four.make().everybody.empty());
    CHECK(team::HeatTally(columns).make().too_few);

    team::HeatTally five(columns);
    add_group(five, 5, 6);
    for (int i = 0; i < 4; ++i) five.add("zoe", 0, "le");
    CHECK(five.make().people.size() == 5);
    CHECK(five.make().left_out == 1);
    CHECK_MESSAGE(five.make().everybody[0].count == 34, "her attempts count in the team's");
}

TEST_CASE("an item of two scenarios is one column, and timing, caps and grave rules are none") {
    auto sheets = kSheets;
    for (auto& sheet : sheets) sheet.push_back({"timing", "", 3000});
    const team::Columns columns(sheets);
    CHECK(columns.items() == std::vector<std::string>{"listen", "own"});
    team::HeatTally tally(columns);
    add_group(tally, 5, 6);
    for (int i = 0; i < 6; ++i) tally.add("p0", 1, "le");
    const auto map = tally.make();
    CHECK(map.items == std::vector<std::string>{"listen", "own"});
    CHECK(map.cells[0][1].count == 12);
    CHECK(*map.cells[0][1].share == Approx(0.5));
}
