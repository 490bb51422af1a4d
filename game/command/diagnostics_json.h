#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace rung::command {

/// What each bot scores on one call.
struct BalanceRow {
    std::string call;
    std::vector<std::pair<std::string, int>> totals;
};

/// What a check found, for programs.
[[nodiscard]] std::string format_diagnostics_json(std::size_t files, const base::Diagnostics& faults,
                                                  const std::vector<BalanceRow>& balance);

}  // namespace rung::command
