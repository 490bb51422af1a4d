#include "analysis/solver.h"

#include <cstdlib>
#include <doctest/doctest.h>

#include "exhaustive.h"
#include "small_call.h"
#include "support/random_play.h"
#include "support/shelf.h"

namespace rung::test {
namespace {

using analysis::Position;
using analysis::Subject;

bool long_run() {
    return std::getenv("RUNG_LONG") != nullptr;
}

/// What a line comes to from a position; fails the test where a move of it is not legal or it does not close.
int worth_of_line(const Subject& subject, Position at, const std::vector<scenario::Move>& line) {
    const bool fatal = at.ledger.fatal != 0;
    for (const auto& move : line) {
        REQUIRE(call::query(subject.script, at.state, move) == call::Why::legal);
        analysis::play(subject, at, move);
    }
    REQUIRE(at.state.at() == call::Phase::closed);
    const auto result = score::settle(subject.sheet, at.ledger, at.state);
    return fatal ? result.otherwise : result.total;
}

/// Positions of a random play in which at most `turns` are left.
std::vector<Position> late_positions(const Readied& call, std::uint64_t seed, int turns) {
    const Subject subject{call.script, call.sheet};
    std::vector<Position> found;
    auto at = analysis::begin(subject);
    for (const auto& beat : random_play(call.script, seed).beats) {
        if (call.script.turns - at.state.turn < turns && at.state.at() != call::Phase::closed)
            found.push_back(at);
        analysis::play(subject, at, beat.move);
    }
    return found;
}

}  // namespace

TEST_CASE("near the end of small random calls the solver and working everything out agree") {
    struct Depth {
        int turns;
        bool folded;
        std::uint64_t calls, long_calls;
    };
    for (const auto& depth : {Depth{1, false, 16, 2000}, Depth{2, true, 8, 1000}}) {
        std::size_t compared = 0, exact = 0;
        const auto calls = long_run() ? depth.long_calls : depth.calls;
        for (std::uint64_t seed = 1; seed <= calls; ++seed) {
            const auto call = small_call(seed);
            const Subject subject{call.script, call.sheet};
            analysis::Solver solver(subject);
            Exhaustive oracle(subject, depth.folded);
            for (const auto& position : late_positions(call, seed, depth.turns)) {
                const int value = oracle.value(position);
                const auto answer = solver.solve(position, {1'000'000, 256u << 20});
                CAPTURE(call.name);
                CAPTURE(int{position.state.turn});
                CHECK(answer.value.lower <= answer.value.upper);
                CHECK(answer.value.upper >= value);
                if (!depth.folded) CHECK(answer.value.lower <= value);
                if (!answer.line.empty())
                    CHECK(worth_of_line(subject, position, answer.line) == answer.value.lower);
                ++compared;
                if (answer.value.exact()) ++exact;
            }
        }
        CHECK(3 * compared >= calls);
        CHECK(exact == compared);
    }
}

TEST_CASE("shipped calls are exact at pick-up, and the best line comes to the value") {
    for (const auto& call : shipped_calls()) {
        CAPTURE(call.name);
        const Subject subject{call.script, call.sheet};
        analysis::Solver solver(subject);
        const auto start = analysis::begin(subject);
        const auto answer = solver.solve(start);
        CHECK(answer.value.exact());
        CHECK(worth_of_line(subject, start, answer.line) == answer.value.lower);
    }
}

TEST_CASE("no move leads to more than its position was worth") {
    for (const auto& call : fixture_calls()) {
        const Subject subject{call.script, call.sheet};
        analysis::Solver solver(subject);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            auto at = analysis::begin(subject);
            auto before = solver.solve(at, {20'000, 64u << 20}).value;
            for (const auto& beat : random_play(call.script, seed).beats) {
                const bool fatal = at.ledger.fatal != 0;
                analysis::play(subject, at, beat.move);
                if (fatal != (at.ledger.fatal != 0)) break;  // another question from here on
                const auto after = solver.solve(at, {20'000, 64u << 20}).value;
                CAPTURE(call.name);
                CHECK(after.lower <= before.upper);
                before = after;
            }
        }
    }
}

TEST_CASE("a budget that runs out gives bounds, and the line comes to the lower one") {
    for (const auto& call : shipped_calls()) {
        const Subject subject{call.script, call.sheet};
        for (const auto states :
             {std::uint64_t{1}, std::uint64_t{10}, std::uint64_t{100}, std::uint64_t{1000}}) {
            analysis::Solver solver(subject);
            auto at = analysis::begin(subject);
            for (const auto& beat : random_play(call.script, 1).beats) {
                const auto answer = solver.solve(at, {states, 64u << 20});
                CAPTURE(call.name);
                CHECK(answer.value.lower <= answer.value.upper);
                if (!answer.line.empty())
                    CHECK(worth_of_line(subject, at, answer.line) == answer.value.lower);
                analysis::play(subject, at, beat.move);
                if (at.state.at() == call::Phase::closed) break;
            }
        }
    }
}

TEST_CASE("what was asked before never contradicts the answer") {
    const auto calls = shipped_calls();
    const auto& call = calls.front();
    const Subject subject{call.script, call.sheet};
    auto at = analysis::begin(subject);
    analysis::Solver asked(subject);
    for (const auto& beat : random_play(call.script, 4).beats) {
        if (at.state.at() != call::Phase::call) break;
        analysis::Solver fresh(subject);
        const auto a = asked.solve(at), b = fresh.solve(at);
        if (a.value.exact() && b.value.exact()) CHECK(a.value == b.value);
        CHECK(a.value.lower <= b.value.upper);
        CHECK(b.value.lower <= a.value.upper);
        analysis::play(subject, at, beat.move);
    }
}

}  // namespace rung::test
