#include "view/progress.h"

#include "view/practised.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace rung;
using test::closed_attempt;
using test::kSay;

namespace {

view::Attempts with_totals(const std::vector<int>& totals) {
    view::Attempts attempts;
    for (std::size_t i = 0; i < totals.size(); ++i)
        attempts.push_back(closed_attempt("sofa", "2026-02-" + std::to_string(10 + i), totals[i]));
    return attempts;
}

view::ProgressView progress_of(const view::Attempts& attempts, std::string_view who = "") {
    return view::make_progress(kSay, test::three_calls(), attempts, who);
}

std::string counts(const std::vector<view::BarView>& bars) {
    std::string all;
    for (const auto& bar : bars) all += (all.empty() ? "" : " ") + std::to_string(bar.count);
    return all;
}

}  // namespace

TEST_CASE("no trend is shown of fewer than five calls, and how many are missing is said") {
    for (int n = 0; n <= 6; ++n) {
        CAPTURE(n);
        const auto view = progress_of(with_totals(std::vector<int>(static_cast<std::size_t>(n), 50)));
        CHECK(view.n == n);
        CHECK(view.missing == std::max(0, 5 - n));
        CHECK(view.points.size() == (n < 5 ? 0u : static_cast<std::size_t>(n)));
        CHECK(view.skills.empty() == (n < 5));
        CHECK(view.no_trend.empty() == (n >= 5));
        CHECK(view.trend.empty() == (n < 5));
        CHECK(view.empty.empty() == (n > 0));
    }
    CHECK(progress_of(with_totals({1, 2, 3})).no_trend ==
          "2 more calls played to their end, and a trend is shown here.");
}

TEST_CASE("the first and the last few are averaged, and none is in both") {
    struct Row {
        std::vector<int> totals;
        int at_once, first, last;
    };
    const Row rows[] = {
        {{40, 41, 0, 80, 90}, 2, 41, 85},  // 40.5 is rounded up
        {{0, 0, 1, 100, 100, 99}, 3, 0, 100},
        {{10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100, 100}, 5, 30, 94},
    };
    for (const auto& row : rows) {
        CAPTURE(row.totals.size());
        const auto view = progress_of(with_totals(row.totals));
        REQUIRE(view.skills.size() == 2);
        const auto& skill = view.skills[0].id == "positioning" ? view.skills[0] : view.skills[1];
        CHECK(skill.at_once == row.at_once);
        CHECK(skill.first == row.first);
        CHECK(skill.last == row.last);
        CHECK(skill.n == static_cast<int>(row.totals.size()));
    }
}

TEST_CASE("the trend is in the order of time, whatever order the files have") {
    view::Attempts attempts = with_totals({10, 20, 30, 40, 50});
    std::swap(attempts[0], attempts[4]);
    const auto view = progress_of(attempts);
    REQUIRE(view.points.size() == 5);
    CHECK(view.points.front().total == 10);
    CHECK(view.points.back().total == 50);
    CHECK(view.points.front().text == "2026-02-10: The sofa, practice, 10 of 100, timely");
    CHECK(view.trend == "15 on average in the first 2 calls, 45 in the last 2 of 5.");
    CHECK(view.skills.front().text == "positioning: 15 in the first 2, 45 in the last 2 of 5");
}

TEST_CASE("a dimension that too few calls have shows no trend of its own") {
    auto attempts = with_totals({10, 20, 30, 40, 50});
    attempts[2].scorecard->dimensions = {{"judgement", 3}, {"other", 5}};
    const auto view = progress_of(attempts);
    REQUIRE(view.skills.size() == 1);
    CHECK(view.skills[0].id == "judgement");
}

TEST_CASE("outcomes and offsets are counted, the far ones in the outermost bars") {
    view::Attempts attempts;
    for (const int offset : {-9, -3, -1, 0, 0, 1, 4, 10'000}) {
        attempts.push_back(closed_attempt("sofa", "1", 50,
                                          offset < 0    ? "premature"
                                          : offset == 0 ? "timely"
                                                        : "late"));
        attempts.back().scorecard->offset = offset;
    }
    attempts.push_back(closed_attempt("sofa", "1", 50, "kept"));
    const auto view = progress_of(attempts);
    CHECK(counts(view.timing) == "2 0 1 2 1 0 2");
    CHECK(view.timing.front().value == -3);
    CHECK(view.timing.front().text == "3 or more turns early: 2");
    CHECK(view.timing[3].label == "in its window");
    CHECK(view.timed == 8);
    CHECK(view.timing_text == "8 handovers; in their window: 2.");
    CHECK(counts(view.outcomes) == "1 3 3 2");
    CHECK(view.outcomes.front().id == "kept");
    CHECK(progress_of({}).timing_text == "No handover yet whose timing could be told.");
}

TEST_CASE("what the rep thought had caused it is counted, and never judged") {
    using scenario::Cause;
    auto attempts = with_totals({50, 50, 50, 50});
    attempts[0].reflected = {3, Cause::rule, false};
    attempts[1].reflected = {3, Cause::others, false};
    attempts[2].reflected = {1, Cause::others, true};
    const auto view = progress_of(attempts);
    CHECK(counts(view.causes) == "2 0 0 1");
    CHECK(view.reflected == 3);
    CHECK(view.in_control == 1);
    CHECK(view.causes_text == "3 answers; that you could control it: 1.");
    CHECK(counts(progress_of({}).causes) == "0 0 0 0");
}

TEST_CASE("progress is one person's, and says what to practise next") {
    auto attempts = with_totals({90, 40});
    attempts[0].player.who = "Ana";
    attempts[1].player.who = "Sam";
    CHECK(progress_of(attempts, "Ana").rung.rung == 2);
    const auto sam = progress_of(attempts, "Sam");
    CHECK(sam.rung.rung == 0);
    CHECK(sam.summary == "One call played to its end; passed: 0.");
    REQUIRE(sam.next.size() == 1);
    CHECK(sam.next[0].call == "sofa");
    CHECK(sam.next[0].title == "The sofa");
    CHECK(progress_of(attempts, "Jo").next.empty());
}

TEST_CASE("calls that are gone, empty scorecards and missing dates are shown as far as they go") {
    view::Attempts attempts;
    for (int i = 0; i < 5; ++i) {
        attempts.push_back(closed_attempt("gone", "", 0, ""));
        attempts.back().scorecard->dimensions.clear();
    }
    attempts.push_back(closed_attempt("sofa", "soon", 50, "some-new-outcome"));
    const auto view = progress_of(attempts);
    CHECK(view.points.size() == 6);
    CHECK(view.points.front().title == "gone");
    CHECK(view.points.front().date == "");
    CHECK(view.skills.empty());
    CHECK(view.outcomes.empty());
    CHECK(view.rung.rung == 0);
}
