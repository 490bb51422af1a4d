#pragma once

#include "analysis/novelty.h"
#include "analysis/position.h"
#include "analysis/relevance.h"
#include "analysis/value.h"
#include "analysis/ways.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace rung::analysis {

/// A state that an exploration has come to, and how.
struct Stop {
    call::State state;    ///< at rest: what cannot matter for where a call leads is cleared
    scenario::Move move;  ///< that led here from `parent`
    std::uint32_t parent = 0;
};

/// What a move led to.
struct Arrival {
    call::State state;  ///< as the move left it
    scenario::Move move;
    std::uint32_t parent = 0;
    std::uint8_t fatal = 0, critical = 0;  ///< rules that the move broke, a bit each
    std::uint8_t fatal_by_closing = 0,
                 critical_by_closing = 0;  ///< that closing now would break, where the call is over
};

/// How to explore.
struct Plan {
    Budget budget;
    bool novel = false;  ///< only states that combine two facts as none before: few, and wide
    std::uint8_t fatal = 0, critical = 0;  ///< rules that are never broken
    /// By node: what is nearest is looked at first, instead of what takes the fewest turns.
    const std::vector<std::uint8_t>* distance = nullptr;
};

enum class End : std::uint8_t {
    exhausted,  ///< there is nothing more to see (of what is novel)
    enough,     ///< the visitor has seen enough
    budget,
};

/// Looks at where a call can go, turn by turn, each state once as far as it matters; scores are left aside.
/// No recursion. Deterministic. Owner: indices stay good until the next run.
class Explorer {
  public:
    /// Hears of every move that is tried; true: enough.
    using Visit = std::function<bool(const Arrival&)>;

    Explorer(const Subject& subject, const Relevance& relevance);

    [[nodiscard]] End run(const call::State& from, const Plan& plan, const Visit& visit);
    /// Plays on by chance to the end of the call, `walks` times, each with a turn of its own from which it
    /// hands over; every fourth never does. The same every time.
    [[nodiscard]] End stroll(const call::State& from, std::uint64_t walks, const Visit& visit);
    /// Plays a line as far as it is legal.
    [[nodiscard]] End follow(const call::State& from, const std::vector<scenario::Move>& line,
                             const Visit& visit);
    /// The moves from where the run began to a stop.
    [[nodiscard]] std::vector<scenario::Move> line_to(std::uint32_t stop) const;
    [[nodiscard]] std::vector<scenario::Move> line_to(const Arrival& arrival) const;
    [[nodiscard]] const std::vector<Stop>& stops() const { return stops_; }
    /// Moves tried, of all runs together.
    [[nodiscard]] std::uint64_t states() const { return states_; }
    [[nodiscard]] const Subject& subject() const { return subject_; }
    [[nodiscard]] bool reads_turn() const { return relevance_->reads().turn; }

  private:
    void clear();
    void rest(call::State& state) const;
    void keep(Stop stop);
    void push(std::uint32_t stop);
    void grow();
    [[nodiscard]] std::size_t find_slot(const call::State& state) const;
    [[nodiscard]] End expand(std::uint32_t stop, const Visit& visit);
    /// Makes a move from the last stop, which becomes a stop of its own; true: enough.
    [[nodiscard]] bool step(const scenario::Move& move, const Visit& visit);
    [[nodiscard]] Arrival arrive(std::uint32_t stop, const scenario::Move& move) const;
    [[nodiscard]] bool is_shunned(const Arrival& arrival) const;

    Subject subject_;
    const Relevance* relevance_;
    Ways ways_;
    Novelty novelty_;
    std::vector<std::uint8_t> wants_;  ///< kinds of event that some fatal or critical rule waits for
    bool timing_matters_ = false;
    Plan plan_;
    std::vector<Stop> stops_;
    std::vector<std::uint32_t> slots_;                 ///< 1 + index; 0: free
    std::vector<std::vector<std::uint32_t>> waiting_;  ///< by turn or by distance
    std::vector<std::size_t> passed_;                  ///< of each of them, how many have been looked at
    std::size_t near_ = 0;
    std::uint64_t states_ = 0;
};

}  // namespace rung::analysis
