#pragma once

#include "call/state.h"
#include "debrief/wording.h"
#include "scenario/script.h"

#include <string>

namespace rung::debrief {

/// A move as something to do, without a full stop: the words in quotes where it is words, else `offer £50
/// refund`, `bring in Ana after a word with them`.
[[nodiscard]] std::string make_advice(const scenario::Script& script, const Wording& say,
                                      const call::State& state, const scenario::Move& move);

}  // namespace rung::debrief
