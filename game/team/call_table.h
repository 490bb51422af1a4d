#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

/// How one scenario is played.
struct CallRow {
    std::string scenario;  ///< id
    std::size_t count = 0;
    int total = 0, timing = 0;  ///< 0–100, averages, rounded half up
    int passed_pct = 0;
};
/// A row a scenario, in the order of their ids.
using CallTable = std::vector<CallRow>;

/// Adds attempts up to a table of calls.
class CallTally {
  public:
    void add(std::string_view scenario, int total, int timing, bool passed);
    [[nodiscard]] CallTable make() const;

  private:
    struct Sum {
        std::size_t count = 0, passed = 0, total = 0, timing = 0;
    };
    std::map<std::string, Sum, std::less<>> calls_;
};

}  // namespace rung::team
