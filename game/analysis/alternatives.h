#pragma once

#include "analysis/bound.h"
#include "analysis/solver.h"

#include <vector>

namespace rung::analysis {

/// A move that was possible, and what the call could still have given after it.
struct Alternative {
    scenario::Move move;
    Value value;
};

/// Where a move was made and what it led to, with the value of both.
struct Crossing {
    const Position& before;
    const Position& after;
    scenario::Move move;
    Value value_before, value_after;
};

/// Values the moves that were possible beside the one that was made. Owner: the caller keeps the solver.
class Alternatives {
  public:
    Alternatives(Solver& solver, const Budget& budget);

    /// One move for each other way that leads elsewhere, the best manner of it, best first; of those that are
    /// certainly worse by the limit of an only way no more is known than that.
    [[nodiscard]] std::vector<Alternative> list(const Crossing& crossing);
    /// Whether everything else loses at least the rubric's limit. To the same contact for the same reason is
    /// the same way, however it is done; so is a note of the same handover, whatever facts it has.
    [[nodiscard]] bool is_only_way(const Crossing& crossing, const std::vector<Alternative>& others) const;

  private:
    /// Where a move leads, and the most that it can be worth.
    struct Place {
        scenario::Move move;
        Position position;
        int bound = 0;
    };
    [[nodiscard]] int bound_of(const Position& position, const Crossing& crossing) const;
    [[nodiscard]] Value value_of(const Place& place, const Crossing& crossing);
    [[nodiscard]] Alternative best_of(std::vector<Place>& manners, const Crossing& crossing);

    Solver* solver_;
    Bound bound_;
    Budget budget_;
    std::vector<scenario::Move> moves_;
};

}  // namespace rung::analysis
