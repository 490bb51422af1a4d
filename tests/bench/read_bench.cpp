#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <string>

#include "bench/content.h"
#include "support/generate.h"

namespace rung::bench {
namespace {

constexpr std::size_t kLongBytes = 7'500'000;

/// A large scenario from its bytes to a script: read with positions, checked, compiled.
void read_check_compile(benchmark::State& bench) {
    const auto content = load_content();
    const auto json = test::generate_scenario_of(kLongBytes);
    for (auto _ : bench) {
        auto script = compile_or_exit(content, json);
        benchmark::DoNotOptimize(script);
    }
    bench.SetBytesProcessed(static_cast<std::int64_t>(json.size()) * bench.iterations());
}
BENCHMARK(read_check_compile)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rung::bench
