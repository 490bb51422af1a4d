#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
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

/// Adds attempts up to a trend.
class TrendTally {
  public:
    /// `day` is `2026-02-03`, whatever follows.
    void add(std::string_view day, int total, bool passed);
    [[nodiscard]] Trend make() const;

  private:
    struct Month {
        std::size_t count = 0, passed = 0, points = 0;
    };
    std::map<std::string, Month, std::less<>> months_;
    std::size_t undated_ = 0;
};

/// A part of a whole in hundredths, rounded half up; 0 of nothing.
[[nodiscard]] int percent_of(std::size_t part, std::size_t whole);
/// A sum shared out, rounded half up; 0 among nobody.
[[nodiscard]] int mean_of(std::size_t sum, std::size_t count);

}  // namespace rung::team
