#include "team/call_table.h"

#include "team/trend.h"

#include <algorithm>

namespace rung::team {

void CallTally::add(std::string_view scenario, int total, int timing, bool passed) {
    auto found = calls_.find(scenario);
    if (found == calls_.end()) found = calls_.emplace(scenario, Sum{}).first;
    auto& sum = found->second;
    ++sum.count;
    sum.total += static_cast<std::size_t>(std::max(0, total));
    sum.timing += static_cast<std::size_t>(std::max(0, timing));
    if (passed) ++sum.passed;
}

CallTable CallTally::make() const {
    CallTable table;
    for (const auto& [scenario, sum] : calls_)
        table.push_back({scenario, sum.count, mean_of(sum.total, sum.count), mean_of(sum.timing, sum.count),
                         percent_of(sum.passed, sum.count)});
    return table;
}

}  // namespace rung::team
