#pragma once

#include "records/stored_scorecard.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::team {

/// Below these nothing is said of a person, a trend or a group: few attempts say little of somebody's skill,
/// and in a small group everybody knows who is meant.
inline constexpr std::size_t kLeastAttempts = 5, kLeastPeople = 5;

/// One closed attempt, as far as a team's models look at it.
struct Scored {
    std::string person;   ///< a pseudonym
    std::string began;    ///< `2026-02-03 …`, or empty
    std::string trigger;  ///< what the handover, or the one that was missed, was about; empty: nothing was
    records::StoredScorecard card;
};
using ScoredList = std::vector<Scored>;

}  // namespace rung::team
