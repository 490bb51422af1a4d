#pragma once

#include "command/opened.h"

#include <string>
#include <vector>

namespace rung::command {

/// The scorecard that the moves give; where older rules scored the attempt, the one that is stored.
[[nodiscard]] records::StoredScorecard recompute_score(const Opened& play);

/// Whoever reads a closed attempt recomputes its score from the moves: what is stored in its file and in the
/// records, and differs from that, a sentence each.
[[nodiscard]] std::vector<std::string> find_score_differences(const Shop& shop, const Opened& play);
/// Says them, as warnings.
void tell_score_differences(const Shop& shop, const std::vector<std::string>& differences);

}  // namespace rung::command
