#pragma once

#include "analysis/explorer.h"
#include "analysis/goal.h"
#include "analysis/position.h"
#include "analysis/rule.h"

#include <cstddef>
#include <vector>

namespace rung::analysis {

/// A line names its words by id, which several nodes may use: the choice that is meant at this one.
[[nodiscard]] scenario::Move meant_at(const scenario::Script& script, std::uint32_t node,
                                      scenario::Move move);

/// The author's line, played as far as it is legal and wrapped up as well as can be.
struct Intended {
    std::vector<scenario::Move> line;  ///< the legal moves, with the wrap-up where it ends
    std::size_t made = 0;              ///< moves of the author's line that are legal
    bool ended = false;                ///< all of them, and they end the call
    bool concluded = false;            ///< … by what somebody said or agreed to (`concludes`)
    int total = 0;                     ///< hundredths; 0 where it does not end
    Position end;
};

[[nodiscard]] Intended play_intended(const Subject& subject);

/// A line that concludes the call without breaking a rule, to the close of the attempt.
struct Conclusion {
    Proof proof = Proof::open;
    std::vector<scenario::Move> line;
};
[[nodiscard]] Conclusion find_conclusion_without(Explorer& explorer, const Rule& rule, std::uint64_t states);

}  // namespace rung::analysis
