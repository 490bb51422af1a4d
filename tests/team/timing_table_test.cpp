#include "team/timing_table.h"

#include <doctest/doctest.h>
#include <numeric>

using namespace rung;

namespace {

struct Handed {
    const char *trigger, *outcome;
    std::optional<int> offset;
};

team::TimingTable table_of(const std::vector<Handed>& all) {
    team::TimingTally tally;
    for (const auto& one : all) tally.add(one.trigger, one.outcome, one.offset);
    return tally.make();
}

}  // namespace

TEST_CASE("handovers are counted by how many turns they were early or late, what is far off together") {
    const auto table = table_of({{"abuse", "premature", -7},
                                 {"abuse", "premature", -3},
                                 {"abuse", "timely", 0},
                                 {"abuse", "avoidable", 0},
                                 {"abuse", "late", 1},
                                 {"abuse", "late", 12},
                                 {"abuse", "missed", {}}});
    REQUIRE(table.size() == 1);
    CHECK(table[0].offsets == std::array<std::size_t, team::kOffsets>{2, 0, 0, 2, 1, 0, 1});
    CHECK(table[0].missed == 1);
    CHECK(table[0].count == 7);
}

TEST_CASE("every attempt stands in one place of one row, and rows go by the trigger's name") {
    const std::vector<Handed> attempts = {{"safety", "timely", 0}, {"", "kept", {}},
                                          {"", "needless", {}},    {"", "needless", -1},
                                          {"abuse", "late", 2},    {"safety", "missed", {}}};
    const auto table = table_of(attempts);
    REQUIRE(table.size() == 3);
    CHECK(table[0].trigger.empty());
    CHECK(table[0].kept == 1);
    CHECK(table[0].needless == 2);
    CHECK(table[1].trigger == "abuse");
    CHECK(table[2].trigger == "safety");
    std::size_t all = 0;
    for (const auto& row : table) {
        const auto placed = std::accumulate(row.offsets.begin(), row.offsets.end(), std::size_t{0});
        CHECK(placed + row.missed + row.kept + row.needless == row.count);
        all += row.count;
    }
    CHECK(all == attempts.size());
}
