#pragma once

#include "call/attempt.h"
#include "debrief/wording.h"

#include <string>

namespace rung::debrief {

/// `practice`: in which mode a call is played.
[[nodiscard]] std::string mode_name(const Wording& say, call::Mode mode);

}  // namespace rung::debrief
