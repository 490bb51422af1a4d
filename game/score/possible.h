#pragma once

#include "scenario/script.h"
#include "score/signals.h"

#include <bitset>

namespace rung::score {

/// The signals that some line, choice or rule of a script can cause.
using Possible = std::bitset<kSignals>;

/// Conditions and moods are not weighed, so an event counts as possible where it might only happen in a play
/// that nobody will make; what is left out can never happen.
[[nodiscard]] Possible find_possible(const scenario::Script& script, const Signals& signals);

}  // namespace rung::score
