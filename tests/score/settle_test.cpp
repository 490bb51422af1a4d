#include "score/settle.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "small_play.h"

/// What items, rules and caps take.
namespace rung::score {
namespace {

using test::result_of;
using test::SmallEnd;
using test::SmallRubric;

TEST_CASE(
    "handover items are lost when the escalation was missed, and not called for when the call was kept") {
    const SmallRubric rubric = {
        .items = {{.id = "owner",
                   .dimension = "manner",
                   .earned_by = {"right-owner"},
                   .lost_by = {"wrong-owner"},
                   .handover = true},
                  {.id = "note", .dimension = "manner", .earned_by = {"notes-background"}}}};
    struct Row {
        const char* words;
        SmallEnd end;
        std::uint64_t lost;
    };
    const Row rows[] = {
        {"opens:no-authority@0 notes-background", {}, 0b01},
        {"right-owner notes-background", {}, 0b01},
        {"", {.resolved = true}, 0b10},
        {"wrong-owner notes-background", {.resolved = true}, 0b00},
        {"times@0:0 begins@0 notes-background", {}, 0b01},
        {"right-owner times@0:0 begins@0", {}, 0b10},
        {"right-owner times@0:0 begins@0 notes-background", {}, 0b00},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        CHECK(result_of({.rubric = rubric, .words = row.words, .end = row.end}).lost == row.lost);
    }
}

TEST_CASE("at the end a waiting item is earned and an open one goes by what its rubric says") {
    const SmallRubric rubric = {
        .items = {{.id = "w",
                   .dimension = "manner",
                   .cue = {"swears"},
                   .earned_by = {"shows:kind"},
                   .lost_by = {"replied"}},
                  {.id = "l", .dimension = "manner", .earned_by = {"shows:kind"}},
                  {.id = "e", .dimension = "manner", .lost_by = {"shows:harsh"}, .at_end = "earned"}}};
    CHECK(result_of({.rubric = rubric}).lost == 0b010);
    CHECK(result_of({.rubric = rubric, .words = "swears"}).lost == 0b011);
    CHECK(result_of({.rubric = rubric, .words = "swears shows:kind"}).lost == 0b000);
    CHECK(result_of({.rubric = rubric, .words = "shows:harsh"}).lost == 0b110);
}

/// Judgement 40 in two items of 1 and 3 points, timing 20, manner 40 in three items of 1 point.
SmallRubric weighty() {
    return {
        .items = {{.id = "j1",
                   .dimension = "judgement",
                   .points = 1,
                   .lost_by = {"shows:plain"},
                   .at_end = "earned"},
                  {.id = "j3",
                   .dimension = "judgement",
                   .points = 3,
                   .lost_by = {"shows:harsh"},
                   .at_end = "earned"},
                  {.id = "m1", .dimension = "manner", .lost_by = {"holds-long"}, .at_end = "earned"},
                  {.id = "m2", .dimension = "manner", .lost_by = {"holds-often"}, .at_end = "earned"},
                  {.id = "m3", .dimension = "manner", .lost_by = {"barges-in"}, .at_end = "earned"}},
        .fatal = {{"hang-up", "hangs-up", ""}},
        .critical = {{"promise", "promise-stands", "manner"}, {"data", "discloses-unverified", "judgement"}}};
}

TEST_CASE("points add up: items, outcome, critical rules, caps and fatal rules, each on what is left") {
    struct Row {
        const char* why;
        const char* words;
        int total, otherwise;
        bool passed;
    };
    const Row rows[] = {
        {"all there", "opens:no-authority@0 times@0:0 begins@0", 10000, 10000, true},
        {"a third of 40 is floored as a loss", "times@0:0 begins@0 holds-long", 10000 - 1333, 10000 - 1333,
         true},
        {"two thirds are floored once", "times@0:0 begins@0 holds-long barges-in", 10000 - 2666, 10000 - 2666,
         false},
        {"premature halves what is left of judgement", "shows:harsh times@0:-1 begins@0",
         500 + 20 * 76 + 4000, 500 + 20 * 76 + 4000, false},
        {"premature and cold is capped", "times@0:-1 begins-cold@0", 3900, 3900, false},
        {"late keeps judgement", "opens:no-authority@0 times@0:1 begins@0", 10000 - 20 * 39, 10000 - 20 * 39,
         true},
        {"needless keeps none and is capped", "needless begins", 4000, 4000, false},
        {"missed keeps none, earns no timing and is capped", "", 3500, 3500, false},
        {"a cap lifts nobody", "barges-in", 4000 - 1333, 4000 - 1333, false},
        {"a critical rule empties its dimension", "times@0:0 begins@0 holds-long promise-stands", 6000, 6000,
         false},
        {"and never lets one pass", "times@0:0 begins@0 discloses-unverified shows:harsh", 6000, 6000, false},
        {"fatal is 0, otherwise what it would have been", "times@0:0 begins@0 holds-long hangs-up", 0,
         10000 - 1333, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.why);
        const Result result = result_of({.rubric = weighty(), .words = row.words});
        CHECK(result.total == row.total);
        CHECK(result.otherwise == row.otherwise);
        CHECK(result.passed == row.passed);
    }
}

TEST_CASE("passing compares hundredths, not the rounded figure that is shown") {
    SmallRubric rubric = weighty();
    rubric.weights = {{"judgement", 20}, {"timing", 20}, {"manner", 60}};
    rubric.items[2].points = 1;
    rubric.items[3].points = 298;
    CHECK(result_of({.rubric = rubric, .words = "times@0:0 begins@0"}).passed);
    // 60 × 100 ÷ 300 = 20 points exactly, then a little more
    rubric.items[2].points = 100;
    rubric.items[3].points = 199;
    const Result even = result_of({.rubric = rubric, .words = "times@0:0 begins@0 holds-long"});
    CHECK(even.total == 8000);
    CHECK(even.passed);
    rubric.items[2].points = 101;
    rubric.items[3].points = 198;
    const Result less = result_of({.rubric = rubric, .words = "times@0:0 begins@0 holds-long"});
    CHECK(less.total == 7980);
    CHECK_FALSE(less.passed);
}

}  // namespace
}  // namespace rung::score
