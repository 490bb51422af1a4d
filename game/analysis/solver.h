#pragma once

#include "analysis/search.h"

#include <cstdint>
#include <memory>
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
    ~Solver();

    [[nodiscard]] Answer solve(const Position& position, const Budget& budget = {});
    /// The same, for showing: where the author's line has a move at this place that is worth as much, the
    /// line begins with it. Of moves that are worth the same, that is the one the author would put forward.
    /// Where a cap has made lines alike that are not, it is the one with most points before the cap.
    [[nodiscard]] Answer solve_for_show(const Position& position, const Budget& budget = {});
    [[nodiscard]] const Subject& subject() const { return subject_; }
    [[nodiscard]] const Relevance& relevance() const { return relevance_; }
    /// What a line comes to, played from here to its end.
    [[nodiscard]] score::Result result_of(Position at, const std::vector<scenario::Move>& line) const;

  private:
    void prefer_authors_line();
    [[nodiscard]] Answer prefer_authored(const Position& position, Answer best, const Budget& budget);
    /// Where somebody would be brought in while what is asked for is the rep's own to give, and giving it is
    /// worth as much: that.
    [[nodiscard]] Answer prefer_own(const Position& position, Answer best, const Budget& budget);
    /// The best line that begins with a move, where it is worth what `best` is; else `best`.
    [[nodiscard]] Answer begin_with(const scenario::Move& move, const Position& position, Answer best,
                                    const Budget& budget);
    /// The best line by points before caps, where it comes to as much as `best`; else that.
    [[nodiscard]] Answer look_below_cap(const Position& position, Answer best, const Budget& budget);
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
    struct Uncapped;
    std::unique_ptr<Uncapped> uncapped_;  ///< made when it is first asked
};

}  // namespace rung::analysis
