#include "analysis/what_if.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using analysis::Deed;
using analysis::Origin;
using analysis::Subject;
using analysis::Version;
using analysis::WhatIf;

constexpr analysis::Budget kBudget{.states = 2'000, .bytes = 16u << 20};
constexpr const char* kGood =
    "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare brief order "
    "twice; "
    "introduce; note ana-reyes handover order twice; close";

/// The fixtures' call, ready to be asked about.
struct Desk {
    scenario::Script script = script_of();
    score::Sheet sheet = score::make_sheet(script, rubric_of());
    analysis::Solver solver{{script, sheet}};

    [[nodiscard]] scenario::Move move(const char* node, const char* text) const {
        return read_move(script, node_idx(script, node), text);
    }
};

/// Plays a version from the start; fails the test where a move is not legal or something is not as told.
void check_version(const Desk& desk, const Version& version) {
    const Subject subject{desk.script, desk.sheet};
    auto at = analysis::begin(subject);
    CHECK(version.start == at.state);
    for (const auto& deed : version.deeds) {
        REQUIRE(call::query(desk.script, at.state, deed.move) == call::Why::legal);
        CHECK(deed.before == at.state);
        analysis::play(subject, at, deed.move);
        CHECK(deed.after == at.state);
        CHECK(deed.worth.lower <= deed.worth.upper);
    }
    CHECK(at.state.at() == call::Phase::closed);
    CHECK(version.result == score::settle(desk.sheet, at.ledger, at.state));
    // A call without anything fatal was never worth less than what it came to.
    if (version.result.fatal != 0) return;
    CHECK(version.worth.lower >= version.result.total);
    for (const auto& deed : version.deeds) CHECK(deed.worth.lower >= version.result.total);
}

void check_both(const Desk& desk, const call::Playback& play, const WhatIf& made) {
    check_version(desk, made.was);
    check_version(desk, made.would);
    REQUIRE(made.was.deeds.size() == play.beats.size());
    for (std::size_t i = 0; i < play.beats.size(); ++i) CHECK(made.was.deeds[i].move == play.beats[i].move);
    CHECK(made.was.worth == made.would.worth);
    for (std::size_t i = 0; i < made.common; ++i) {
        CHECK(made.was.deeds[i].after == made.would.deeds[i].after);
        CHECK(made.was.deeds[i].worth == made.would.deeds[i].worth);
    }
    const auto replayed = std::ranges::count(made.would.deeds, Origin::played, &Deed::origin);
    CHECK(static_cast<std::size_t>(replayed) + made.dropped.size() + 1 == play.beats.size());
}

std::vector<Origin> origins(const Version& version) {
    std::vector<Origin> found;
    for (const auto& deed : version.deeds) found.push_back(deed.origin);
    return found;
}

}  // namespace

TEST_CASE("a decision made again as it was leaves the call as it was") {
    Desk desk;
    const auto play = test::play(desk.script, kGood);
    for (std::size_t i = 0; i < play.beats.size(); ++i) {
        const auto made = analysis::change_move(desk.solver, play, i, play.beats[i].move, kBudget);
        check_both(desk, play, made);
        CHECK(made.would.result == made.was.result);
        CHECK(made.dropped.empty());
    }
}

TEST_CASE("whatever is tried wherever, both versions replay and every move is accounted for") {
    Desk desk;
    for (const char* moves : {kGood, "wall; claim; own; wait; escalate jim-smith cold; close-early; close",
                              "promise; unsay; snap; warn first; close-early; close"}) {
        const auto play = test::play(desk.script, moves);
        for (std::size_t i = 0; i < play.beats.size(); ++i) {
            std::vector<scenario::Move> legal;
            call::list_moves(desk.script, play.beats[i].before, true, legal);
            for (std::size_t k = 0; k < legal.size(); k += 1 + legal.size() / 6) {
                const auto made = analysis::change_move(desk.solver, play, i, legal[k], kBudget);
                REQUIRE(made.refused == call::Why::legal);
                CHECK(made.common == i);
                check_both(desk, play, made);
            }
        }
    }
}

TEST_CASE("what was made in a call that took another way is dropped with its reason") {
    Desk desk;
    const auto play = test::play(desk.script, kGood);
    const auto made =
        analysis::change_move(desk.solver, play, 2, desk.move("resists", "close-early"), kBudget);
    CHECK(origins(made.would) ==
          std::vector{Origin::played, Origin::played, Origin::changed, Origin::played, Origin::played});
    REQUIRE(made.dropped.size() == 1);
    CHECK(made.dropped[0].beat == 3);
    CHECK(made.dropped[0].why == call::Why::call_is_over);
    CHECK(made.would.result.outcome == score::Outcome::missed);
}

TEST_CASE("a move that could not be made there is refused") {
    Desk desk;
    const auto play = test::play(desk.script, kGood);
    const auto made =
        analysis::change_move(desk.solver, play, 0, desk.move("pickup", "offer refund 50"), kBudget);
    CHECK(made.refused == call::Why::legal);
    const auto refused = analysis::change_move(desk.solver, play, 1, desk.move("lead", "leave"), kBudget);
    CHECK(refused.refused == call::Why::not_a_choice_here);
    CHECK(refused.would.deeds.empty());
}

TEST_CASE("a handover moved later is preceded by so many turns that hand nothing over") {
    Desk desk;
    const auto play = test::play(desk.script, kGood);
    for (const int turns : {1, 2}) {
        const auto made = analysis::shift_handover(desk.solver, play, turns, kBudget);
        check_both(desk, play, made);
        int filled = 0;
        for (std::size_t i = made.common; made.would.deeds[i].origin != Origin::changed; ++i) {
            CHECK(made.would.deeds[i].origin == Origin::filled);
            CHECK(made.would.deeds[i].move.kind != scenario::MoveKind::escalate);
            filled += made.would.deeds[i].after.turn - made.would.deeds[i].before.turn;
        }
        CHECK(filled == turns);
    }
}

TEST_CASE("a handover moved earlier leaves out what stood between, and briefs no more than is known") {
    Desk desk;
    const auto play = test::play(desk.script, kGood);
    const auto made = analysis::shift_handover(desk.solver, play, -2, kBudget);
    check_both(desk, play, made);
    CHECK(made.common == 0);
    CHECK(made.would.deeds[0].origin == Origin::changed);
    CHECK(made.would.deeds[0].move.facts == 0);
    REQUIRE(made.dropped.size() >= 2);
    CHECK(made.dropped[0].why == call::Why::legal);
    CHECK(made.dropped[1].why == call::Why::legal);
    CHECK(made.would.result.offset < 0);
    CHECK(made.would.result.total < made.was.result.total);
    CHECK(analysis::shift_handover(desk.solver, play, -3, kBudget).refused == call::Why::no_such_turn);
}

TEST_CASE("a call without a handover has none to move") {
    Desk desk;
    const auto play = test::play(desk.script, "wall; claim; close-early; close");
    CHECK_FALSE(analysis::find_handover(play));
    CHECK(analysis::shift_handover(desk.solver, play, 1, kBudget).refused == call::Why::no_such_turn);
    CHECK(analysis::find_decision(play, 3) == std::size_t{2});
    CHECK_FALSE(analysis::find_decision(play, 4));
}

}  // namespace rung::test
