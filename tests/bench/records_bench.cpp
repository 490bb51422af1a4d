#include "base/date.h"
#include "base/files.h"
#include "command/simulation.h"
#include "records/content.h"
#include "records/people.h"
#include "records/records.h"
#include "scenario/library.h"
#include "team/team_report.h"

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "bench/peak.h"
#include "support/folder.h"

namespace rung::bench {
namespace {

constexpr std::size_t kPeople = 200;
const std::string kTeam = "simulated";

std::vector<std::unique_ptr<records::Content>> load_calls() {
    const base::DiskFiles files;
    const scenario::Library library(files, RUNG_SOURCE_DIR "/scenarios", "");
    std::vector<std::unique_ptr<records::Content>> calls;
    for (const auto& entry : library.list_calls().entries) {
        base::Diagnostics faults;
        const auto playable = library.load_playable(entry.file, faults);
        if (!playable) std::abort();
        calls.push_back(std::make_unique<records::Content>(records::make_content(*playable, entry.file.id)));
    }
    return calls;
}

/// A store on the real disk with attempts as `rung simulate` makes them, gone when done.
class SimulatedStore {
  public:
    /// `whole`: with the files of the attempts, 14 GB a million, which no report reads.
    SimulatedStore(std::size_t attempts, bool whole) {
        auto store = open();
        const command::Simulation wanted{.attempts = attempts,
                                         .people = kPeople,
                                         .team = kTeam,
                                         .days = 365,
                                         .today = *base::parse_day("2026-11-26"),
                                         .keeps_bytes = whole};
        const auto calls = load_calls();
        std::vector<const records::Content*> contents;
        for (const auto& call : calls) contents.push_back(call.get());
        if (!records::add_team(store, kTeam, "Made up") ||
            !command::simulate(store, wanted, contents, [](std::size_t) {}))
            std::abort();
    }
    [[nodiscard]] records::Store open() const {
        auto opened = records::open_file_store(folder_ / "rung.db", "");
        if (!opened) std::abort();
        return std::move(*opened->store);
    }

  private:
    test::Folder folder_;
};

/// From a closed file to the report. The file is in the system's cache where that is large enough.
void report_on_team(benchmark::State& bench) {
    const auto attempts = static_cast<std::size_t>(bench.range(0));
    const SimulatedStore simulated(attempts, false);
    forget_peak();
    for (auto _ : bench) {
        auto store = simulated.open();
        const auto report = team::make_team_report(store, {.team = kTeam});
        if (!report || report->attempts != attempts) bench.SkipWithError("not every attempt was counted");
    }
    bench.counters["peak_MB"] = peak_bytes() / 1e6;
}
BENCHMARK(report_on_team)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

/// What `rung simulate` does, to the disk.
void simulate_attempts(benchmark::State& bench) {
    const auto attempts = static_cast<std::size_t>(bench.range(0));
    for (auto _ : bench) const SimulatedStore simulated(attempts, true);
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}
BENCHMARK(simulate_attempts)->Arg(100'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
}  // namespace rung::bench
