#include "base/files.h"
#include "scenario/library.h"

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <unistd.h>

#include "support/generate.h"

namespace rung::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kCalls = 1'000;
constexpr std::size_t kShortBytes = 30'000;

/// A content folder of a thousand calls on the real disk, gone when done.
class ContentFolder {
  public:
    ContentFolder() : path_(fs::temp_directory_path() / fmt::format("rung-bench-{}", ::getpid())) {
        base::DiskFiles files;
        for (int i = 0; i < kCalls; ++i) {
            const auto id = fmt::format("call-{}", i);
            const auto seed = static_cast<std::uint64_t>(i) + 1;
            const auto json = test::generate_scenario_of(kShortBytes, {.seed = seed, .id = id});
            if (!files.write(fmt::format("{}/calls/{}.json", path(), id), json).ok()) std::abort();
        }
    }
    ~ContentFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ContentFolder(const ContentFolder&) = delete;
    ContentFolder& operator=(const ContentFolder&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

void list_calls(benchmark::State& bench) {
    const ContentFolder folder;
    const base::DiskFiles files;
    for (auto _ : bench) {
        const auto listed = scenario::Library(files, folder.path(), "").list_calls();
        if (listed.entries.size() != kCalls) bench.SkipWithError("not every call was listed");
    }
}
BENCHMARK(list_calls)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rung::bench
