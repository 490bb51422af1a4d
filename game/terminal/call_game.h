#pragma once

#include "session/session.h"
#include "terminal/asker.h"

namespace rung::terminal {

enum class CallEnd : std::uint8_t {
    closed,   ///< played through, with a score
    left,     ///< the attempt waits as it is
    stopped,  ///< without a score
};

/// Plays one attempt on a console, from where it stands. `guided` explains the first steps to somebody who
/// has never played.
[[nodiscard]] CallEnd play_call(Asker& asker, session::Session& session, bool guided);

}  // namespace rung::terminal
