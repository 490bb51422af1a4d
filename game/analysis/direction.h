#pragma once

#include "analysis/label.h"
#include "analysis/position.h"
#include "call/attempt.h"
#include "score/settle.h"

#include <optional>
#include <span>

namespace rung::analysis {

/// What went otherwise for the worse: the move with what it did, what the call can still give after it and
/// what it could have given.
struct Turning {
    const scenario::Move& move;
    std::span<const scenario::Event> events;
    const score::Result& now;     ///< the best attainable after the move
    const score::Result& better;  ///< the best attainable before it
};

/// In which way a move that cost something went astray. What it did itself goes before what came of it.
[[nodiscard]] Direction find_direction(const Subject& subject, const Turning& turning);

/// Items that one result lost and another kept, the dearest first, as indices into `Sheet::items`.
[[nodiscard]] std::vector<int> list_forgone(const score::Sheet& sheet, const score::Result& now,
                                            const score::Result& better);

}  // namespace rung::analysis
