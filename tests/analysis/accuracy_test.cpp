#include "analysis/accuracy.h"

#include <doctest/doctest.h>

namespace rung::test {

using analysis::Accuracy;
using analysis::Decision;
using analysis::Review;
using analysis::Value;
using scenario::Stage;

namespace {

void add(Review& review, Stage stage, Value before, Value after) {
    Decision decision;
    decision.beat = review.decisions.size();
    decision.stage = stage;
    decision.before = before;
    decision.after = after;
    review.decisions.push_back(decision);
}

}  // namespace

TEST_CASE("accuracy is the share that was kept of what there was to lose, rounded half up") {
    struct Case {
        int before, after, pct;
    };
    for (const auto& [before, after, pct] :
         {Case{10000, 6250, 63}, Case{10000, 6249, 62}, Case{8000, 8000, 100}, Case{8000, 6000, 75},
          Case{3000, 0, 0}, Case{0, 0, 100}}) {
        Review review;
        add(review, Stage::contact, {before, before}, {after, after});
        CHECK(analysis::make_accuracy(review) == Accuracy{pct, pct, 1});
    }
}

TEST_CASE("a call without a decision lost nothing, and says that it rests on none") {
    CHECK(analysis::make_accuracy({}) == Accuracy{100, 100, 0});
    CHECK(analysis::list_stage_accuracies({}).empty());
}

TEST_CASE("a stage is measured by what the call was worth when it was first reached") {
    Review review;
    add(review, Stage::contact, {10000, 10000}, {8000, 8000});
    add(review, Stage::support, {8000, 8000}, {8000, 8000});
    add(review, Stage::contact, {8000, 8000}, {7000, 7000});
    add(review, Stage::support, {7000, 7000}, {6000, 6000});
    const auto stages = analysis::list_stage_accuracies(review);
    REQUIRE(stages.size() == 2);
    CHECK(stages[0].stage == Stage::contact);
    CHECK(stages[0].accuracy == Accuracy{70, 70, 2});
    CHECK(stages[1].stage == Stage::support);
    CHECK(stages[1].accuracy == Accuracy{88, 88, 2});
    CHECK(analysis::make_accuracy(review) == Accuracy{60, 60, 4});
}

TEST_CASE("where a value lies between bounds, so does the accuracy") {
    Review review;
    add(review, Stage::contact, {9000, 10000}, {8000, 10000});
    add(review, Stage::contact, {8000, 10000}, {8000, 8000});
    // 1,000 of 10,000 at least, 2,000 of 9,000 at most.
    CHECK(analysis::make_accuracy(review) == Accuracy{78, 90, 2});
    CHECK(!analysis::make_accuracy(review).exact());
}

TEST_CASE("bounds in the middle do not blur what is known at both ends") {
    Review review;
    add(review, Stage::contact, {10000, 10000}, {8000, 10000});
    add(review, Stage::support, {8000, 10000}, {8000, 8000});
    CHECK(analysis::make_accuracy(review) == Accuracy{80, 80, 2});
}

TEST_CASE("after something fatal the points go on being counted, and none below nothing") {
    Review review;
    add(review, Stage::contact, {9000, 9000}, {0, 0});
    add(review, Stage::contact, {9000, 9000}, {8000, 8000});
    CHECK(analysis::make_accuracy(review) == Accuracy{0, 0, 2});
}

}  // namespace rung::test
