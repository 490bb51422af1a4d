#include "base/date.h"
#include "base/files.h"
#include "command/simulation.h"
#include "records/content.h"
#include "records/people.h"
#include "records/records.h"
#include "records/shared_store.h"
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
#include "support/postgres.h"

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

/// As `rung simulate` does. `whole`: with the files of the attempts, 14 GB a million, which no report reads.
void simulate_into(records::Store& store, std::size_t attempts, bool whole) {
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

/// A store on the real disk, gone when done.
class SimulatedFile {
  public:
    SimulatedFile(std::size_t attempts, bool whole) {
        auto store = open();
        simulate_into(store, attempts, whole);
    }
    [[nodiscard]] records::Store open() const {
        auto opened = records::open_file_store(folder_ / "rung.db", "");
        if (!opened) std::abort();
        return std::move(*opened->store);
    }

  private:
    test::Folder folder_;
};

/// A team on a PostgreSQL of its own that writes to the disk without waiting for it, gone when done.
class SimulatedServer {
  public:
    SimulatedServer(std::size_t attempts, bool whole) {
        auto owner = records::open_owned_store(team_.owner_url());
        if (!owner) std::abort();
        simulate_into(*owner, attempts, whole);
        const auto lead = records::add_person(*owner, "", records::Role::lead, kTeam);
        if (!lead || !records::add_login(*owner, *lead, team_.login("lead"))) std::abort();
        team_.run("VACUUM ANALYZE rung.score");
    }
    /// As a lead, so that row-level security looks at every row.
    [[nodiscard]] records::Store open() const {
        auto opened = records::open_shared_store(team_.url("lead"), {.statement_ms = kPatience_ms});
        if (!opened) std::abort();
        return std::move(*opened);
    }

  private:
    static constexpr int kPatience_ms = 60'000;
    test::PostgresServer server_;
    test::PostgresTeam team_{server_};
};

/// From nothing open to the report. The rows are in the system's cache where that is large enough.
template <class Simulated>
void report_on_team(benchmark::State& bench) {
    const auto attempts = static_cast<std::size_t>(bench.range(0));
    const Simulated simulated(attempts, false);
    forget_peak();
    for (auto _ : bench) {
        auto store = simulated.open();
        const auto report = team::make_team_report(store, {.team = kTeam});
        if (!report || report->attempts != attempts) bench.SkipWithError("not every attempt was counted");
    }
    bench.counters["peak_MB"] = peak_bytes() / 1e6;
}
BENCHMARK_TEMPLATE(report_on_team, SimulatedFile)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_TEMPLATE(report_on_team, SimulatedServer)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// What `rung simulate` does, to the disk.
template <class Simulated>
void simulate_attempts(benchmark::State& bench) {
    const auto attempts = static_cast<std::size_t>(bench.range(0));
    for (auto _ : bench) const Simulated simulated(attempts, true);
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
}
BENCHMARK_TEMPLATE(simulate_attempts, SimulatedFile)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_TEMPLATE(simulate_attempts, SimulatedServer)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace
}  // namespace rung::bench
