#pragma once

#include "base/result.h"
#include "records/scores.h"
#include "team/blockages.h"
#include "team/call_table.h"
#include "team/heat_map.h"
#include "team/item_statistics.h"
#include "team/scorecards.h"
#include "team/timing_table.h"
#include "team/trend.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::team {

/// What the stored attempts of a team, or of one person, show together. Practice that was not shared is in
/// none of it.
struct TeamReport {
    std::string team, person;  ///< ids; person empty: everybody
    std::string title;         ///< what the team is called; empty: it has no name but its id
    std::string from_day;      ///< empty: from the beginning
    std::size_t attempts = 0, people = 0;
    bool too_few = false;  ///< a team of fewer than `kLeastPeople`, or a person of fewer than
                           ///< `kLeastAttempts` attempts: everything below is empty
    Scorecards scorecards;
    CallTable calls;
    HeatMap heat;
    TimingTable timing;
    Trend trend;
    std::vector<ItemStatistics> items;  ///< the one that fewest earn comes first
    Consistency consistency;
    Blockages blockages;
};

/// `scenarios` are those of a module, by their ids; empty: all. Cost: one pass over the scores; memory of the
/// tables, whatever their number. Errors: those of `records::Database`.
[[nodiscard]] base::Result<TeamReport> make_team_report(records::Store& store,
                                                        const records::ScoreQuery& query,
                                                        const std::vector<std::string>& scenarios = {});

}  // namespace rung::team
