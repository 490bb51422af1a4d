#pragma once

#include "analysis/position.h"

#include <functional>
#include <vector>

namespace rung::analysis {

/// Whether a line that ends so still shows what it is there to show.
using StillShows = std::function<bool(const Position& end)>;

/// A closed line from pick-up without the moves that it can do without: the others stay legal, the call is
/// closed, and the end still shows it. Taking out any single move of what is left would spoil one of the
/// three. Cost: the line's length squared, in moves.
[[nodiscard]] std::vector<scenario::Move> shorten(const Subject& subject, std::vector<scenario::Move> line,
                                                  const StillShows& shows);

}  // namespace rung::analysis
