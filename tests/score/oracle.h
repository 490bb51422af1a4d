#pragma once

#include "call/attempt.h"
#include "scenario/rubric.h"
#include "scenario/script.h"

#include <set>
#include <string>
#include <vector>

namespace rung::test {

/// What the oracle finds; ids where the scorer has bits.
struct OracleScore {
    std::string outcome;
    int timing = 0;
    int total = 0;
    int otherwise = 0;
    bool passed = false;
    std::set<std::string> lost, fatal, critical;
    std::vector<int> kept;  ///< hundredths, per dimension of the rubric
};

/// The score of a play by the words of design §6 and nothing else: goes over the events one by one, compares
/// patterns as text, uses floating point for the timing, and shares no code with the scorer. `items` are the
/// ids of those that the scenario has.
[[nodiscard]] OracleScore oracle_score(const scenario::Rubric& rubric, const scenario::Script& script,
                                       const call::Playback& play, const std::set<std::string>& items);

}  // namespace rung::test
