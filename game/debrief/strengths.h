#pragma once

#include "debrief/domain.h"
#include "debrief/study.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::debrief {

/// A move that earned what it could: what to keep. Strengths come first in everything. Source: E6.
struct Strength {
    std::size_t beat = 0;
    int turn = 0;
    std::string words;    ///< what was said or done, in quotes where it was said
    std::string because;  ///< why it works: the author's words for the choice, else the rubric's
    std::string effect;   ///< on the mood; may be empty
    std::string name;     ///< of what was earned
    const Teaching* teaching = nullptr;  ///< null: the rubric names no id that is known
};

/// Moves of the call that earned and lost nothing, the ones that did the customer most good first; of equal
/// ones those worth more, then the earlier.
[[nodiscard]] std::vector<Strength> make_strengths(const Study& study, std::size_t most = 3);

}  // namespace rung::debrief
