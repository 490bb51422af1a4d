#pragma once

#include "call/story.h"

#include <cstddef>

namespace rung::test {

/// Whether what happened in the last scene is the built-in cue of a trigger. Docs: rules §5.
[[nodiscard]] bool is_cued(const Story& story, const scenario::Trigger& trigger);

/// The last turn of an open trigger's window.
[[nodiscard]] int last_turn(const Story& story, std::size_t trigger);

}  // namespace rung::test
