#pragma once

#include "analysis/solver.h"
#include "call/attempt.h"

#include <cstddef>
#include <optional>

namespace rung::analysis {

/// Words said instead of the line's, and what the call could still give after them.
struct Slip {
    std::size_t beat = 0;  ///< into `Playback::beats`
    scenario::Move move;
    Value value;
};

/// How much room a line leaves to those who would say something else. Source: the scenario checklist,
/// questions 6 and 9.
struct Leeway {
    int choices = 0;  ///< moments of the line at which it says something
    int two_ways =
        0;  ///< of those: with other words, too, certainly within the rubric's limit of a fine move
    /// The costliest words before the last third of the turns, of those that break no fatal or critical rule.
    std::optional<Slip> costliest;
};

/// What else could be said along a closed play of the solver's call, one moment at a time.
[[nodiscard]] Leeway find_leeway(Solver& solver, const call::Playback& line, const Budget& budget = {});

}  // namespace rung::analysis
