#pragma once

#include "command/opened.h"

namespace rung::command {

/// A new attempt at a call, with the mode and seed that the command line asks for; what it is played on is
/// kept at once. `mode` is that of a command line that asks for none. What is wrong with the content is said.
[[nodiscard]] Opening start_attempt(Shop& shop, const std::string& call,
                                    call::Mode mode = call::Mode::practice);

}  // namespace rung::command
