#include "score/settle.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "small_play.h"

/// Outcome and timing of a play.
namespace rung::score {
namespace {

using scenario::Reason;
using scenario::Verdict;
using test::result_of;
using test::SmallEnd;
using test::SmallPlay;
using test::SmallTrigger;

/// `outcome timing`, the short form in which the tables below speak.
std::string judged(const SmallPlay& play) {
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
        SmallEnd end;
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

}  // namespace
}  // namespace rung::score
