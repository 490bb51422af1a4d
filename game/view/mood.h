#pragma once

#include "call/state.h"
#include "session/mode.h"
#include "view/words.h"

#include <optional>
#include <string>

namespace rung::view {

/// How the customer is. The numbers are there only where the mode shows them.
struct MoodView {
    std::string anger_word, trust_word;
    std::optional<int> anger, trust;
    std::string text;  ///< `angry (62), some trust in you (45)`; without the numbers where they are hidden
};

[[nodiscard]] MoodView make_mood(const Wording& say, const call::State& state,
                                 const session::ModeRules& rules);

}  // namespace rung::view
