#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <span>
#include <string>

/// What a play tells, as text.
namespace rung::test {

/// Events in one line as a rubric would write them, arguments after a colon; without what only tells which
/// move, line and node it was, and the mood: `tries shows:empathy replied asks:refund:80 opens:no-authority`.
[[nodiscard]] std::string told(const scenario::Script& script, std::span<const scenario::Event> events);
/// Of the last move.
[[nodiscard]] std::string told(const scenario::Script& script, const call::Playback& play);
/// Of the whole call, the opening included.
[[nodiscard]] std::string told_in_all(const scenario::Script& script, const call::Playback& play);

/// Ids of the lines spoken in the last move: their words.
[[nodiscard]] std::string heard(const scenario::Script& script, const call::Playback& play);

}  // namespace rung::test
