#pragma once

#include "command/environment.h"
#include "command/exit_code.h"

#include <string>
#include <vector>

namespace rung::command {

/// Runs one command line, without the program's name.
[[nodiscard]] Exit run(const std::vector<std::string>& line, Environment& environment);

}  // namespace rung::command
