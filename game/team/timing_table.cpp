#include "team/timing_table.h"

#include "score/settle.h"

#include <algorithm>
#include <map>
#include <set>

namespace rung::team {
namespace {

using score::Outcome;

void add(TimingRow& row, const records::StoredScorecard& card) {
    ++row.count;
    const auto is = [&](Outcome outcome) { return card.outcome == score::name_of(outcome); };
    if (is(Outcome::missed)) {
        ++row.missed;
    } else if (is(Outcome::kept)) {
        ++row.kept;
    } else if (is(Outcome::needless) || !card.offset) {
        ++row.needless;
    } else {
        const int place = std::clamp(*card.offset, -kFarthestEarly, kFarthestLate) + kFarthestEarly;
        ++row.offsets[static_cast<std::size_t>(place)];
    }
}

}  // namespace

TimingTable make_timing_table(const ScoredList& attempts) {
    std::set<std::string> people;
    std::map<std::string, TimingRow> rows;
    for (const auto& attempt : attempts) {
        people.insert(attempt.person);
        auto& row = rows[attempt.trigger];
        row.trigger = attempt.trigger;
        add(row, attempt.card);
    }
    TimingTable table;
    table.too_few = people.size() < kLeastPeople;
    if (table.too_few) return table;
    for (auto& [trigger, row] : rows) table.rows.push_back(std::move(row));
    return table;
}

}  // namespace rung::team
