#include "view/assigned.h"

#include "view/module_view.h"
#include "view/practised.h"

#include <doctest/doctest.h>
#include <string>

using namespace rung;
using team::AssignedState;
using test::kSay;

namespace {

/// An exam of two calls with two attempts at each; the first is passed with 91, the second was tried once.
team::Assigned an_exam(AssignedState state) {
    team::Assigned assigned;
    assigned.given = {"home", "exam-1", "exam", "rep-1", "2026-06-30", "coach-1", "2026-06-01"};
    assigned.terms = {.id = "exam",
                      .title = "Exam",
                      .mode = call::Mode::assessment,
                      .pass = 80,
                      .marks = {{"judgement", 60}, {"timing", 50}},
                      .calls = {"sofa", "lamp"},
                      .attempts = 2,
                      .again_days = 30,
                      .prerequisites = {"first", "gone"}};
    assigned.state = state;
    assigned.now.calls = {{.call = "sofa", .closed = 1, .best = 91, .passed = true},
                          {.call = "lamp", .closed = 1, .best = 60}};
    assigned.passed_on = "2026-06-20";
    assigned.again_on = "2026-07-20";
    return assigned;
}

}  // namespace

TEST_CASE("where one stands is said kindly to whoever plays, and shortly in a table") {
    struct Case {
        AssignedState state;
        std::string said, table;
    };
    for (const auto& one :
         {Case{AssignedState::started,
               "Exam, assessment, due 2026-06-30. 1 of 2 calls passed. One attempt is left at this call.",
               "started, 1 of 2 passed"},
          Case{AssignedState::overdue,
               "Exam, assessment. Its day was 2026-06-30; it still counts whenever you play it. 1 of 2 calls "
               "passed. One attempt is left at this call.",
               "overdue, 1 of 2 passed"},
          Case{AssignedState::passed, "Exam: passed on 2026-06-20.", "passed on 2026-06-20"},
          Case{AssignedState::again,
               "Exam, assessment. You passed it on 2026-06-20; it is time to practise it again. 1 of 2 calls "
               "passed. One attempt is left at this call.",
               "due again since 2026-07-20"},
          Case{AssignedState::failed,
               "Exam: your attempts at this call are used up. Practise it as long as you like, and ask your "
               "coach "
               "for another go.",
               "failed"}}) {
        CHECK(view::assigned_words(kSay, an_exam(one.state)) == one.said);
        CHECK(view::state_words(kSay, an_exam(one.state)) == one.table);
    }
    auto left = an_exam(AssignedState::assigned);
    left.now.calls[0].stopped = 1;
    CHECK(view::state_words(kSay, left) == "assigned, one call stopped");
    left.now.calls[1].stopped = 2;
    CHECK(view::state_words(kSay, left) == "assigned, 3 calls stopped");
    CHECK(view::counts_words(kSay, an_exam(AssignedState::started)) ==
          "Your coach asked for this one: it counts for Exam, and your coach will see it.");
}

TEST_CASE("the next step is the first call that is wanting, what was left of it, or what comes before") {
    auto exam = an_exam(AssignedState::started);
    CHECK(view::find_step(exam)->call == "lamp");
    CHECK(view::find_step(exam)->mode == call::Mode::assessment);
    exam.now.calls[1].left = "lamp-2";
    exam.now.calls[1].open = 1;
    CHECK(view::find_step(exam)->left == "lamp-2");
    exam.waits_for = {{"First", "chair", call::Mode::practice}};
    CHECK(view::find_step(exam)->call == "chair");
    CHECK(view::find_step(exam)->mode == call::Mode::practice);
    CHECK(view::assigned_words(kSay, exam) == "Exam, assessment, due 2026-06-30. Before that: First.");
    CHECK(view::state_words(kSay, exam) == "started, after First");
    CHECK_FALSE(view::find_step(an_exam(AssignedState::passed)));

    auto failed = an_exam(AssignedState::failed);
    failed.now.calls[0].passed = false;
    failed.now.calls[1].closed = 2;
    CHECK(view::find_step(failed)->call == "lamp");
    CHECK(view::find_step(failed)->mode == call::Mode::practice);
    failed.known = false;
    CHECK(view::state_words(kSay, failed) == "its module is gone");
}

TEST_CASE("a module says what it asks, and where somebody stands in it") {
    const auto calls = test::three_calls();
    const auto exam = an_exam(AssignedState::started);
    std::vector<team::ModuleTerms> modules{exam.terms, {.id = "first", .title = "First calls"}};
    const auto bare = view::make_module_view(kSay, exam.terms, {.calls = calls, .modules = modules});
    CHECK(bare.mode == "assessment");
    CHECK(bare.pass == "80 of 100 in each call, with at least 60 in judgement and 50 in timing");
    CHECK(bare.attempts == "2 at each call");
    CHECK(bare.before == "First calls and gone");
    CHECK(bare.again == "after 30 days");
    CHECK(bare.calls[0].title == "The sofa");
    CHECK(bare.calls[0].standing.empty());
    CHECK(bare.standing.empty());
    const auto sams = view::make_module_view(
        kSay, exam.terms, {.calls = calls, .modules = modules, .standing = &exam.now, .assigned = &exam});
    CHECK(sams.calls[0].standing == "best 91 of 100, passed");
    CHECK(sams.calls[1].standing == "best 60 of 100, not passed");
    CHECK(sams.standing == "1 of 2 calls passed.");
    CHECK(sams.assigned.starts_with("Exam, assessment, due 2026-06-30."));
    CHECK(view::make_module_view(kSay, modules[1], {.calls = calls, .modules = modules}).attempts ==
          "any number");
}
