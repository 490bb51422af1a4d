#include "team/item_statistics.h"

#include "team/least.h"
#include "team/made_up.h"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

using namespace rung;
using doctest::Approx;

namespace {

using Table = std::vector<std::string>;  ///< the letters of one attempt a row

std::vector<records::SheetItems> sheets_for(std::size_t items) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < items; ++i) names.push_back("item-" + std::to_string(i));
    return {test::sheet_of(names)};
}

struct Told {
    std::vector<team::ItemStatistics> items;
    team::Consistency consistency;
};

Told tell(const Table& table) {
    const team::Columns columns(sheets_for(table.empty() ? 0 : table.front().size()));
    team::ItemTally tally(columns);
    for (const auto& letters : table) tally.add(0, letters);
    return {tally.make(), tally.consistency()};
}

/// Means and sums of products taken from the whole table, slowly.
double correlate(const std::vector<double>& x, const std::vector<double>& y) {
    const auto n = static_cast<double>(x.size());
    double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) mx += x[i] / n, my += y[i] / n;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
        xy += (x[i] - mx) * (y[i] - my);
    }
    constexpr double kNothing = 1e-9;
    return xx < kNothing * n || yy < kNothing * n ? std::nan("") : xy / std::sqrt(xx * yy);
}

std::optional<double> slow_discrimination(const Table& table, std::size_t item) {
    std::vector<double> own, rest;
    for (const auto& letters : table) {
        if (letters[item] == 'n') continue;
        double earned = 0, came = 0;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (i == item || letters[i] == 'n') continue;
            ++came;
            if (letters[i] == 'e') ++earned;
        }
        if (came == 0) continue;
        own.push_back(letters[item] == 'e' ? 1 : 0);
        rest.push_back(earned / came);
    }
    if (own.size() < team::kLeastAttempts) return std::nullopt;
    const auto found = correlate(own, rest);
    return std::isfinite(found) ? std::optional(found) : std::nullopt;
}

/// Of items that came up in every attempt.
std::optional<double> slow_alpha(const Table& table) {
    const auto variance = [](const std::vector<double>& all) {
        double mean = 0, sum = 0;
        for (const double one : all) mean += one / static_cast<double>(all.size());
        for (const double one : all) sum += (one - mean) * (one - mean);
        return sum / static_cast<double>(all.size());
    };
    std::vector<double> sums(table.size());
    double apart = 0;
    int k = 0;
    for (std::size_t item = 0; item < table.front().size(); ++item) {
        std::vector<double> own;
        for (const auto& letters : table)
            if (letters[item] != 'n') own.push_back(letters[item] == 'e' ? 1 : 0);
        if (own.size() != table.size()) continue;
        ++k;
        apart += variance(own);
        for (std::size_t i = 0; i < own.size(); ++i) sums[i] += own[i];
    }
    if (k < 2 || variance(sums) < 1e-9) return std::nullopt;
    return static_cast<double>(k) / (k - 1) * (1 - apart / variance(sums));
}

}  // namespace

TEST_CASE("difficulty is the share that earned it, discrimination the correlation with the rest") {
    // The first item goes with the second, the third against them, the fourth is earned by all.
    const auto items = tell({"eele", "eele", "eele", "llee", "llee", "llee"}).items;
    REQUIRE(items.size() == 4);
    CHECK(items[0].count == 6);
    CHECK(items[0].difficulty == Approx(0.5));
    CHECK_FALSE_MESSAGE(items[0].discrimination,
                        "the second and the third cancel out: the rest never varies");
    CHECK(*items[2].discrimination == Approx(-1));
    CHECK(items[3].difficulty == Approx(1));
    CHECK_FALSE_MESSAGE(items[3].discrimination, "what everybody earns tells nobody apart");
}

TEST_CASE("an attempt without an occasion for an item counts neither for nor against it") {
    const auto items = tell({"een", "ele", "nll", "lnn"}).items;
    REQUIRE(items.size() == 3);
    CHECK(items[0].count == 3);
    CHECK(items[0].difficulty == Approx(2.0 / 3));
    CHECK(items[1].count == 3);
    CHECK(items[2].count == 2);
    CHECK(items[2].difficulty == Approx(0.5));
}

