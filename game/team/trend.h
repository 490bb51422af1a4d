#pragma once

#include "team/scored.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::team {

struct TrendPoint {
    std::string month;      ///< `2026-02`
    std::size_t count = 0;  ///< attempts behind the point
    int total = 0;          ///< points on average, rounded half up
    int passed_pct = 0;     ///< attempts that passed, rounded half up
};

/// How the scores of a person or a team go, a point a month in which there was any.
struct Trend {
    std::vector<TrendPoint> points;
    std::size_t undated = 0;  ///< attempts without a date: in no point
    bool too_few = false;     ///< fewer than `kLeastAttempts` dated attempts: there are no points
};

[[nodiscard]] Trend make_trend(const ScoredList& attempts);

}  // namespace rung::team
