#include "session/best_move.h"

#include <doctest/doctest.h>
#include <string_view>

#include "support/content.h"
#include "support/fixtures.h"

using namespace rung;
using test::kMissed;
using test::kTimely;

TEST_CASE("the best move can be made, and keeps what the moment is worth") {
    const auto content = test::content_of();
    for (const auto moves : {kTimely, kMissed}) {
        const auto play = test::record_moves(content.script, moves).play();
        for (std::size_t made = 0; made < play.beats.size(); ++made) {
            CAPTURE(made);
            auto so_far = play;
            so_far.beats.resize(made);
            const auto best = session::find_best_move(content, so_far);
            REQUIRE(best);
            CHECK(call::query(content.script, play.beats[made].before, best->move) == call::Why::legal);
            analysis::Solver solver({content.script, content.sheet});
            auto at = session::position_after(solver.subject(), play, made);
            CHECK(at.state == play.beats[made].before);
            const auto before = solver.solve(at, session::kQuickBudget).value;
            analysis::play(solver.subject(), at, best->move);
            const auto after = solver.solve(at, session::kQuickBudget).value;
            CHECK(after.upper >= before.lower);
            CHECK(after.lower <= before.upper);
        }
    }
}

TEST_CASE("a closed call has no best move") {
    const auto content = test::content_of();
    CHECK(!session::find_best_move(content, test::record_moves(content.script, kMissed).play()));
}

TEST_CASE("the same moment has the same best move") {
    const auto content = test::content_of();
    const auto play = test::record_moves(content.script, "mirror; claim").play();
    const auto once = session::find_best_move(content, play), twice = session::find_best_move(content, play);
    REQUIRE(once);
    REQUIRE(twice);
    CHECK(once->move == twice->move);
    CHECK(once->sure == twice->sure);
}
