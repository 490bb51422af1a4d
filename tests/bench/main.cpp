#include <benchmark/benchmark.h>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "bench/hostile.h"
#include "bench/peak.h"
#include "bench/walk.h"

namespace {

/// `rung_bench walk NODES MOVES`: the moves alone, for a profiler that counts instructions.
int walk(const char* nodes, const char* moves) {
    const auto stage = rung::bench::make_stage(std::atoi(nodes));
    rung::bench::Walk made(*stage);
    for (long left = std::atol(moves); left > 0; --left) made.make_move();
    std::printf("%" PRIu64 "\n", made.fingerprint());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 4 && std::string_view(argv[1]) == "walk") return walk(argv[2], argv[3]);
    if (argc == 3 && std::string_view(argv[1]) == "peak") return rung::bench::print_peak(argv[2]);
    if (argc == 2 && std::string_view(argv[1]) == "hostile") return rung::bench::print_hostile();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
