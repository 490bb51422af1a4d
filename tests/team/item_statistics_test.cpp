#include "team/item_statistics.h"

#include <doctest/doctest.h>

using namespace rung;
using doctest::Approx;
using team::ItemShares;

namespace {

constexpr auto unasked = std::nullopt;

}  // namespace

TEST_CASE("difficulty is the mean share, discrimination the correlation with the rest") {
    // The first item goes with the second, the third against them, the fourth is earned by all.
    const ItemShares shares = {{1, 1, 0, 1}, {1, 1, 0, 1}, {0, 0, 1, 1}, {0, 0, 1, 1}};
    const auto items = team::item_statistics(shares);
    REQUIRE(items.size() == 4);
    CHECK(items[0].count == 4);
    CHECK(items[0].difficulty == Approx(0.5));
    CHECK(items[0].deviation == Approx(0.5));
    CHECK_FALSE_MESSAGE(items[0].discrimination,
                        "the second and the third cancel out: the rest never varies");
    CHECK(*items[2].discrimination == Approx(-1));
    CHECK(items[3].difficulty == Approx(1));
    CHECK_FALSE_MESSAGE(items[3].discrimination, "what everybody earns tells nobody apart");
}

TEST_CASE("an attempt without an occasion for an item counts neither for nor against it") {
    const ItemShares shares = {{1, 1, unasked}, {0.5, 0.25, 1}, {unasked, 0, 0}, {0}};
    const auto items = team::item_statistics(shares);
    REQUIRE(items.size() == 3);
    CHECK(items[0].count == 3);
    CHECK(items[0].difficulty == Approx(0.5));
    CHECK(items[1].count == 3);
    CHECK(items[2].count == 2);
    CHECK(items[2].difficulty == Approx(0.5));
}

TEST_CASE("no attempt has no item") {
    CHECK(team::item_statistics({}).empty());
    const auto none = team::cronbach_alpha({});
    CHECK_FALSE(none.alpha);
    CHECK(none.items == 0);
}

TEST_CASE("the consistency of items that say the same is 1, of two that share nothing 0") {
    CHECK(*team::cronbach_alpha({{1, 1, 1}, {0, 0, 0}, {0.5, 0.5, 0.5}}).alpha == Approx(1));
    CHECK(*team::cronbach_alpha({{1, 1}, {1, 0}, {0, 1}, {0, 0}}).alpha == Approx(0));
}

TEST_CASE("the consistency of a table is that of the formula worked out by hand") {
    // Variances of the items: 0.25, 0.1875, 0.1875; of the sums 3, 2, 1, 0: 1.25. 3/2 · (1 − 0.625/1.25).
    const auto worked = team::cronbach_alpha({{1, 1, 1}, {1, 1, 0}, {0, 1, 0}, {0, 0, 0}});
    CHECK(worked.items == 3);
    CHECK(worked.attempts == 4);
    CHECK(*worked.alpha == Approx(0.75));
}

TEST_CASE("only items that every attempt had occasion for are taken together") {
    const auto partly = team::cronbach_alpha({{1, 1, unasked}, {0, 0, 1}});
    CHECK(partly.items == 2);
    CHECK(*partly.alpha == Approx(1));
    CHECK_FALSE(team::cronbach_alpha({{1, unasked}, {0, 1}}).alpha);
}
