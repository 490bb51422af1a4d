#pragma once

#include "session/session.h"
#include "terminal/asker.h"

#include <optional>

namespace rung::terminal {

/// Asks for an escalation step by step: why, to whom, how, what the customer is told, what the superior is
/// told, name and extension, what happens next; then shows it whole. From each step there is a way back to
/// the one before. None: the player thought better of it.
[[nodiscard]] std::optional<scenario::Move> ask_escalation(Asker& asker, const session::Session& session);

}  // namespace rung::terminal
