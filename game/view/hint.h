#pragma once

#include "call/state.h"
#include "scenario/script.h"
#include "session/best_move.h"
#include "view/words.h"

#include <optional>
#include <string>

namespace rung::view {

/// A hint for where a call stands. The first, `step` 1, says which kind of move is best here and what to look
/// at; later ones say the move, and of words why they help. Where the value of the moment is known between
/// bounds only, `probably`. Without a best move every hint says what to look at.
[[nodiscard]] std::string make_hint(const Wording& say, const scenario::Script& script,
                                    const call::State& state, const std::optional<session::BestMove>& best,
                                    int step);

/// A move in so many words that it can still be found by oneself: `something to say`, `an offer`.
[[nodiscard]] std::string kind_words(const Wording& say, const call::State& state, scenario::MoveKind kind);

}  // namespace rung::view
