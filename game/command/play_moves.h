#pragma once

#include "command/opened.h"

namespace rung::command {

/// Plays moves from `--moves`, one a line, and asks nothing. The end of the input closes an attempt that
/// stands in its wrap-up; in the call it is a save. A move that cannot be made ends it there, with the log so
/// far kept.
[[nodiscard]] Exit play_moves(Shop& shop, Opened play);

}  // namespace rung::command
