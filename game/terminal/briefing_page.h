#pragma once

#include "call/attempt.h"
#include "terminal/asker.h"
#include "view/briefing.h"

#include <functional>

namespace rung::terminal {

/// Shows what the rep knows before the phone rings, warns of content that may weigh on somebody, and waits
/// for the call to be picked up. `mode` may be changed here unless it is fixed. False: the player does not
/// want this call. `asked_for`: whether a play in that mode counts for somebody; empty: none does.
[[nodiscard]] bool run_briefing(Asker& asker, const view::Briefing& briefing, call::Mode& mode,
                                bool mode_is_fixed, const std::function<bool(call::Mode)>& asked_for = {});

}  // namespace rung::terminal
