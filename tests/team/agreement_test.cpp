#include "team/agreement.h"

#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <random>

using namespace rung;
using team::Ratings;
using team::Scale;

namespace {

constexpr auto gap = std::nullopt;
constexpr std::uint64_t kSeed = 7;

/// Krippendorff's own example: four coaches, twelve attempts.
Ratings example() {
    return {{1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, 3},
            {gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, gap},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap}};
}

/// Alpha for distances that need no counts, as the definition has it: every pair of scores of an attempt
/// against every pair of all scores.
double slow_alpha(const Ratings& ratings, double (*distance)(int, int)) {
    std::vector<int> all;
    double observed = 0;
    for (std::size_t at = 0; at < ratings.front().size(); ++at) {
        std::vector<int> here;
        for (const auto& row : ratings)
            if (row[at]) here.push_back(*row[at]);
        if (here.size() < 2) continue;
        for (std::size_t i = 0; i < here.size(); ++i)
            for (std::size_t j = 0; j < here.size(); ++j)
                if (i != j) observed += distance(here[i], here[j]) / static_cast<double>(here.size() - 1);
        all.insert(all.end(), here.begin(), here.end());
    }
    double expected = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j)
            if (i != j) expected += distance(all[i], all[j]);
    const auto count = static_cast<double>(all.size());
    return 1 - (observed / count) / (expected / (count * (count - 1)));
}

}  // namespace

TEST_CASE("alpha of the textbook's table is what the textbook says") {
    struct Row {
        Scale scale;
        double alpha;
    };
    for (const auto& row : {Row{Scale::nominal, 0.7434}, Row{Scale::ordinal, 0.8154},
                            Row{Scale::interval, 0.8491}, Row{Scale::ratio, 0.7974}}) {
        const auto alpha = team::krippendorff_alpha(example(), row.scale);
        REQUIRE(alpha);
        CAPTURE(*alpha);
        CHECK(std::abs(*alpha - row.alpha) < 0.00005);
    }
}

TEST_CASE("alpha is that of the definition, pair by pair, on random tables with gaps") {
    std::mt19937 dice(kSeed);
    int compared = 0;
    for (int round = 0; round < 200; ++round) {
        Ratings ratings(2 + dice() % 4, std::vector<std::optional<int>>(2 + dice() % 8));
        for (auto& row : ratings)
            for (auto& score : row)
                if (dice() % 4 != 0) score = static_cast<int>(dice() % 4);
        const auto nominal = team::krippendorff_alpha(ratings, Scale::nominal);
        if (!nominal) continue;
        ++compared;
        const double same = slow_alpha(ratings, [](int a, int b) { return a == b ? 0. : 1.; });
        const double far = slow_alpha(ratings, [](int a, int b) { return double(a - b) * (a - b); });
        CHECK(std::abs(*nominal - same) < 1e-9);
        CHECK(std::abs(*team::krippendorff_alpha(ratings, Scale::interval) - far) < 1e-9);
    }
    CHECK(compared > 150);
}

TEST_CASE("alpha is 1 where all agree, and has no meaning where nothing can be compared") {
    CHECK(team::krippendorff_alpha({{1, 2, 3}, {1, 2, 3}}, Scale::ordinal) == 1.0);
    CHECK(*team::krippendorff_alpha({{1, 2}, {2, 1}}, Scale::nominal) < 0);
    const Ratings meaningless[] = {{}, {{}}, {{1, 2, 3}}, {{1, gap}, {gap, 2}}, {{2, 2}, {2, 2}}};
    for (const auto& ratings : meaningless) {
        CHECK_FALSE(team::krippendorff_alpha(ratings, Scale::interval));
        CHECK_FALSE(team::resample_alpha(ratings, Scale::interval, kSeed));
    }
}

TEST_CASE("the interval holds alpha, is the same each time, and narrows as attempts are added") {
    const auto interval = team::resample_alpha(example(), Scale::ordinal, kSeed);
    REQUIRE(interval);
    CHECK(interval->lower < 0.8154);
    CHECK(interval->upper > 0.8154);
    CHECK(interval->upper <= 1);
    CHECK(team::resample_alpha(example(), Scale::ordinal, kSeed)->lower == interval->lower);

    auto longer = example();
    for (auto& row : longer) {
        const auto once = row;
        for (int i = 0; i < 7; ++i) row.insert(row.end(), once.begin(), once.end());
    }
    const auto narrow = team::resample_alpha(longer, Scale::ordinal, kSeed);
    REQUIRE(narrow);
    CHECK(narrow->upper - narrow->lower < (interval->upper - interval->lower) / 2);
}

TEST_CASE("leniency is how far a coach lies above the others on what they share") {
    const auto lenient = team::leniency({{3, 3, gap}, {1, gap, 5}, {2, 3, gap}});
    REQUIRE(lenient.size() == 3);
    CHECK(*lenient[0] == doctest::Approx((1.5 + 0) / 2));
    CHECK(*lenient[1] == doctest::Approx(-1.5));
    CHECK(*lenient[2] == doctest::Approx(0));
    CHECK_FALSE(team::leniency({{1, gap}, {gap, 1}})[0]);
}
