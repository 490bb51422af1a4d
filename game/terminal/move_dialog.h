#pragma once

#include "session/session.h"
#include "terminal/asker.h"

#include <optional>
#include <string>

namespace rung::terminal {

/// Asks for what a key of the soft phone still needs: how long, how much, to whom. `typed` is what followed
/// the key and may answer already (`h 60`). None: the player thought better of it.
[[nodiscard]] std::optional<scenario::Move> ask_move(Asker& asker, const session::Session& session,
                                                     scenario::MoveKind key, const std::string& typed);

}  // namespace rung::terminal
