#pragma once

#include "session/session.h"
#include "terminal/asker.h"

#include <functional>

namespace rung::terminal {

enum class CallEnd : std::uint8_t {
    closed,   ///< played through, with a score
    left,     ///< the attempt waits as it is
    stopped,  ///< without a score
    changed,  ///< the call's file has; it is to be gone on with as it is now
};

/// Plays one attempt on a console, from where it stands. `guided` explains the first steps to somebody who
/// has never played.
/// `changed` is asked before each prompt; empty: it never has.
[[nodiscard]] CallEnd play_call(Asker& asker, session::Session& session, bool guided,
                                std::function<bool()> changed = {});

}  // namespace rung::terminal
