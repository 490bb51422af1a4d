#include "bench/hostile.h"

#include "base/diagnostic.h"
#include "scenario/read.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "support/apart.h"
#include "support/hostile_files.h"

namespace rung::bench {
namespace {

/// Reads as the program does, to the last message.
bool read_and_answer(std::string bytes) {
    base::Diagnostics faults;
    (void)scenario::parse_scenario({"hostile.json", std::move(bytes)}, faults);
    std::size_t told = 0;
    for (const base::Diagnostic& fault : faults) told += base::format_diagnostic(fault).size();
    return told > 0 || faults.empty();
}

struct Cost {
    std::string name;
    double seconds = 0, megabytes = 0;
};

}  // namespace

int print_hostile() {
    std::vector<Cost> costs;
    for (const test::HostileFile& file : test::hostile_files()) {
        std::string bytes = file.bytes();
        const auto apart = test::run_apart([&] { return read_and_answer(std::move(bytes)); });
        if (!apart.ended) {
            fmt::print(stderr, "no answer: {}\n", file.name);
            return 1;
        }
        costs.push_back({file.name, apart.seconds, apart.megabytes});
    }
    std::sort(costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.seconds > b.seconds; });
    for (const Cost& cost : costs)
        fmt::print("{:5.2f} s  {:4.0f} MB  {}\n", cost.seconds, cost.megabytes, cost.name);
    return 0;
}

}  // namespace rung::bench
