#pragma once

#include "analysis/solver.h"
#include "call/attempt.h"
#include "score/settle.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rung::analysis {

/// Where a move of a version of a call comes from.
enum class Origin : std::uint8_t {
    played,   ///< as the rep made it
    changed,  ///< the decision that is tried instead, or the handover that is moved
    filled,   ///< the best that could be found where the rep had made none
};

/// One move of a version of a call, and what it came to.
struct Deed {
    scenario::Move move;
    Origin origin = Origin::played;
    call::State before, after;
    Value worth;  ///< of the moment after it
};

/// A call as it was, or as it would have been, to the close.
struct Version {
    call::State start;
    Value worth;  ///< of the moment before the first move
    std::vector<Deed> deeds;
    score::Result result;
};

/// A move that the rep made and that this version has no room for.
struct Dropped {
    std::size_t beat = 0;              ///< index into `Playback::beats`
    call::Why why = call::Why::legal;  ///< legal: it stood between a handover's old place and its new one
};

/// Both versions of a call. Every version replays move by move.
struct WhatIf {
    Version was, would;
    std::size_t common = 0;  ///< moves that both begin with
    std::vector<Dropped> dropped;
    /// The move that is tried could not be made: why. `would` is then empty.
    call::Why refused = call::Why::legal;
};

/// The move that used up a turn, as an index into `Playback::beats`; nothing where the call never had that
/// turn. What takes no turn (a message, an interruption) is not what the turn is known by.
[[nodiscard]] std::optional<std::size_t> find_decision(const call::Playback& play, int turn);

/// The handover that began the first chain. Shape: as `find_decision`.
[[nodiscard]] std::optional<std::size_t> find_handover(const call::Playback& play);

/// The closed play with another move in place of that beat's. What came after it is made again wherever it is
/// still legal, words by their id and briefs and notes with what is known by then; a call that has not ended
/// by then goes on with the best moves, and a case that nobody closed is closed. `budget` is of each question
/// about a value.
[[nodiscard]] WhatIf change_move(Solver& solver, const call::Playback& play, std::size_t beat,
                                 const scenario::Move& move, const Budget& budget);

/// The closed play with its first handover so many turns later, or earlier below zero. Later: the turns
/// between are filled with the best moves that do not hand over. Earlier: what stood between is left out.
/// Refused with `no_such_turn` where there is no handover or no such turn.
[[nodiscard]] WhatIf shift_handover(Solver& solver, const call::Playback& play, int turns,
                                    const Budget& budget);

}  // namespace rung::analysis
