#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <unistd.h>

#include "bench/peak.h"
#include "support/generate.h"

namespace rung::bench {
namespace {

constexpr std::size_t kLargestBytes = 7'500'000;

/// Peak of a fresh process of this program, `rung_bench peak FILE`: a forked one would hide what it reuses of
/// its parent's memory. Units: bytes; 0 where it could not be run.
double peak_of_fresh_process(const std::string& file) {
    char self[4096] = {};
    if (::readlink("/proc/self/exe", self, sizeof self - 1) < 0) return 0;
    const auto command = fmt::format("'{}' peak '{}'", self, file);
    double peak = 0;
    if (std::FILE* told = ::popen(command.c_str(), "r")) {
        if (std::fscanf(told, "%lf", &peak) != 1) peak = 0;
        ::pclose(told);
    }
    return peak;
}

/// How much a process grows by reading, checking and compiling a file, the file's own bytes included.
void peak_memory(benchmark::State& bench) {
    const auto folder = std::filesystem::temp_directory_path();
    const auto file = (folder / fmt::format("rung-bench-{}.json", ::getpid())).string();
    const auto json = test::generate_scenario_of(kLargestBytes);
    std::ofstream(file, std::ios::binary) << json;
    for (auto _ : bench) {
        const double idle = peak_of_fresh_process("");
        const double busy = peak_of_fresh_process(file);
        if (idle <= 0 || busy <= 0) bench.SkipWithError("no process could be measured");
        bench.counters["times_the_file"] = (busy - idle) / static_cast<double>(json.size());
        bench.counters["process_mb"] = busy / 1e6;
    }
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
}
BENCHMARK(peak_memory)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rung::bench
