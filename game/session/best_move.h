#pragma once

#include "analysis/solver.h"
#include "call/attempt.h"
#include "records/content.h"

#include <cstddef>
#include <optional>

namespace rung::session {

/// The move that the analysis would make.
struct BestMove {
    scenario::Move move;
    bool sure = true;  ///< false: the search ran into its budget, and something else may be better
};

/// Of one question that a player waits for: an answer in well under a second.
inline constexpr analysis::Budget kQuickBudget{.states = 20'000, .bytes = 64u << 20};

/// Where a play stood when that many moves had been made.
[[nodiscard]] analysis::Position position_after(const analysis::Subject& subject, const call::Playback& play,
                                                std::size_t moves);

/// The first move of the best line from where the play stands now. None: nothing is left to do, or no line
/// was found. The same play has the same answer.
[[nodiscard]] std::optional<BestMove> find_best_move(const records::Content& content,
                                                     const call::Playback& play,
                                                     const analysis::Budget& budget = kQuickBudget);

}  // namespace rung::session
