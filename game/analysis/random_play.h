#pragma once

#include "scenario/move.h"
#include "scenario/script.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// Legal moves from pick-up to the end, chosen by the seed: kinds of move first, then one of its kind, so
/// that the many ways to escalate do not crowd out the rest. Escalations and notes get parts of what could be
/// told. Some plays never escalate and some speak mostly by choices, so that long calls and every outcome
/// come up.
[[nodiscard]] std::vector<scenario::Move> make_random_play(const scenario::Script& script,
                                                           std::uint64_t seed);

}  // namespace rung::analysis
