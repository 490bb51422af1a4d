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

[[nodiscard]] const OutcomeWords& words_for(Outcome outcome);

}  // namespace rung::score
