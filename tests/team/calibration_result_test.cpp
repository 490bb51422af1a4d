#include "team/calibration_result.h"

#include "team/score_difference.h"

#include <doctest/doctest.h>
#include <string_view>
#include <utility>

using namespace rung;
using records::Given;

namespace {

/// A row a coach, a digit an attempt, `.` where nothing was given.
void add_given(std::vector<records::Rating>& ratings, const std::string& item, const std::string& coach,
               std::string_view row) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] != '.')
            ratings.push_back({coach,
                               "name of " + coach,
                               {"home", "rep-1", "sofa-" + std::to_string(i)},
                               item,
                               static_cast<Given>(row[i] - '0')});
}

}  // namespace

TEST_CASE("the item that splits the coaches most comes first, with who gave what") {
    std::vector<records::Rating> ratings;
    add_given(ratings, "brief", "coach-1", "22022");
    add_given(ratings, "brief", "coach-2", "22022");
    add_given(ratings, "mirror", "coach-1", "22.");
    add_given(ratings, "mirror", "coach-2", "200");
    const auto result = team::make_calibration_result(ratings);
    REQUIRE(result.items.size() == 2);
    const auto& mirror = result.items[0];
    CHECK(mirror.item == "mirror");
    CHECK(mirror.attempts == 2);
    CHECK(mirror.apart == doctest::Approx(1.0));
    REQUIRE(mirror.splits.size() == 1);
    CHECK(mirror.splits[0].attempt.attempt == "sofa-1");
    CHECK(mirror.splits[0].given[0].first == "name of coach-1");
    CHECK(mirror.splits[0].given[0].second == Given::earned);
    CHECK(mirror.splits[0].given[1].second == Given::lost);
    const auto& brief = result.items[1];
    CHECK(brief.apart == doctest::Approx(0.0));
    CHECK(brief.splits.empty());
    for (const auto& agreed : brief.agreed) CHECK(*agreed.alpha == doctest::Approx(1.0));
}

TEST_CASE("alpha of an item is that of its table, and leniency that of all of them") {
    std::vector<records::Rating> ratings;
    add_given(ratings, "brief", "coach-1", "210012");
    add_given(ratings, "brief", "coach-2", "211022");
    add_given(ratings, "brief", "coach-3", "2.002.");
    const team::Ratings table = {{2, 1, 0, 0, 1, 2}, {2, 1, 1, 0, 2, 2}, {2, {}, 0, 0, 2, {}}};
    const auto result = team::make_calibration_result(ratings);
    REQUIRE(result.items.size() == 1);
    for (std::size_t i = 0; i < team::kCalibrationScales.size(); ++i) {
        const auto& agreed = result.items[0].agreed.at(i);
        const auto scale = team::kCalibrationScales.at(i);
        CHECK(*agreed.alpha == doctest::Approx(*team::krippendorff_alpha(table, scale)));
        REQUIRE(agreed.interval.has_value());
        CHECK(agreed.interval->lower <= *agreed.alpha);
        CHECK(agreed.interval->upper >= *agreed.alpha);
    }
    const auto lenient = team::leniency(table);
    for (std::size_t i = 0; i < 3; ++i) CHECK(*result.leniency[i] == doctest::Approx(*lenient[i]));
}

TEST_CASE("where all gave the same alpha has no meaning, and one coach alone is not compared") {
    std::vector<records::Rating> ratings;
    add_given(ratings, "brief", "coach-1", "222222");
    add_given(ratings, "brief", "coach-2", "222222");
    add_given(ratings, "mirror", "coach-1", "02");
    const auto result = team::make_calibration_result(ratings);
    CHECK(!result.items[0].agreed[0].alpha.has_value());
    CHECK(!result.items[0].too_few());
    CHECK(result.items[0].attempts == 6);
    CHECK(result.items[1].attempts == 0);
    CHECK(team::make_calibration_result({}).items.empty());
}

TEST_CASE("below five calls nothing is said of how far coaches agree, only who gave what") {
    for (const auto& [rows, known] :
         {std::pair{std::pair{"2", "0"}, false}, std::pair{std::pair{"2022", "0022"}, false},
          std::pair{std::pair{"20220", "00220"}, true}}) {
        std::vector<records::Rating> ratings;
        add_given(ratings, "brief", "coach-1", rows.first);
        add_given(ratings, "brief", "coach-2", rows.second);
        const auto item = team::make_calibration_result(ratings).items.front();
        CHECK(item.too_few() != known);
        CHECK(item.splits.size() == 1);
        for (const auto& agreed : item.agreed) {
            CHECK(agreed.alpha.has_value() == known);
            CHECK(agreed.interval.has_value() == known);
        }
    }
}

TEST_CASE("a score that is kept is held against the one that the moves give") {
    records::ScoreRow made;
    made.rules = 3;
    made.total = 61;
    made.outcome = "late";
    made.items = "el";
    auto kept = made;
    CHECK(team::find_difference(kept, made).empty());
    kept.total = 74;
    CHECK(team::find_difference(kept, made) == "74 of 100 kept, 61 by its moves");
    kept.rules = 2;
    CHECK(team::find_difference(kept, made).empty());
    kept = made;
    kept.items = "ee";
    CHECK(!team::find_difference(kept, made).empty());
    kept = made;
    kept.outcome = "timely";
    CHECK(team::find_difference(kept, made) == "\"timely\" kept, \"late\" by its moves");
    kept = made;
    kept.passed = true;
    CHECK(team::find_difference(kept, made).starts_with("passed"));
    kept = made;
    kept.timing = 5;
    CHECK(team::find_difference(kept, made) == "timing 5 kept, 0 by its moves");
}
