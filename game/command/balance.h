#pragma once

#include "analysis/leeway.h"
#include "records/content.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::command {

/// What a call pays for: players who do not think, and the room that the author's line leaves to others.
struct Balance {
    std::string call;
    std::vector<std::pair<std::string_view, int>> totals;  ///< by bot; whole points
    analysis::Leeway leeway;
    std::string slip_id;  ///< the choice that was the costliest slip; empty: none
    int slip_turn = 0;
};

/// Plays the call as every bot does and tries what else could be said along the author's line.
[[nodiscard]] Balance make_balance(const records::Content& content);

/// Two tables, a row a call.
[[nodiscard]] std::string format_balance(const std::vector<Balance>& calls, bool plain);

}  // namespace rung::command
