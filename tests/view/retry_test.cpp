#include "view/retry.h"

#include "base/texts.h"
#include "view/practised.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/content.h"
#include "support/fixtures.h"
#include "support/hand_clock.h"

using namespace rung;
using session::Verdict;
using test::kMissed;
using test::kSay;

namespace {

constexpr std::string_view kInsult = "mirror; snap; steady; own; own; escalate ana-reyes warm; leave; close";

/// A finished call of the fixtures with its retry.
struct Finished {
    explicit Finished(std::string_view moves)
        : played(test::record_moves(content.script, moves)), retry(content, played, 0, clock) {}

    [[nodiscard]] view::RetryView view() const { return view::make_retry_view(kSay, retry); }

    records::Content content = test::content_of();
    records::Recording played;
    test::HandClock clock;
    session::Retry retry;
};

}  // namespace

TEST_CASE("a retry shows which move it is, what it lost and what was heard before it") {
    Finished finished(kMissed);
    const auto view = finished.view();
    CHECK(!view.done);
    CHECK(view.standing.starts_with("1 of "));
    CHECK(view.standing.ends_with(": turn 3"));
    CHECK(view.was.find("Then there is nothing more.") != std::string::npos);
    CHECK(view.lost.ends_with(" points"));
    CHECK(!view.heard.empty());
    CHECK(view.unscored == "Nothing of this is recorded, and no score changes.");
    CHECK(view.count == (finished.retry.size() == 1
                             ? "One move of yours to make again."
                             : std::to_string(finished.retry.size()) +
                                   " moves of yours to make again, the dearest first."));
}

TEST_CASE("what ends everything has no number of points") {
    const auto view = Finished(kInsult).view();
    CHECK(view.fatal);
    CHECK(view.lost == "everything: after that nothing counts");
}

TEST_CASE("after the last error only the sum is left") {
    Finished finished(kMissed);
    while (!finished.retry.done()) finished.retry.next();
    const auto view = finished.view();
    CHECK(view.done);
    CHECK(view.standing.empty());
    CHECK(view.heard.empty());
    CHECK(view.sum_up.starts_with("You found 0 of "));
    CHECK(view.kept == "Nothing of it is recorded, and no score has changed.");
}

TEST_CASE("every verdict has its words") {
    struct Row {
        Verdict verdict;
        const char* words;
    };
    using call::Why;
    const Row rows[] = {
        {{.why = Why::first_warning_first}, "The first warning comes before the final one."},
        {{.accepted = true}, "Yes. Nothing was better here."},
        {{.accepted = true, .lost = {150, 150}}, "Yes. That is within 2 points of the best."},
        {{.accepted = true, .lost = {0, 900}},
         "That will do: whether anything is lost by it is not known for certain."},
        {{.harmful = true, .lost = {150, 150}},
         "It costs little in points, and it still does harm. Try again."},
        {{.lost = {1'250, 1'250}}, "That would have lost 12.5 points. Try again."},
        {{.fatal = true, .lost = {9'000, 9'000}},
         "After that nothing counts any more, whatever follows. Try again."},
    };
    const auto content = test::content_of();
    for (const auto& row : rows) CHECK(view::verdict_words(kSay, content.script, row.verdict) == row.words);
}

TEST_CASE("a verdict on words ends with what their author says of them") {
    const auto content = test::content_of();
    const auto mirror = test::record_moves(content.script, "mirror").play().beats[0].move.choice;
    CHECK(view::verdict_words(kSay, content.script, {.accepted = true, .choice = mirror}) ==
          "Yes. Nothing was better here. Heard first, then help.");
    const auto wall = test::record_moves(content.script, "wall").play().beats[0].move.choice;
    CHECK(view::verdict_words(kSay, content.script, {.choice = wall, .lost = {900, 900}}) ==
          "That would have lost 9 points. Try again.");
}

TEST_CASE("the solution is the second hint, with what it keeps") {
    Finished finished(kMissed);
    const auto solution = view::make_solution(kSay, finished.retry);
    CHECK(solution.known);
    CHECK(solution.move == view::retry_hint(kSay, finished.retry, 2));
    CHECK(solution.move != view::retry_hint(kSay, finished.retry, 1));
    CHECK(solution.why.starts_with("It keeps "));
}
