#include "team/timing_table.h"

#include "team/made_up.h"

#include <doctest/doctest.h>
#include <numeric>

using namespace rung;
using team::make_timing_table;
using team::ScoredList;

namespace {

struct Handed {
    const char *trigger, *outcome;
    std::optional<int> offset;
};

/// Each of these once, by people enough.
ScoredList team_of(const std::vector<Handed>& all) {
    ScoredList list;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto attempt = test::scored("p" + std::to_string(i % 5), {});
        attempt.trigger = all[i].trigger;
        attempt.card.outcome = all[i].outcome;
        attempt.card.offset = all[i].offset;
        list.push_back(attempt);
    }
    return list;
}

}  // namespace

TEST_CASE("handovers are counted by how many turns they were early or late, what is far off together") {
    const auto table = make_timing_table(team_of({{"abuse", "premature", -7},
                                                  {"abuse", "premature", -3},
                                                  {"abuse", "timely", 0},
                                                  {"abuse", "avoidable", 0},
                                                  {"abuse", "late", 1},
                                                  {"abuse", "late", 12},
                                                  {"abuse", "missed", {}}}));
    REQUIRE(table.rows.size() == 1);
    const auto& row = table.rows[0];
    CHECK(row.offsets == std::array<std::size_t, team::kOffsets>{2, 0, 0, 2, 1, 0, 1});
    CHECK(row.missed == 1);
    CHECK(row.count == 7);
}

TEST_CASE("every attempt stands in one place of one row, and rows go by the trigger's name") {
    const auto attempts = team_of({{"safety", "timely", 0},
                                   {"", "kept", {}},
                                   {"", "needless", {}},
                                   {"", "needless", -1},
                                   {"abuse", "late", 2},
                                   {"safety", "missed", {}}});
    const auto table = make_timing_table(attempts);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].trigger.empty());
    CHECK(table.rows[0].kept == 1);
    CHECK(table.rows[0].needless == 2);
    CHECK(table.rows[1].trigger == "abuse");
    CHECK(table.rows[2].trigger == "safety");
    std::size_t all = 0;
    for (const auto& row : table.rows) {
        const auto placed = std::accumulate(row.offsets.begin(), row.offsets.end(), std::size_t{0});
        CHECK(placed + row.missed + row.kept + row.needless == row.count);
        all += row.count;
    }
    CHECK(all == attempts.size());
}

TEST_CASE("a group of four has no timing table") {
    auto attempts = team_of(std::vector<Handed>(20, {"abuse", "timely", 0}));
    for (auto& attempt : attempts)
        if (attempt.person == "p4") attempt.person = "p0";
    const auto table = make_timing_table(attempts);
    CHECK(table.too_few);
    CHECK(table.rows.empty());
}
