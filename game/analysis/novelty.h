#pragma once

#include "analysis/relevance.h"
#include "call/state.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// Tells states that show something new from those that do not: new is a fact of a state, or two of them
/// together, that no state before had. There are few such states even where there are countless states, and
/// most of what a call can come to lies on a way of them. Source: width-based search, Lipovetzky and Geffner
/// 2012, at width two.
class Novelty {
  public:
    Novelty(const scenario::Script& script, const Reads& reads);

    void clear();
    /// Whether the state is new; remembers it.
    [[nodiscard]] bool is_news(const call::State& state);

  private:
    using Word = std::uint64_t;

    /// Fills `now_` with the facts of a state, but where it stands.
    void gather(const call::State& state);
    void put(std::size_t atom) { now_[atom / 64] |= Word{1} << (atom % 64); }
    void put_all(std::size_t first, std::uint32_t bits);
    /// Joins the facts of now to those that went with a row; true where one is new.
    [[nodiscard]] bool join(std::vector<Word>& rows, std::size_t row) const;

    Reads reads_;
    std::uint32_t marks_ = 0;
    std::size_t words_ = 0;
    std::vector<Word> now_;
    std::vector<Word> by_node_, by_atom_;
};

}  // namespace rung::analysis