TEST_CASE("below five attempts nothing is said of how an item goes with the rest") {
    CHECK_FALSE(tell({"ee", "ee", "ll", "ll"}).items[0].discrimination);
    CHECK(*tell({"ee", "ee", "ee", "ll", "ll"}).items[0].discrimination == Approx(1));
}

TEST_CASE("what goes best and what is left most often differ, and came up often enough") {
    struct Row {
        std::vector<team::ItemStatistics> items;
        std::string best, worst;
    };
    const Row rows[] = {
        {{}, "", ""},
        {{{"a", 36, 1, {}}}, "a", ""},
        {{{"a", 36, 1, {}}, {"b", 40, 1, {}}}, "b", ""},
        {{{"a", 36, 0, {}}}, "", "a"},
        {{{"a", 36, 0.5, {}}}, "", "a"},
        {{{"rare", 1, 0, {}}, {"a", 300, 0.4, {}}, {"b", 300, 0.9, {}}, {"lucky", 4, 1, {}}}, "b", "a"},
        {{{"a", 5, 0.4, {}}, {"b", 9, 0.4, {}}, {"c", 5, 0.9, {}}}, "c", "b"},
    };
    for (const auto& row : rows) {
        const auto found = team::find_extremes(row.items);
        CHECK((found.best == nullptr ? "" : found.best->item) == row.best);
        CHECK((found.worst == nullptr ? "" : found.worst->item) == row.worst);
    }
}

TEST_CASE("no attempt has no item") {
    CHECK(tell({}).items.empty());
    CHECK_FALSE(tell({}).consistency.alpha);
    CHECK(tell({}).consistency.items == 0);
}

TEST_CASE("the consistency of items that say the same is 1, of two that share nothing 0") {
    CHECK(*tell({"eee", "lll", "eee"}).consistency.alpha == Approx(1));
    CHECK(*tell({"ee", "el", "le", "ll"}).consistency.alpha == Approx(0));
}

TEST_CASE("the consistency of a table is that of the formula worked out by hand") {
    // Variances of the items: 0.25, 0.1875, 0.1875; of the sums 3, 2, 1, 0: 1.25. 3/2 · (1 − 0.625/1.25).
    const auto worked = tell({"eee", "eel", "lel", "lll"}).consistency;
    CHECK(worked.items == 3);
    CHECK(worked.attempts == 4);
    CHECK(*worked.alpha == Approx(0.75));
}

TEST_CASE("only items that every attempt had occasion for are taken together") {
    const auto partly = tell({"een", "lle"}).consistency;
    CHECK(partly.items == 2);
    CHECK(*partly.alpha == Approx(1));
    CHECK_FALSE(tell({"en", "le"}).consistency.alpha);
}

TEST_CASE("what is summed row by row is what the whole table gives") {
    std::mt19937 chance(7);
    for (int round = 0; round < 60; ++round) {
        Table table;
        const auto items = 2 + chance() % 6;
        const auto rows = 3 + chance() % (round % 3 == 0 ? 300 : 30);
        for (unsigned row = 0; row < rows; ++row) {
            std::string letters;
            for (unsigned i = 0; i < items; ++i) letters += "eel"[chance() % 3];
            if (chance() % 3 == 0) letters[items - 1] = 'n';
            table.push_back(letters);
        }
        const auto told = tell(table);
        const auto alpha = slow_alpha(table);
        REQUIRE(told.consistency.alpha.has_value() == alpha.has_value());
        if (alpha) CHECK(*told.consistency.alpha == Approx(*alpha));
        for (std::size_t i = 0; i < told.items.size(); ++i) {
            const auto slow = slow_discrimination(table, i);
            REQUIRE(told.items[i].discrimination.has_value() == slow.has_value());
            if (slow) CHECK(*told.items[i].discrimination == Approx(*slow));
        }
    }
}
