#pragma once

#include "call/attempt.h"

namespace rung::session {

/// What a way of playing permits. Source: design §5, Modes.
struct ModeRules {
    bool hints = false;
    bool rewind = false;
    bool pause = false;
    bool numbers = false;  ///< anger and trust are shown as numbers, not as words alone
    bool clock = false;    ///< runs unless the player's own settings turn it off
};

[[nodiscard]] ModeRules rules_of(call::Mode mode);

}  // namespace rung::session
