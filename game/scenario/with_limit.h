#pragma once

#include "scenario/script.h"

#include <cstddef>
#include <cstdint>

namespace rung::scenario {

/// The same call in a company that lets its reps give that much of a remedy. What was written out when the
/// script was compiled keeps the figure that it has: this is for reckoning, not for reading aloud.
/// Shape: `remedy` indexes `Script::remedies`. Units: as the remedy's. Superiors whose limit was the rep's
/// own have the new one; others keep theirs.
[[nodiscard]] Script with_limit(const Script& script, std::size_t remedy, std::int64_t limit);

}  // namespace rung::scenario
