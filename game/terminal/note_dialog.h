#pragma once

#include "session/session.h"
#include "terminal/asker.h"

#include <optional>
#include <string>

namespace rung::terminal {

/// The note log as it was written.
struct Note {
    scenario::Move move;
    std::string text;  ///< free words
};

/// Asks for the note log: the facts, who owns it now, what happens next, any words; with a way back at each
/// question. None: the player thought better of it.
[[nodiscard]] std::optional<Note> ask_note(Asker& asker, const session::Session& session);

}  // namespace rung::terminal
