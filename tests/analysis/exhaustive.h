#pragma once

#include "analysis/position.h"
#include "analysis/wrap_up.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace rung::test {

/// What the slow way leaves out.
struct Unfolding {
    bool folded = false;  ///< handovers are prepared fully or not at all (`call::list_moves`)
    /// What takes no turn is left out, and what comes after the call is taken from the closed form: where
    /// there are many contacts and policies, the orders of those are more than the call itself. What is found
    /// can then be had, and there may be more.
    bool without_asides = false;
};

/// The slow and obvious way to a value: every legal move of every position to the end. The same position is
/// worked out once. Only for calls of which a few turns are left.
class Exhaustive {
  public:
    Exhaustive(const analysis::Subject& subject, Unfolding unfolding)
        : subject_(subject), unfolding_(unfolding), wrap_ups_(subject) {}

    /// The best total that is still attainable, or where something fatal has happened the best points.
    [[nodiscard]] int value(const analysis::Position& position) {
        return visit(position, position.ledger.fatal != 0);
    }
    [[nodiscard]] std::size_t positions() const { return known_.size(); }

  private:
    int visit(const analysis::Position& position, bool fatal_before);

    analysis::Subject subject_;
    Unfolding unfolding_;
    analysis::WrapUps wrap_ups_;
    std::unordered_map<std::string, int> known_;  ///< by the bytes of position and question
};

}  // namespace rung::test
