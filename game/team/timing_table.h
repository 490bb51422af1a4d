#pragma once

#include "team/scored.h"

#include <array>
#include <cstddef>
#include <string>
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
struct TimingTable {
    std::vector<TimingRow> rows;
    bool too_few = false;  ///< fewer than `kLeastPeople` people: there are no rows
};

[[nodiscard]] TimingTable make_timing_table(const ScoredList& attempts);

}  // namespace rung::team
