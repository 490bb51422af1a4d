#include "team/trend.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace rung::team {
namespace {

/// `2026-02` of `2026-02-03T…`; empty where that is no date.
std::string month_of(std::string_view began) {
    constexpr std::string_view kForm = "dddd-dd-dd";
    constexpr std::size_t kMonthBytes = 7;
    if (began.size() < kForm.size()) return {};
    for (std::size_t i = 0; i < kForm.size(); ++i)
        if (kForm[i] == 'd' ? !base::is_digit(began[i]) : began[i] != kForm[i]) return {};
    return std::string(began.substr(0, kMonthBytes));
}

struct MonthSum {
    std::size_t count = 0, passed = 0, points = 0;
};

int rounded(std::size_t part, std::size_t whole) {
    return static_cast<int>((2 * part + whole) / (2 * whole));
}

}  // namespace

Trend make_trend(const ScoredList& attempts) {
    constexpr std::size_t kAll_pct = 100;
    std::map<std::string, MonthSum> months;
    Trend trend;
    for (const auto& attempt : attempts) {
        const auto month = month_of(attempt.began);
        if (month.empty()) {
            ++trend.undated;
            continue;
        }
        auto& sum = months[month];
        ++sum.count;
        sum.points += static_cast<std::size_t>(std::max(0, attempt.card.total));
        if (attempt.card.passed) ++sum.passed;
    }
    trend.too_few = attempts.size() - trend.undated < kLeastAttempts;
    if (trend.too_few) return trend;
    for (const auto& [month, sum] : months)
        trend.points.push_back(
            {month, sum.count, rounded(sum.points, sum.count), rounded(kAll_pct * sum.passed, sum.count)});
    return trend;
}

}  // namespace rung::team
