#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <string>
#include <vector>

namespace rung::test {

/// A second reading of docs/rules.md, slow and obvious: it keeps the whole story of a call in lists, looks
/// everything up in them again and again, and shares no code with `call`. It is told the moves and the lines
/// that were spoken, works out the mood after every move, when each trigger opens and lapses and how a chain
/// is timed, and names every place where `call` says something else.
[[nodiscard]] std::vector<std::string> disagreements(const scenario::Script& script,
                                                     const call::Playback& play);

}  // namespace rung::test
