#pragma once

#include "base/diagnostic.h"
#include "command/balance.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::command {

/// What a check found, for programs.
[[nodiscard]] std::string format_diagnostics_json(std::size_t files, const base::Diagnostics& faults,
                                                  const std::vector<Balance>& balance);

}  // namespace rung::command
