#pragma once

#include "call/state.h"
#include "scenario/script.h"
#include "view/words.h"

#include <string>

namespace rung::view {

/// What to look at where a call stands, by rules of thumb, as a sentence or two: an open reason to bring
/// somebody in, a promise to take back, a customer who does not feel heard. `best` is the move that is best
/// here: what would lead away from it is not said. Null: nobody knows it. Empty: nothing leads to it.
[[nodiscard]] std::string make_lookout(const Wording& say, const scenario::Script& script,
                                       const call::State& state, const scenario::Move* best);

}  // namespace rung::view
