#pragma once

#include "session/retry.h"
#include "terminal/asker.h"

namespace rung::terminal {

/// Goes through the errors of a retry: shows the call as it stood before each, asks for another move, and
/// says what it would have been worth. Ends after the last one, or where the player leaves.
void run_retry(Asker& asker, session::Retry& retry);

}  // namespace rung::terminal
