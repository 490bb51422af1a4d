#pragma once

#include "analysis/position.h"

#include <cstddef>
#include <map>
#include <string>

namespace rung::test {

/// The slow and obvious way to a value: every legal move of every position to the end, nothing left out. The
/// same position is worked out once. Only for calls of a few turns.
class Exhaustive {
  public:
    /// `folded`: handovers are prepared fully or not at all (`call::list_moves`), for another turn of depth.
    Exhaustive(const analysis::Subject& subject, bool folded) : subject_(subject), folded_(folded) {}

    /// The best total that is still attainable, or where something fatal has happened the best points.
    [[nodiscard]] int value(const analysis::Position& position) {
        return visit(position, position.ledger.fatal != 0);
    }
    [[nodiscard]] std::size_t positions() const { return known_.size(); }

  private:
    int visit(const analysis::Position& position, bool fatal_before);

    analysis::Subject subject_;
    bool folded_;
    std::map<std::string, int> known_;  ///< by the bytes of position and question
};

}  // namespace rung::test
