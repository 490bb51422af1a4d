#pragma once

#include "score/settle.h"

#include <span>
#include <string_view>

namespace rung::score {

/// What a scorecard says of an outcome where no item of the rubric speaks. English, keys of `Texts`.
struct OutcomeWords {
    std::string_view timing;   ///< why the timing is as it is
    std::string_view verdict;  ///< why judgement or the total is held back; empty where neither is
    std::span<const std::string_view> teaches;
};

/// Of what a handover is judged by, where there was none and should have been.
inline constexpr std::string_view kNobodyBroughtIn =
    "Nobody was brought in, so there was nothing here to do well.";
/// Of the timing, where the call ended before a window ran out.
inline constexpr std::string_view kEndedWithout =
    "This call needed somebody else, and it ended without them.";

[[nodiscard]] const OutcomeWords& words_for(Outcome outcome);

}  // namespace rung::score
