#pragma once

#include "scenario/script.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rung::scenario {

/// What the rep says with a move, with everything filled in that is only known when it is spoken: a choice's
/// words, a handover line, else the company's own line for it. Empty where a move has no words (`wait`, and
/// after the call all but a message).
[[nodiscard]] std::string format_said(const Script& script, const Move& move);

/// What somebody who took the call over asks about a fact that they were not told.
[[nodiscard]] std::string format_asked_again(const Script& script, std::size_t fact);

}  // namespace rung::scenario
