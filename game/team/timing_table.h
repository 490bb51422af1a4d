#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

/// How far from its window somebody was brought in. Units: turns; the outermost hold all beyond.
inline constexpr int kFarthestEarly = 3, kFarthestLate = 3;
inline constexpr std::size_t kOffsets = kFarthestEarly + 1 + kFarthestLate;

/// The attempts of one trigger.
struct TimingRow {
    std::string trigger;                          ///< empty: no window opened
    std::array<std::size_t, kOffsets> offsets{};  ///< 3 turns early or more … in time … 3 turns late or more
    std::size_t missed = 0;                       ///< a window opened, and nobody was brought in
    std::size_t kept = 0;                         ///< nobody was needed, and nobody was brought in
    std::size_t needless = 0;                     ///< somebody was, without a window
    std::size_t count = 0;                        ///< all of them
};

/// When a team hands over, a row per trigger in the order of their names.
using TimingTable = std::vector<TimingRow>;

/// Adds attempts up to a timing table.
class TimingTally {
  public:
    void add(std::string_view trigger, std::string_view outcome, std::optional<int> offset);
    [[nodiscard]] TimingTable make() const;

  private:
    std::map<std::string, TimingRow, std::less<>> rows_;
};

}  // namespace rung::team
