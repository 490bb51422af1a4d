#pragma once

#include "analysis/explorer.h"
#include "analysis/goal.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// What finding out where a call can go may cost. Units: moves tried.
struct ReachBudget {
    std::uint64_t strolls = 4'000;     ///< plays by chance, first of all; these in plays
    std::uint64_t sweep = 1'000'000;   ///< one look over the whole call, for all goals at once
    std::uint64_t each = 50'000;       ///< then for each goal that is left, towards it …
    std::uint64_t directed = 400'000;  ///< … for all of them together at most
    std::uint64_t all = 400'000;       ///< last, everything there is, for what is left
};

/// Whether a call can come to each of some goals, and a short line to it, cheapest means first: what can
/// never come is told by the optimist; much is met by the author's line, by silence and by plays made by
/// chance; most of the rest by a sweep over novel states; then each goal
/// that is left is searched for, and at last everything there is, as far as the budget goes.
[[nodiscard]] std::vector<Sighting> find_sightings(Explorer& explorer, const std::vector<Goal>& goals,
                                                   const ReachBudget& budget);

/// Whether a move came to a goal.
[[nodiscard]] bool comes_to(const Arrival& arrival, const Goal& goal);

/// Whether the call ended by what somebody said or agreed to: by words, an offer, a handover or the end of
/// the company's ladder, and not by running out of turns, hanging up or leaving.
[[nodiscard]] bool concludes(const scenario::Script& script, const Arrival& arrival);

}  // namespace rung::analysis
