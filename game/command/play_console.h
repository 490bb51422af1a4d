#pragma once

#include "command/opened.h"
#include "terminal/asker.h"
#include "terminal/call_game.h"

namespace rung::command {

/// Plays an attempt at the console from where it stands, keeps it after every decision, and shows the debrief
/// where it was played to the end.
[[nodiscard]] terminal::CallEnd play_at_console(Shop& shop, terminal::Asker& asker, Opened play);

/// Briefing, then the call from its beginning. None: the player did not pick up.
[[nodiscard]] std::optional<terminal::CallEnd> begin_at_console(Shop& shop, terminal::Asker& asker,
                                                                Opened play);

/// How the page of this run is dressed.
[[nodiscard]] terminal::Style style_of(const Shop& shop);

}  // namespace rung::command
