#pragma once

#include "session/session.h"
#include "terminal/asker.h"

namespace rung::terminal {

/// Goes through what is left to do after a call, before any score: message, note, follow-up, debrief,
/// reflection; then closes the attempt. Nothing must be done. Where the player leaves, the attempt waits as
/// it is.
void run_wrap_up(Asker& asker, session::Session& session);

}  // namespace rung::terminal
