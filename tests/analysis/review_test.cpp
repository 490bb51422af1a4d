#include "analysis/review.h"

#include "analysis/reviewed.h"
#include "score/trace.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"
#include "support/play.h"
#include "support/shelf.h"

namespace rung::test {
namespace {

using analysis::Label;
using analysis::Review;
using analysis::Value;
using test::kMissed;
using test::kTimely;

constexpr std::string_view kPremature = "escalate ana-reyes cold; leave; close";
constexpr std::string_view kInsult = "mirror; snap; steady; own; own; escalate ana-reyes warm; leave; close";

/// Verdicts of all decisions, a line each.
std::string verdicts_of(const Reviewed& made) {
    std::string text;
    for (std::size_t i = 0; i < made.review.decisions.size(); ++i) text += verdict_of(made, i) + "\n";
    return text;
}

}  // namespace

TEST_CASE("every move but a reflection is a decision, and no value rises along the call") {
    for (const auto moves : {kTimely, kPremature, kMissed, kInsult}) {
        CAPTURE(moves);
        const auto made = reviewed(script_of(), moves);
        CHECK(made.review.decisions.size() == made.play.beats.size());
        bool fatal = false;
        for (const auto& decision : made.review.decisions) {
            CHECK(decision.before.lower <= decision.before.upper);
            CHECK(decision.after.lower <= decision.after.upper);
            CHECK(decision.after.lower <= decision.before.lower);
            CHECK(decision.after.upper <= decision.before.upper);
            fatal = fatal || decision.fatal;
        }
        const auto result = score::settle(
            made.sheet, score::make_trace(made.script, made.sheet, made.play).ledger, made.play.end());
        const int worth = fatal ? result.otherwise : result.total;
        CHECK(made.review.end == Value{worth, worth});
    }
    const auto reflected = reviewed(script_of(), "mirror; claim; close-early; reflect 2 myself; close");
    CHECK(reflected.review.decisions.size() + 1 == reflected.play.beats.size());
}

TEST_CASE("silence after the call is no decision") {
    const auto made = reviewed(script_of(), "mirror; claim; close-early; wait; wait; close");
    CHECK(made.play.beats.size() == 6);
    CHECK(made.review.decisions.size() == 4);
}

TEST_CASE("what the moves lost adds up to what the call lost") {
    for (const auto moves : {kTimely, kPremature, kMissed}) {
        CAPTURE(moves);
        const auto made = reviewed(script_of(), moves);
        REQUIRE(made.review.exact);
        int lost = 0;
        for (const auto& decision : made.review.decisions) lost += decision.lost.least;
        CHECK(lost == made.review.start.lower - made.review.end.lower);
    }
}

TEST_CASE("a moment is worth what its best move leads to, the played one or another") {
    for (const auto moves : {kTimely, kPremature, kMissed}) {
        CAPTURE(moves);
        const auto made = reviewed(script_of(), moves, {{50'000, 64u << 20}, {20'000, 64u << 20}});
        for (const auto& decision : made.review.decisions) {
            if (!decision.before.exact()) continue;
            int most = decision.after.upper;
            for (const auto& other : decision.alternatives) {
                CHECK(other.value.lower <= decision.before.upper);
                most = std::max(most, other.value.upper);
            }
            CHECK(most >= decision.before.lower);
        }
    }
}

TEST_CASE("alternatives lead elsewhere, the best first, and are possible") {
    const auto made = reviewed(script_of(), kMissed);
    for (const auto& decision : made.review.decisions) {
        const auto& others = decision.alternatives;
        CHECK(std::is_sorted(others.begin(), others.end(),
                             [](const auto& a, const auto& b) { return a.value.lower > b.value.lower; }));
        for (const auto& other : others) {
            CHECK(other.move != made.play.beats[decision.beat].move);
            CHECK(call::query(made.script, made.play.beats[decision.beat].before, other.move) ==
                  call::Why::legal);
        }
    }
}

TEST_CASE("the better move can be made there, keeps what it says, and is no worse than any other") {
    for (const auto moves : {kPremature, kMissed, kInsult}) {
        CAPTURE(moves);
        const auto made = reviewed(script_of(), moves);
        for (const auto& decision : made.review.decisions) {
            CHECK(decision.better.has_value() == analysis::is_error(decision.label));
            if (!decision.better) continue;
            const auto& better = *decision.better;
            CHECK(call::query(made.script, made.play.beats[decision.beat].before, better.move) ==
                  call::Why::legal);
            CHECK(better.move != made.play.beats[decision.beat].move);
            for (const int item : better.items) {
                CHECK((better.now.lost >> item & 1) == 1);
                CHECK((better.result.lost >> item & 1) == 0);
            }
        }
    }
}

TEST_CASE("each kind of slip has its direction") {
    struct Case {
        std::string_view moves;
        std::size_t decision;
        std::string_view verdict;
    };
    for (const auto& [moves, decision, verdict] : {
             Case{kPremature, 0, "costly too-early"},
             Case{kMissed, 2, "costly too-late"},
             Case{kInsult, 1, "costly tone fatal"},
         }) {
        const auto line = moves;
        CAPTURE(line);
        CHECK(verdict_of(reviewed(script_of(), moves), decision) == verdict);
    }
}

TEST_CASE("the author's line has nothing to mend") {
    const auto made = reviewed(script_of(), kTimely);
    CHECK(analysis::list_errors(made.review).empty());
    CHECK(verdicts_of(made) == "best\nbest by-policy:refund-window\nbest\nbest\nbest\n");
}

TEST_CASE("after something fatal the moves are judged by the points alone") {
    const auto made = reviewed(script_of(), kInsult);
    const auto& decisions = made.review.decisions;
    CHECK(decisions[1].fatal);
    CHECK(decisions[1].after == Value{0, 0});
    CHECK(decisions[1].lost.least == decisions[1].before.lower);
    CHECK(decisions[2].before.lower > 0);
    CHECK(!decisions[2].fatal);
}

TEST_CASE("errors come by what they lost") {
    const auto errors = [](const Review& review) { return analysis::list_errors(review); };
    const auto made = reviewed(script_of(), kInsult);
    const auto listed = errors(made.review);
    REQUIRE(!listed.empty());
    CHECK(listed.front()->fatal);
    CHECK(std::is_sorted(listed.begin(), listed.end(),
                         [](const auto* a, const auto* b) { return a->lost.least > b->lost.least; }));
}

TEST_CASE("a review without room to search says that it does not know, and accuses nobody") {
    const auto made = reviewed(script_of(), kPremature, {{1, 1u << 20}, {1, 1u << 20}});
    for (const auto& decision : made.review.decisions) {
        CHECK(decision.exact == (decision.lost.least == decision.lost.most));
        CHECK(decision.label == analysis::label_of(made.sheet, decision.lost.least));
    }
}

TEST_CASE("the same play has the same review") {
    const auto once = reviewed(script_of(), kInsult), twice = reviewed(script_of(), kInsult);
    CHECK(verdicts_of(once) == verdicts_of(twice));
    for (std::size_t i = 0; i < once.review.decisions.size(); ++i) {
        CHECK(once.review.decisions[i].before == twice.review.decisions[i].before);
        CHECK(once.review.decisions[i].alternatives.size() == twice.review.decisions[i].alternatives.size());
    }
}

TEST_CASE("under a cap the better move is the one with most points, not any that comes to the cap") {
    const auto call = test::shipped_call("sofa-broken-twice.json");
    const auto played = play(
        call.script, "heard-plain; friday-plain; escalate jim-smith cold no-authority; disconnect; close");
    analysis::Solver solver({call.script, call.sheet});
    const auto review = analysis::make_review(solver, played);
    const auto& hung_up = review.decisions[3];
    REQUIRE(hung_up.better);
    CHECK(hung_up.better->result.is_capped());
    CHECK(hung_up.better->move.kind != scenario::MoveKind::escalate);
    CHECK(hung_up.before == Value{3900, 3900});
    CHECK(hung_up.better->result.total == 3900);
}

TEST_CASE("under a cap the line that is shown has as many points as any line can") {
    const auto call = fixture_calls().front();
    auto free = call.sheet;
    free.cap_premature_cold = free.cap_missed = free.cap_needless = score::kAllPoints;
    const analysis::Subject subject{call.script, call.sheet};
    auto at = analysis::begin(subject);
    for (const auto& beat : play(call.script, "escalate jim-smith cold").beats)
        analysis::play(subject, at, beat.move);
    analysis::Solver solver(subject), free_solver({call.script, free});
    const auto shown = solver.solve_for_show(at);
    REQUIRE(!shown.line.empty());
    for (const auto& move : shown.line) analysis::play(subject, at, move);
    const auto result = score::settle(call.sheet, at.ledger, at.state);
    CHECK(result.is_capped());
    CHECK(result.total == shown.value.lower);
    auto start = analysis::begin(subject);
    for (const auto& beat : play(call.script, "escalate jim-smith cold").beats)
        analysis::play(subject, start, beat.move);
    CHECK(result.before_caps == free_solver.solve(start).value.lower);
}

}  // namespace rung::test
