#include <benchmark/benchmark.h>

#include "bench/allocations.h"
#include "bench/walk.h"

namespace rung::bench {
namespace {

/// One move: choose it, ask whether it is possible, apply it, feed the ledger.
void choose_and_apply(benchmark::State& bench) {
    const auto stage = make_stage(static_cast<int>(bench.range(0)));
    Walk walk(*stage);
    constexpr int kCounted = 100'000;
    const auto before = allocation_count();
    for (int i = 0; i < kCounted; ++i) walk.make_move();
    const auto allocations = allocation_count() - before;
    for (auto _ : bench) walk.make_move();
    benchmark::DoNotOptimize(walk.fingerprint());
    bench.SetItemsProcessed(bench.iterations());
    bench.counters["allocations"] = static_cast<double>(allocations);
}
BENCHMARK(choose_and_apply)->Arg(100)->Arg(1'000)->Arg(10'000)->ArgName("nodes");

}  // namespace
}  // namespace rung::bench
