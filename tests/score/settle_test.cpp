#include "score/settle.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "small.h"

namespace rung::score {
namespace {

using scenario::Reason;
using scenario::Verdict;
using test::make_rubric;
using test::make_script;
using test::SmallRubric;
using test::SmallTrigger;
using test::tale;

struct End {
    bool resolved = false;
    std::uint16_t homemade = 0;
    bool promise_pending = false;
};

call::State state_of(End end) {
    call::State state;
    if (end.resolved) state.set(call::Mark::resolved);
    state.homemade = end.homemade;
    state.pending_promise = end.promise_pending ? 1 : 0;
    return state;
}

struct Play {
    SmallRubric rubric = {};
    std::vector<SmallTrigger> triggers = {{}};
    Verdict verdict = Verdict::required;
    std::string_view words = {};
    End end = {};
};

Result result_of(const Play& play) {
    const auto rubric = make_rubric(play.rubric);
    const Sheet sheet = make_sheet(make_script(play.triggers, play.verdict), rubric);
    Ledger ledger = begin(sheet);
    feed(sheet, ledger, tale(rubric, play.words));
    return settle(sheet, ledger, state_of(play.end));
}

/// `outcome timing`, the short form in which the tables below speak.
std::string judged(const Play& play) {
    const Result result = result_of(play);
    return std::string(name_of(result.outcome)) + ' ' + std::to_string(result.timing);
}

TEST_CASE("each of the seven outcomes, and which of two comes first") {
    const std::vector<SmallTrigger> limit = {{Reason::no_authority}};
    const std::vector<SmallTrigger> none;
    const std::vector<SmallTrigger> abuse = {{Reason::abuse, false}};
    const std::vector<SmallTrigger> knowledge = {{Reason::beyond_knowledge, false}};
    struct Row {
        const char* why;
        const std::vector<SmallTrigger>& triggers;
        Verdict verdict;
        const char* words;
        End end;
        const char* judged;
    };
    const Row rows[] = {
        {"required and let go", limit, Verdict::required, "opens:no-authority@0", {}, "missed 0"},
        {"required, though its trigger never opened", limit, Verdict::required, "", {}, "missed 0"},
        {"required and resolved alone",
         limit,
         Verdict::required,
         "opens:no-authority@0",
         {.resolved = true},
         "kept 100"},
        {"resolved by a promise that stands",
         limit,
         Verdict::required,
         "promise-stands",
         {.resolved = true},
         "missed 0"},
        {"resolved by a promise just made",
         limit,
         Verdict::required,
         "",
         {.resolved = true, .promise_pending = true},
         "missed 0"},
        {"answered by the announced ending",
         abuse,
         Verdict::needless,
         "opens:abuse@0 disconnects-due answered-by-ending",
         {},
         "kept 100"},
        {"a compelling trigger makes any play required",
         abuse,
         Verdict::needless,
         "opens:abuse@0",
         {},
         "missed 0"},
        {"another trigger does not",
         knowledge,
         Verdict::acceptable,
         "opens:beyond-knowledge@0",
         {},
         "kept 100"},
        {"acceptable, kept and unresolved",
         limit,
         Verdict::acceptable,
         "opens:no-authority@0",
         {},
         "kept 100"},
        {"needless and kept", none, Verdict::needless, "", {}, "kept 100"},
        {"nothing open, nothing to come",
         none,
         Verdict::needless,
         "escalates:abuse needless begins",
         {},
         "needless 0"},
        {"needless even where an escalation is required later",
         limit,
         Verdict::required,
         "needless begins",
         {},
         "needless 0"},
        // precision .1353, no required trigger open yet, so recall 1: 2 × .1353 / 1.1353 = .2384
        {"nothing open yet", limit, Verdict::required, "times@0:-2 too-early begins@0", {}, "premature 24"},
        {"open, with a try missing",
         limit,
         Verdict::required,
         "opens:no-authority@0 times@0:-1:1:-50 begins@0",
         {},
         "premature 37"},
        {"beyond every tolerance is still premature",
         limit,
         Verdict::required,
         "times@0:-9 begins@0",
         {},
         "premature 0"},
        {"one turn late",
         limit,
         Verdict::required,
         "opens:no-authority@0 times@0:1:2:0 begins@0",
         {},
         "late 88"},
        {"heat of one's own making",
         abuse,
         Verdict::acceptable,
         "opens:abuse@0 times@0:0:1:50 begins@0",
         {.homemade = 1},
         "avoidable 100"},
        {"heat of one's own making, but late",
         abuse,
         Verdict::acceptable,
         "opens:abuse@0 times@0:1:1:50 begins@0",
         {.homemade = 1},
         "late 37"},
        {"heat of one's own making does not count for a limit",
         limit,
         Verdict::required,
         "opens:no-authority@0 times@0:0 begins@0",
         {.homemade = 1},
         "timely 100"},
        {"in time", limit, Verdict::required, "opens:no-authority@0 times@0:0 begins@0", {}, "timely 100"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.why);
        CHECK(
            judged({.triggers = row.triggers, .verdict = row.verdict, .words = row.words, .end = row.end}) ==
            row.judged);
    }
}

TEST_CASE("the offset is that of the trigger which the first chain answered") {
    const Result early = result_of({.words = "times@0:-3 begins@0"});
    CHECK(early.has_offset);
    CHECK(early.offset == -3);
    const Result answered = result_of({.triggers = {{}, {}}, .words = "times@0:0 times@1:2 begins@1"});
    CHECK(answered.offset == 2);
    CHECK_FALSE(result_of({.words = "needless begins"}).has_offset);
    CHECK_FALSE(result_of({.words = "opens:no-authority@0"}).has_offset);
}

TEST_CASE("timing is the harmonic mean of precision over chains and recall over required triggers, half up") {
    struct Row {
        const char* why;
        std::vector<SmallTrigger> triggers;
        Verdict verdict;
        const char* words;
        int timing;
    };
    const Row rows[] = {
        // precision 1, recall (1 + .6065) / 2 = .80325: 2 × .80325 / 1.80325 = .8909
        {"two required, one reached a turn off",
         {{}, {}},
         Verdict::required,
         "opens:no-authority@0 opens:no-authority@1 times@0:0 times@1:1 begins@0",
         89},
        // over one trigger precision and recall are the same .7165
        {"one required, a turn early",
         {{}},
         Verdict::required,
         "opens:no-authority@0 times@0:-1:1:50 begins@0",
         72},
        {"a trigger that opened later asks for no recall",
         {{}, {}},
         Verdict::required,
         "opens:no-authority@0 times@0:0 begins@0 opens:no-authority@1",
         100},
        {"acceptable asks for no recall",
         {{}, {}},
         Verdict::acceptable,
         "opens:no-authority@0 opens:no-authority@1 times@0:0 times@1:2 begins@0",
         100},
        {"an undeclared trigger of another kind asks for none",
         {{}, {Reason::no_progress, false}},
         Verdict::required,
         "opens:no-authority@0 opens:no-progress@1 times@0:0 times@1:2 begins@0",
         100},
        {"inform asks for none",
         {{}, {Reason::inform}},
         Verdict::required,
         "opens:no-authority@0 opens:inform@1 times@0:0 begins@0",
         100},
        {"but a compelling one does, declared or not",
         {{}, {Reason::safety, false}},
         Verdict::acceptable,
         "opens:no-authority@0 opens:safety@1 times@0:0 times@1:1:1:50 begins@0",
         54},
        {"nothing reached is 0 and not a fault",
         {{}},
         Verdict::required,
         "opens:no-authority@0 times@0:9 begins@0",
         0},
        // two chains: precision (.1353 + 1) / 2 = .56765, recall 1: 2 × .56765 / 1.56765 = .7242
        {"each chain weighs in precision, the best in recall",
         {{}},
         Verdict::required,
         "times@0:-2 begins@0 opens:no-authority@0 times@0:0 begins@0",
         72},
    };
    for (const auto& row : rows) {
        CAPTURE(row.why);
        CHECK(result_of({.triggers = row.triggers, .verdict = row.verdict, .words = row.words}).timing ==
              row.timing);
    }
}

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
        End end;
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
