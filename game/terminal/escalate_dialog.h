#pragma once

#include "terminal/move_dialog.h"

#include <optional>

namespace rung::terminal {

/// Asks for an escalation step by step: why, to whom, how, what the customer is told, what the superior is
/// told, name and extension, what happens next; then shows it whole. From each step there is a way back to
/// the one before. None: the player thought better of it.
[[nodiscard]] std::optional<scenario::Move> ask_escalation(Asker& asker, const Desk& desk);

/// What can be said with a handover, or the announcement of one, to this contact; the company's own line
/// comes last.
[[nodiscard]] std::vector<Pick> list_handover_lines(const Wording& say, const scenario::Script& script,
                                                    scenario::MoveKind kind, std::uint8_t contact);

}  // namespace rung::terminal
