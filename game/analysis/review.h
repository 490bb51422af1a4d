#pragma once

#include "analysis/alternatives.h"
#include "analysis/label.h"
#include "call/attempt.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace rung::analysis {

/// Why the better move is better: what the played one can no longer keep.
struct Better {
    scenario::Move move;
    std::vector<int> items;     ///< into `Sheet::items`, the dearest first
    score::Result result, now;  ///< what could have come, and what can come now
};

/// One move of a call, judged by what it did to the value of the call.
struct Decision {
    std::size_t beat = 0;  ///< into `Playback::beats`
    scenario::Stage stage = scenario::Stage::contact;
    Value before, after;  ///< both by the total, after something fatal has happened by the points alone
    Loss lost;
    Label label = Label::best;    ///< by the least that is certain to have been lost
    bool exact = true;            ///< false: a search ran into its budget, and the loss lies between bounds
    bool fatal = false;           ///< it was this move after which the call counts nothing
    bool only_way = false;        ///< whatever else was possible loses at least the rubric's limit
    bool empowered_save = false;  ///< the rep's own authority settled what a trigger was open for
    bool missed_cue = false;      ///< a window was open, and with this move it ran out
    int policy = -1;              ///< index of the company's policy that governs the matter; −1: none
    Direction direction = Direction::none;  ///< of loose moves and worse
    std::optional<Better> better;           ///< for loose moves and worse
    std::vector<Alternative> alternatives;  ///< moves that lead elsewhere, best first
};

/// What one review may use. Reached, values are bounds and say so.
struct Effort {
    Budget line{3'000, 64u << 20};       ///< for every position of the call
    Budget alternative{100, 64u << 20};  ///< for every move that was possible instead
};

/// A call, decision by decision. A reflection is nobody's to judge, and no decision; nor is silence after the
/// call.
struct Review {
    std::vector<Decision> decisions;
    Value start, end;
    bool exact = true;  ///< every value along the call is
};

/// Values what was played and what could have been, wrap-up too. Deterministic for a solver that is new; one
/// that has answered before knows more. `play` is a play of the solver's call, finished or not.
[[nodiscard]] Review make_review(Solver& solver, const call::Playback& play, const Effort& effort = {});

/// Decisions that are loose or worse, by what they lost; the earlier first where two lost the same.
[[nodiscard]] std::vector<const Decision*> list_errors(const Review& review);

}  // namespace rung::analysis
