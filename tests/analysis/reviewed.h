#pragma once

#include "analysis/review.h"

#include <string>
#include <string_view>

#include "support/fixtures.h"

namespace rung::test {

/// A play with what the analysis makes of it.
struct Reviewed {
    scenario::Script script;
    score::Sheet sheet;
    call::Playback play;
    analysis::Review review;
};

/// Plays `moves` (see play.h) and reviews them by the rubric.
[[nodiscard]] Reviewed reviewed(scenario::Script script, std::string_view moves,
                                const analysis::Effort& effort = {});

/// `costly too-early, better say mirror` and the like, of one decision.
[[nodiscard]] std::string verdict_of(const Reviewed& made, std::size_t decision);

}  // namespace rung::test
