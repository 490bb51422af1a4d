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

/// The moments of the author's line where a call has one, and of a random play.
std::vector<Position> positions_of(const Readied& call, std::uint64_t seed) {
    const Subject subject{call.script, call.sheet};
    std::vector<Position> found;
    const auto walk = [&](const auto& moves, const auto& move_of) {
        auto at = analysis::begin(subject);
        for (const auto& each : moves) {
            const scenario::Move& move = move_of(each);
            if (at.state.at() != call::Phase::call ||
                call::query(call.script, at.state, move) != call::Why::legal)
                return;
            found.push_back(at);
            analysis::play(subject, at, move);
        }
    };
    walk(call.script.line, [](const scenario::Move& move) -> const scenario::Move& { return move; });
    const auto play = random_play(call.script, seed);
    walk(play.beats, [](const call::Beat& beat) -> const scenario::Move& { return beat.move; });
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
            Exhaustive oracle(subject, {.folded = depth.folded});
            for (const auto& position : late_positions(call, seed, depth.turns)) {
                const int value = oracle.value(position);
                const auto answer = solver.solve(position, {1'000'000, 256u << 20});
                CAPTURE(call.name);
                CAPTURE(int{position.state.turn});
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

TEST_CASE("calls cut short after any move are worth what working everything out makes of them") {
    auto calls = shipped_calls();
    const auto shipped_count = calls.size();
    // In 67 and 111 a dropped line is better without name and extension; in 178 nobody can be reached.
    std::vector<std::uint64_t> seeds{1, 2, 67, 111, 178};
    for (std::uint64_t seed = 3; long_run() && seed <= 400; ++seed) seeds.push_back(seed);
    for (const auto seed : seeds) calls.push_back(small_call(seed, 14));
    std::size_t compared = 0;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto& call = calls[i];
        // A shipped call's last turn alone has more orders of what takes no turn than can be gone through.
        const bool shipped = i < shipped_count;
        for (const auto& position : positions_of(call, 2)) {
            auto script = call.script;
            script.turns = position.state.turn;
            const Subject subject{script, call.sheet};
            Exhaustive oracle(subject, {.folded = shipped, .without_asides = shipped});
            const int value = oracle.value(position);
            analysis::Solver solver(subject);
            const auto answer = solver.solve(
                position, {shipped ? std::uint64_t{20'000} : std::uint64_t{1'000'000}, 64u << 20});
            CAPTURE(call.name);
            CAPTURE(int{position.state.turn});
            CHECK(answer.value.upper >= value);
            if (!shipped) CHECK(answer.value == analysis::Value{value, value});
            if (!answer.line.empty())
                CHECK(worth_of_line(subject, position, answer.line) == answer.value.lower);
            ++compared;
        }
    }
    CHECK(compared > 50);
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

TEST_CASE("a budget that runs out gives bounds that hold, and the line comes to the lower one") {
    std::size_t held = 0, open = 0;
    for (const auto& call : shipped_calls()) {
        const Subject subject{call.script, call.sheet};
        analysis::Solver patient(subject);
        auto at = analysis::begin(subject);
        for (const auto& beat : random_play(call.script, 1).beats) {
            if (at.state.at() == call::Phase::closed) break;
            const auto known = patient.solve(at, {200'000, 64u << 20}).value;
            for (const auto states : {1u, 10u, 100u, 1000u}) {
                analysis::Solver hasty(subject);
                const auto answer = hasty.solve(at, {states, 64u << 20});
                CAPTURE(call.name);
                CAPTURE(int{at.state.turn});
                // Two true statements about one value never exclude each other; where it is known, both hold
                // it.
                CHECK(answer.value.lower <= known.upper);
                CHECK(answer.value.upper >= known.lower);
                if (known.exact()) ++held;
                if (!answer.value.exact()) ++open;
                if (!answer.line.empty())
                    CHECK(worth_of_line(subject, at, answer.line) == answer.value.lower);
            }
            analysis::play(subject, at, beat.move);
        }
    }
    CHECK(held > 0);
    CHECK(open > 0);
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
