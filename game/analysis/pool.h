#pragma once

#include "analysis/position.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace rung::analysis {

/// A kind of position that the search has come to, and how: what matters of it, and one position of a real
/// call that is of this kind, where one is known.
struct Reached {
    Position kind;
    Position real;
    scenario::Move move;  ///< that led here from `parent`
    std::uint32_t parent = 0;
    std::uint16_t bound = 0;  ///< what it can be worth at most
    bool is_real = false;     ///< `real` is there
};

/// Every kind of position of one search, each kept once. Owner: indices stay good until `clear`.
class Pool {
  public:
    Pool();

    void clear();
    [[nodiscard]] std::size_t size() const { return reached_.size(); }
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] const Reached& operator[](std::uint32_t idx) const { return reached_[idx]; }
    /// Keeps what is new: a kind that is not there yet, or the first real position of one that is. Gives its
    /// index and whether it was new.
    std::pair<std::uint32_t, bool> add(const Reached& reached);
    /// Another way to the same kind, instead of the one that was kept.
    void replace(std::uint32_t idx, const Reached& reached) { reached_[idx] = reached; }
    /// It turns out to be worth less than was thought.
    void lower(std::uint32_t idx, int bound) { reached_[idx].bound = static_cast<std::uint16_t>(bound); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t no = 0;  ///< 1 + index; 0: free
    };
    void grow();

    std::vector<Reached> reached_;
    std::vector<Slot> slots_;
};

}  // namespace rung::analysis
