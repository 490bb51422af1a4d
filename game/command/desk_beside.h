#pragma once

#include "base/files.h"
#include "command/shop.h"

#include <optional>
#include <string>
#include <vector>

namespace rung::command {

/// Runs `rung-desk`, which lies beside this program, and waits for its end. No shell sees the command line.
/// Gives its exit status, 128 and more where a signal ended it; nothing where there is no such program.
[[nodiscard]] std::optional<int> run_desk_beside(const base::Files& files,
                                                 const std::vector<std::string>& line);

/// The desk instead of the text game. Nothing: there is none, no display for it, or none that can be drawn on
/// (the desk has said so), or what was asked for is the text game's.
[[nodiscard]] std::optional<Exit> try_desk(Shop& shop);

}  // namespace rung::command
