#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <string>

namespace rung::call {

/// What the rep said with a move as it was played: `scenario::format_said`, but who leaves a call to its new
/// owner goes without the words for ending it. Empty where nothing was said.
[[nodiscard]] std::string format_said(const scenario::Script& script, const Beat& beat);

}  // namespace rung::call
