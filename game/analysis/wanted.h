#pragma once

#include "analysis/bound.h"
#include "analysis/candidates.h"
#include "analysis/chains.h"
#include "analysis/pool.h"
#include "analysis/position.h"
#include "analysis/relevance.h"
#include "analysis/value.h"
#include "analysis/wrap_up.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rung::analysis {

/// Which plays of a call count.
struct Wanted {
    std::optional<std::uint32_t> ending;  ///< that the call ends in
    Chains chains = Chains::either;
};

/// The best total among some plays of a call only, from pick-up: bounds where the budget runs out. First it
/// goes straight to where plays count, then it looks at what may be worth most. Deterministic, no recursion.
class WantedSearch {
  public:
    explicit WantedSearch(const Subject& subject);
    WantedSearch(const WantedSearch&) = delete;
    WantedSearch& operator=(const WantedSearch&) = delete;

    /// `distances`: by node, how far it is to the ending that is wanted; empty where that is unknown.
    /// `known`: a line that counts, empty where none is known. `most`: no play of the call is worth more.
    /// Shape: no line in the answer where none was found; none there is where the value is exact then.
    [[nodiscard]] Answer run(const Wanted& wanted, const std::vector<std::uint8_t>& distances,
                             const std::vector<scenario::Move>& known, int most, const Budget& budget);

  private:
    /// What waits to be looked at: a position's words and offers, or its handovers.
    struct Entry {
        std::uint32_t bound = 0;
        std::uint32_t at = 0;  ///< position
        std::uint8_t distance = 0;
        bool handovers = false;
    };

    void begin_with(const std::vector<scenario::Move>& known);
    [[nodiscard]] Position play_out(std::vector<scenario::Move>& line) const;
    void begin_run();
    void look(bool nearest_first, const Budget& budget);
    void push(const Entry& entry);
    [[nodiscard]] Entry pop();
    void expand(const Entry& entry);
    void expand_handovers(const Entry& entry);
    void list_handovers(const call::State& state);
    void put_off_handovers(const Entry& entry);
    void try_move(std::uint32_t from, const scenario::Move& move);
    void weigh(const Position& end, std::uint32_t from, const scenario::Move& move);
    [[nodiscard]] bool counts(const Position& end) const;
    [[nodiscard]] std::uint8_t distance_of(const call::State& state) const;
    [[nodiscard]] bool goes_before(const Entry& a, const Entry& b) const;

    Subject subject_;
    Relevance relevance_;
    Bound bound_;
    WrapUps wrap_ups_;
    Candidates candidates_;
    bool drops_ = false;  ///< some line drops, so that it matters whether a rep gave the name
    Wanted wanted_;
    const std::vector<std::uint8_t>* distances_ = nullptr;
    bool nearest_first_ = false;
    Pool pool_;
    std::vector<Entry> waiting_;  ///< a heap
    std::vector<scenario::Move> moves_, owners_, manners_, ways_;
    int worth_ = -1;  ///< of the best play found
    std::vector<scenario::Move> line_;
    std::uint64_t states_ = 0;
};

}  // namespace rung::analysis
