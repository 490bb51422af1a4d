#include "bench/records_bench.h"

#include "records/records.h"
#include "team/team_report.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "bench/peak.h"

namespace rung::bench {
namespace {

constexpr double kMegabyte = 1e6;

double ms_since(std::chrono::steady_clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

}  // namespace

int print_team_report(const std::string& store, const std::string& team) {
    auto opened = records::open_file_store(store, "");
    if (!opened.ok()) {
        std::fprintf(stderr, "%s\n", opened.error().message.c_str());
        return 3;
    }
    std::array<double, 5> times{};
    std::size_t attempts = 0;
    for (auto& time : times) {
        const auto begun = std::chrono::steady_clock::now();
        const auto report = team::make_team_report(*opened->store, {.team = team});
        time = ms_since(begun);
        if (!report.ok()) return 3;
        attempts = report->attempts;
    }
    const auto first = times.front();
    std::sort(times.begin(), times.end());
    std::printf("%zu attempts: first %.0f ms, median %.0f ms, peak %.0f MB\n", attempts, first,
                times[times.size() / 2], peak_bytes() / kMegabyte);
    return attempts > 0 ? 0 : 1;
}

}  // namespace rung::bench
