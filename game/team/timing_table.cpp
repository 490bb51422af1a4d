#include "team/timing_table.h"

#include "score/settle.h"

#include <algorithm>

namespace rung::team {

using score::Outcome;

void TimingTally::add(std::string_view trigger, std::string_view outcome, std::optional<int> offset) {
    auto found = rows_.find(trigger);
    if (found == rows_.end()) {
        found = rows_.emplace(trigger, TimingRow{}).first;
        found->second.trigger = trigger;
    }
    auto& row = found->second;
    ++row.count;
    const auto is = [&](Outcome one) { return outcome == score::name_of(one); };
    if (is(Outcome::missed)) {
        ++row.missed;
    } else if (is(Outcome::kept)) {
        ++row.kept;
    } else if (is(Outcome::needless) || !offset) {
        ++row.needless;
    } else {
        const int place = std::clamp(*offset, -kFarthestEarly, kFarthestLate) + kFarthestEarly;
        ++row.offsets[static_cast<std::size_t>(place)];
    }
}

TimingTable TimingTally::make() const {
    TimingTable table;
    for (const auto& [trigger, row] : rows_) table.push_back(row);
    return table;
}

}  // namespace rung::team
