#pragma once

#include "analysis/search.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace rung::analysis {

/// Answers what a position is worth. First the calm call is searched, which has few positions; where its best
/// line is possible in the real call, that is the answer. Else the real call is searched, each position
/// bounded by what the calm call makes of it. What was found is remembered for the next question about the
/// same call. Owner: the caller keeps the subject's parts alive.
class Solver {
  public:
    /// Values are of the lines among `chains` alone; a position from which none was found has no line.
    explicit Solver(const Subject& subject, Chains chains = Chains::either);
    Solver(const Solver&) = delete;
    Solver& operator=(const Solver&) = delete;

    [[nodiscard]] Answer solve(const Position& position, const Budget& budget = {});
    /// The same, for showing: where the author's line has a move at this place that is worth as much, the
    /// line begins with it. Of moves that are worth the same, that is the one the author would put forward.
    [[nodiscard]] Answer solve_for_show(const Position& position, const Budget& budget = {});
    [[nodiscard]] const Subject& subject() const { return subject_; }
    [[nodiscard]] const Relevance& relevance() const { return relevance_; }

  private:
    void prefer_authors_line();
    /// Plays a line in the real call and wraps up as well as can be; the value is what that comes to.
    [[nodiscard]] Answer attain(const Position& from, const std::vector<scenario::Move>& line) const;
    [[nodiscard]] Answer wrap_up(const Position& position) const;

    Subject subject_;
    Relevance relevance_;
    CalmCall calm_;
    Bound bound_;
    WrapUps wrap_ups_;
    Search real_, calm_search_;
    std::vector<std::pair<std::uint32_t, scenario::Move>> authored_;  ///< moves of the author's line, by node
};

}  // namespace rung::analysis
