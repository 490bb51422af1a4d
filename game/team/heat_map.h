#pragma once

#include "team/scored.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rung::team {

struct HeatCell {
    std::size_t count = 0;        ///< attempts that gave occasion for the item
    std::optional<double> share;  ///< of the item's points that was earned, 0 to 1; nothing: no occasion
};

/// What a team's people earn on each item. Shape: people × items.
struct HeatMap {
    std::vector<std::string> people;  ///< in order of their names: nobody is ranked
    std::vector<std::string> items;   ///< the one on which the team leaves most comes first
    std::vector<std::vector<HeatCell>> cells;
    std::vector<HeatCell> everybody;  ///< per item, of all attempts; the people who are left out included
    std::size_t left_out = 0;         ///< people with fewer than `kLeastAttempts` attempts
    bool too_few = false;             ///< fewer than `kLeastPeople` people: everything else is empty
};

[[nodiscard]] HeatMap make_heat_map(const ScoredList& attempts);

}  // namespace rung::team
