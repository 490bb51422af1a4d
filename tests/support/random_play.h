#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <cstdint>
#include <vector>

namespace rung::test {

/// The play that legal moves make.
[[nodiscard]] call::Playback playback_of(const scenario::Script& script,
                                         const std::vector<scenario::Move>& moves);

/// The play of `analysis::make_random_play`.
[[nodiscard]] call::Playback random_play(const scenario::Script& script, std::uint64_t seed);

}  // namespace rung::test
