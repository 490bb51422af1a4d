#pragma once

#include "analysis/explorer.h"
#include "analysis/goal.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// A state from which a call cannot be concluded: nothing that may be said, offered or arranged leads to an
/// ending, and only time, hanging up or leaving is left.
struct DeadEnd {
    std::uint32_t node = 0;
    Proof proof = Proof::open;         ///< fails: surely one; open: no way was found within the budget
    std::vector<scenario::Move> line;  ///< that leads there
};

struct DeadEndBudget {
    std::uint64_t sweep = 60'000;  ///< moves tried to find states that look different
    std::uint64_t each = 20'000;   ///< then from each of them, to find a way out
    std::uint64_t all = 400'000;   ///< from all of them together
};

/// Looks for dead ends: from states of every node, one for each set of words that can be said there and for
/// the worst moods met, a way to a conclusion is searched for. At most one a node is told, the nearest first.
/// Turns are left aside where no condition reads them, so that a call which is merely late is none.
[[nodiscard]] std::vector<DeadEnd> find_dead_ends(Explorer& explorer, const DeadEndBudget& budget);

}  // namespace rung::analysis
