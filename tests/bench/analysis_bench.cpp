#include "analysis/certificate.h"
#include "analysis/review.h"
#include "analysis/solver.h"
#include "score/sheet.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

#include "bench/content.h"
#include "support/generate.h"
#include "support/random_play.h"
#include "support/shelf.h"

namespace rung::bench {
namespace {

const std::vector<test::Readied>& calls() {
    static const auto made = test::shipped_calls();
    return made;
}

/// From nothing: tables, then the value of the first moment, with proof. `width`: hundredths between the
/// bounds.
void value_at_pick_up(benchmark::State& bench) {
    const auto& call = calls()[static_cast<std::size_t>(bench.range(0))];
    const analysis::Subject subject{call.script, call.sheet};
    analysis::Answer answer;
    for (auto _ : bench) {
        analysis::Solver solver(subject);
        answer = solver.solve(analysis::begin(subject));
    }
    bench.SetLabel(call.name);
    bench.counters["states"] = static_cast<double>(answer.states);
    bench.counters["width"] = answer.value.upper - answer.value.lower;
}
BENCHMARK(value_at_pick_up)->DenseRange(0, 2)->ArgName("call")->Unit(benchmark::kMillisecond);

/// Every moment of random plays, ten thousand positions each at the most: how fast positions come, and of how
/// many moments the value is exact.
void values_along_plays(benchmark::State& bench) {
    const auto& call = calls()[static_cast<std::size_t>(bench.range(0))];
    const analysis::Subject subject{call.script, call.sheet};
    std::uint64_t states = 0;
    double moments = 0, exact = 0, width = 0;
    for (auto _ : bench) {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            analysis::Solver solver(subject);
            auto at = analysis::begin(subject);
            for (const auto& beat : test::random_play(call.script, seed).beats) {
                if (at.state.at() != call::Phase::call) break;
                const auto answer = solver.solve(at, {10'000, 64u << 20});
                states += answer.states;
                moments += 1;
                exact += answer.value.exact() ? 1 : 0;
                width = std::max<double>(width, answer.value.upper - answer.value.lower);
                analysis::play(subject, at, beat.move);
            }
        }
    }
    bench.SetLabel(call.name);
    bench.SetItemsProcessed(static_cast<std::int64_t>(states));
    bench.counters["exact_pct"] = 100 * exact / moments;
    bench.counters["widest"] = width;
}
BENCHMARK(values_along_plays)->DenseRange(0, 2)->ArgName("call")->Unit(benchmark::kMillisecond);

/// What a debrief asks of a finished play: the value of every moment and of every alternative there. The
/// slowest of ten random plays; one iteration reviews all ten.
void review_of_plays(benchmark::State& bench) {
    const auto& call = calls()[static_cast<std::size_t>(bench.range(0))];
    const analysis::Subject subject{call.script, call.sheet};
    std::vector<call::Playback> plays;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) plays.push_back(test::random_play(call.script, seed));
    double decisions = 0, exact = 0, slowest_ms = 0;
    for (auto _ : bench) {
        for (const auto& play : plays) {
            const auto begun = std::chrono::steady_clock::now();
            analysis::Solver solver(subject);
            const auto review = analysis::make_review(solver, play);
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
            slowest_ms = std::max(slowest_ms, took.count());
            for (const auto& decision : review.decisions) {
                decisions += 1;
                exact += decision.exact ? 1 : 0;
            }
        }
    }
    bench.SetLabel(call.name);
    bench.counters["slowest_ms"] = slowest_ms;
    bench.counters["exact_pct"] = 100 * exact / decisions;
}
BENCHMARK(review_of_plays)->DenseRange(0, 2)->ArgName("call")->Unit(benchmark::kMillisecond);

void certificate_of_call(benchmark::State& bench) {
    const auto& call = calls()[static_cast<std::size_t>(bench.range(0))];
    const analysis::Subject subject{call.script, call.sheet};
    analysis::Certificate certificate;
    for (auto _ : bench) certificate = analysis::make_certificate(subject);
    bench.SetLabel(call.name);
    bench.counters["sound"] = certificate.sound() ? 1 : 0;
    bench.counters["states"] = static_cast<double>(certificate.states);
}
BENCHMARK(certificate_of_call)->DenseRange(0, 2)->ArgName("call")->Unit(benchmark::kMillisecond);

/// A generated scenario of so many nodes with eight moves each, within the budget that one search has.
void value_of_generated(benchmark::State& bench) {
    const auto content = load_content();
    const auto script = compile_or_exit(
        content,
        test::generate_scenario({.nodes = static_cast<int>(bench.range(0)), .moves = 8, .turns = 24}));
    const auto sheet = score::make_sheet(script, content.rubric);
    const analysis::Subject subject{script, sheet};
    analysis::Answer answer;
    std::uint64_t states = 0;
    for (auto _ : bench) {
        analysis::Solver solver(subject);
        answer = solver.solve(analysis::begin(subject));
        states += answer.states;
    }
    bench.SetItemsProcessed(static_cast<std::int64_t>(states));
    bench.counters["width"] = answer.value.upper - answer.value.lower;
    bench.counters["value"] = answer.value.lower;
}
BENCHMARK(value_of_generated)
    ->Arg(25)
    ->Arg(50)
    ->Arg(100)
    ->Arg(200)
    ->ArgName("nodes")
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rung::bench
