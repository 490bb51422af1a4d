#include "team/trend.h"

#include "base/text.h"
#include "team/least.h"

#include <algorithm>

namespace rung::team {
namespace {

/// `2026-02` of `2026-02-03T…`; empty where that is no date.
std::string_view month_of(std::string_view day) {
    constexpr std::string_view kForm = "dddd-dd-dd";
    constexpr std::size_t kMonthBytes = 7;
    if (day.size() < kForm.size()) return {};
    for (std::size_t i = 0; i < kForm.size(); ++i)
        if (kForm[i] == 'd' ? !base::is_digit(day[i]) : day[i] != kForm[i]) return {};
    return day.substr(0, kMonthBytes);
}

}  // namespace

int mean_of(std::size_t sum, std::size_t count) {
    return count == 0 ? 0 : static_cast<int>((2 * sum + count) / (2 * count));
}

int percent_of(std::size_t part, std::size_t whole) {
    constexpr std::size_t kAll_pct = 100;
    return mean_of(kAll_pct * part, whole);
}

void TrendTally::add(std::string_view day, int total, bool passed) {
    const auto month = month_of(day);
    if (month.empty()) {
        ++undated_;
        return;
    }
    auto found = months_.find(month);
    if (found == months_.end()) found = months_.emplace(month, Month{}).first;
    auto& sum = found->second;
    ++sum.count;
    sum.points += static_cast<std::size_t>(std::max(0, total));
    if (passed) ++sum.passed;
}

Trend TrendTally::make() const {
    Trend trend;
    trend.undated = undated_;
    std::size_t dated = 0;
    for (const auto& [month, sum] : months_) dated += sum.count;
    trend.too_few = dated < kLeastAttempts;
    if (trend.too_few) return trend;
    for (const auto& [month, sum] : months_)
        trend.points.push_back(
            {month, sum.count, mean_of(sum.points, sum.count), percent_of(sum.passed, sum.count)});
    return trend;
}

}  // namespace rung::team
