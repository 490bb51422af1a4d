#include "team/one_to_one.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace rung;
using analysis::Direction;
using team::TalkAttempt;

namespace {

/// The nth call, counted from the latest, in which these moves went astray.
TalkAttempt talk(int nth, std::vector<TalkAttempt::Astray> astray, const std::string& strength = {}) {
    TalkAttempt made{.attempt = "sofa-" + std::to_string(nth), .title = "The sofa", .day = "2026-02-03"};
    made.astray = std::move(astray);
    if (!strength.empty())
        made.strengths.push_back({2, "“Line " + std::to_string(nth) + "”", "Why.", strength});
    made.plan = "If " + std::to_string(nth) + ", then I wait.";
    return made;
}

TalkAttempt::Astray astray(Direction direction, int lost, const std::string& words = "“Hm.”") {
    return {3, lost, direction, words, "“Better.”", "It keeps something."};
}

}  // namespace

TEST_CASE("what went the same way in three calls is a pattern, and the moment is its dearest in the latest") {
    const auto sheet = team::make_one_to_one(
        {talk(1, {astray(Direction::tone, 3000)}, "Listens"),
         talk(2,
              {astray(Direction::too_early, 400, "“Cheap.”"), astray(Direction::too_early, 900, "“Dear.”")},
              "Tries"),
         talk(3, {astray(Direction::too_early, 2000)}, "Tries"), talk(4, {}, "Listens"),
         talk(5, {astray(Direction::too_early, 500), astray(Direction::tone, 100)}, "Tries")});
    CHECK_FALSE(sheet.too_few);
    REQUIRE(sheet.pattern.has_value());
    CHECK(sheet.pattern->direction == Direction::too_early);
    CHECK(sheet.pattern->count == 3);
    CHECK(sheet.pattern->attempts == std::vector<std::string>{"sofa-2", "sofa-3", "sofa-5"});
    REQUIRE(sheet.moment.has_value());
    CHECK(sheet.moment->attempt == "sofa-2");
    CHECK(sheet.moment->words == "“Dear.”");
    CHECK(sheet.practice == "If 2, then I wait.");
    REQUIRE(sheet.strength.has_value());
    CHECK(sheet.strength_name == "Tries");
    CHECK(sheet.strength_count == 3);
    CHECK_MESSAGE(sheet.strength->attempt == "sofa-2", "the latest line of what was earned most often");
    for (const auto& question : sheet.questions) CHECK(question.ends_with('?'));
}

TEST_CASE("two calls are no pattern, and then the dearest moment of the latest call is replayed") {
    const auto sheet = team::make_one_to_one({talk(1, {}), talk(2, {astray(Direction::tone, 100)}),
                                              talk(3, {astray(Direction::too_late, 900)}), talk(4, {}),
                                              talk(5, {astray(Direction::too_late, 900)})});
    CHECK_FALSE(sheet.pattern.has_value());
    CHECK(sheet.moment->attempt == "sofa-2");
    CHECK(sheet.questions[0].find("proud") != std::string::npos);
}

TEST_CASE("every direction has three open questions of its own") {
    std::vector<std::string> all;
    for (int i = 1; i < analysis::kDirections; ++i) {
        const std::vector<TalkAttempt::Astray> one = {astray(static_cast<Direction>(i), 100)};
        const auto sheet =
            team::make_one_to_one({talk(1, one), talk(2, one), talk(3, one), talk(4, {}), talk(5, {})});
        for (const auto& question : sheet.questions) {
            CHECK(std::find(all.begin(), all.end(), question) == all.end());
            for (const char* closed : {"Do ", "Did ", "Is ", "Was ", "Are ", "Could ", "Can "})
                CHECK_FALSE_MESSAGE(question.starts_with(closed), question);
            all.push_back(question);
        }
    }
    CHECK(all.size() == 18);
}

TEST_CASE("nothing is said of four calls") {
    const auto sheet = team::make_one_to_one({talk(1, {}), talk(2, {}), talk(3, {}), talk(4, {}, "Tries")});
    CHECK(sheet.too_few);
    CHECK(sheet.attempts == 4);
    CHECK_FALSE(sheet.strength.has_value());
    CHECK(sheet.questions[0].empty());
}
