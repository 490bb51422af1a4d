#pragma once

#include <cstdint>

#include "support/shelf.h"

namespace rung::test {

/// A call that a program wrote: four turns, three or four nodes, two contacts, one remedy, one rule;
/// customers who ask, refuse, swear, insist, report a hazard; conditions on moods, flags, facts, turns and
/// handovers. Small enough to be worked out in full. The same call for the same seed, everywhere. Odd seeds
/// are scored by the fixtures' rubric, even ones by the standard one. With more turns windows may be short,
/// and long gone by the end.
[[nodiscard]] Readied small_call(std::uint64_t seed, int turns = 4);

}  // namespace rung::test
