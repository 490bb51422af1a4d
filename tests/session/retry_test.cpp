#include "session/retry.h"

#include "session/choice_order.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <string_view>

#include "support/content.h"
#include "support/fixtures.h"
#include "support/hand_clock.h"
#include "support/shelf.h"

using namespace rung;
using session::Retry;
using test::kMissed;
using test::kTimely;

namespace {

constexpr std::string_view kPremature = "escalate ana-reyes cold; leave; close";
constexpr std::string_view kInsult = "mirror; snap; steady; own; own; escalate ana-reyes warm; leave; close";
using session::kWithin;
constexpr std::uint64_t kSeed = 3;

/// A finished call of the fixtures with its retry.
struct Finished {
    explicit Finished(std::string_view moves) : played(test::record_moves(content.script, moves)) {}

    [[nodiscard]] std::unique_ptr<Retry> begin() const {
        return std::make_unique<Retry>(content, played, kSeed, clock);
    }

    records::Content content = test::content_of();
    records::Recording played;
    test::HandClock clock;
};

scenario::Move best_of(const Retry& retry) {
    REQUIRE(retry.best());
    return retry.best()->move;
}

}  // namespace

TEST_CASE("every error of the call comes once, the dearest first, and none of the wrap-up") {
    for (const auto moves : {kPremature, kMissed, kInsult}) {
        CAPTURE(moves);
        const Finished finished(moves);
        analysis::Solver solver({finished.content.script, finished.content.sheet});
        const auto review = analysis::make_review(solver, finished.played.play());
        const auto errors = analysis::list_errors(review);
        const auto retry = finished.begin();
        REQUIRE(!retry->done());
        CHECK(retry->size() <= errors.size());
        for (int last = score::kAllPoints; !retry->done(); retry->next()) {
            CHECK(retry->error().lost.least <= last);
            CHECK(retry->beat().before.at() == call::Phase::call);
            CHECK(std::any_of(errors.begin(), errors.end(),
                              [&](const auto* error) { return error->beat == retry->error().beat; }));
            last = retry->error().lost.least;
        }
        CHECK(retry->at() == retry->size());
        CHECK(retry->progress().left_behind == retry->size());
        CHECK(retry->progress().found == 0);
    }
}

TEST_CASE("a call without errors has nothing to make again") {
    const Finished finished(kTimely);
    const auto retry = finished.begin();
    CHECK(retry->size() == 0);
    CHECK(retry->done());
}

TEST_CASE("each error stands before its move, with the choices as the play had them") {
    for (const auto moves : {kPremature, kMissed, kInsult}) {
        const Finished finished(moves);
        for (const auto retry = finished.begin(); !retry->done(); retry->next()) {
            const auto& stage = retry->stage();
            CHECK(stage.recording().play().beats.size() == retry->error().beat);
            CHECK(stage.state() == retry->beat().before);
            CHECK(stage.choices() ==
                  session::order_choices(finished.content.script, retry->beat().before, kSeed));
            CHECK(!stage.timed());
        }
    }
}

TEST_CASE("the best move is accepted and played, at the first go where it came first") {
    for (const auto moves : {kPremature, kMissed, kInsult}) {
        CAPTURE(moves);
        const Finished finished(moves);
        const auto retry = finished.begin();
        for (; !retry->done(); retry->next()) {
            const auto verdict = retry->try_move(best_of(*retry));
            CHECK(verdict.why == call::Why::legal);
            CHECK(verdict.accepted);
            CHECK(verdict.lost.least <= kWithin);
            CHECK(retry->stage().recording().play().beats.size() == retry->error().beat + 1);
        }
        CHECK(retry->progress().found == retry->size());
        CHECK(retry->progress().at_first_go == retry->size());
    }
}

TEST_CASE("the move that was made is not accepted again, and uses up the first go") {
    for (const auto moves : {kPremature, kMissed, kInsult}) {
        CAPTURE(moves);
        const Finished finished(moves);
        const auto retry = finished.begin();
        const auto again = retry->try_move(retry->beat().move);
        CHECK(!again.accepted);
        CHECK(again.lost == retry->error().lost);
        CHECK(again.fatal == retry->error().fatal);
        CHECK(retry->stage().state() == retry->beat().before);
        CHECK(retry->try_move(best_of(*retry)).accepted);
        CHECK(retry->progress().found == 1);
        CHECK(retry->progress().at_first_go == 0);
    }
}

TEST_CASE("moves within two points of the best are accepted, and what is surely dearer is not") {
    const Finished finished(kMissed);
    auto retry = finished.begin();
    REQUIRE(retry->error().before.exact());
    const auto before = retry->error().before;
    const auto others = retry->error().alternatives;
    for (int accepted = 0; const auto& other : others) {
        if (!other.value.exact() || accepted == 3) continue;
        const int lost = before.lower - other.value.lower;
        CAPTURE(lost);
        const auto verdict = retry->try_move(other.move);
        if (lost <= kWithin) CHECK(verdict.accepted);
        if (verdict.lost.exact()) CHECK(verdict.accepted == (lost <= kWithin));
        if (!verdict.accepted) continue;
        ++accepted;
        retry = finished.begin();
    }
}

TEST_CASE("a move that is not possible is not judged and uses up nothing") {
    const Finished finished(kMissed);
    const auto retry = finished.begin();
    const auto verdict = retry->try_move({.kind = scenario::MoveKind::warn, .final_warning = 1});
    CHECK(verdict.why != call::Why::legal);
    CHECK(!verdict.accepted);
    CHECK(retry->try_move(best_of(*retry)).accepted);
    CHECK(retry->progress().at_first_go == 1);
}

TEST_CASE("one hint leaves a first go, being told the move does not") {
    const Finished finished(kMissed);
    struct Row {
        int hints;
        bool solution;
        std::size_t at_first_go;
    };
    for (const auto& row : {Row{0, false, 1}, Row{1, false, 1}, Row{2, false, 0}, Row{0, true, 0}}) {
        CAPTURE(row.hints);
        const auto retry = finished.begin();
        for (int i = 1; i <= row.hints; ++i) CHECK(retry->hint() == i);
        if (row.solution) retry->show_solution();
        CHECK(retry->try_move(best_of(*retry)).accepted);
        CHECK(retry->progress().found == 1);
        CHECK(retry->progress().at_first_go == row.at_first_go);
    }
}

TEST_CASE("each error counts its own hints") {
    const Finished finished(kInsult);
    const auto retry = finished.begin();
    (void)retry->hint();
    (void)retry->hint();
    retry->next();
    if (retry->done()) return;
    CHECK(retry->hint() == 1);
}

TEST_CASE("what was played stays as it is") {
    const Finished finished(kPremature);
    const auto log = finished.played.log();
    const auto retry = finished.begin();
    (void)retry->try_move(best_of(*retry));
    CHECK(finished.played.log() == log);
}

namespace {

/// The shipped sofa: brought in too early and cold, then left; stands before the move of a beat.
struct Capped {
    explicit Capped(std::size_t beat) {
        while (retry.error().beat != beat) retry.next();
    }
    records::Content content = test::content_of(test::content("calls/sofa-broken-twice.json"),
                                                test::content("companies/harbour-home.json"),
                                                test::content("rubrics/standard.json"));
    records::Recording played = test::record_moves(
        content.script, "heard-plain; friday-plain; escalate jim-smith cold no-authority; disconnect; close");
    test::HandClock clock;
    Retry retry{content, played, kSeed, clock};
};

}  // namespace

TEST_CASE("words that do harm are not accepted for costing little, and nobody is told that they will do") {
    Capped capped(2);
    auto& retry = capped.retry;
    const auto& script = capped.content.script;
    const auto before = retry.stage().state();
    const auto choices = retry.stage().choices();
    const auto stalls = std::find_if(choices.begin(), choices.end(), [&](auto choice) {
        return script.text(script.choices[choice].id) == "vans-confirm";
    });
    REQUIRE(stalls != choices.end());
    const auto verdict = retry.try_move({.kind = scenario::MoveKind::say, .choice = *stalls});
    CHECK(verdict.harmful);
    CHECK(verdict.lost.least <= kWithin);
    CHECK(!verdict.accepted);
    CHECK(verdict.choice == *stalls);
    CHECK(retry.stage().state() == before);
    CHECK(retry.try_move(best_of(retry)).accepted);
}

TEST_CASE("under a cap a move is judged by its points, as any comes to the same total") {
    Capped capped(3);
    auto& retry = capped.retry;
    const auto upwards = retry.try_move({.kind = scenario::MoveKind::escalate,
                                         .contact = test::contact_idx(capped.content.script, "marion-okafor"),
                                         .method = scenario::Method::cold});
    CHECK(upwards.why == call::Why::legal);
    CHECK(!upwards.accepted);
    CHECK(retry.try_move(best_of(retry)).accepted);
}
