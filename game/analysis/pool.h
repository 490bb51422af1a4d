#pragma once

#include "analysis/position.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rung::analysis {

/// A position that the search has come to, and how.
struct Reached {
    Position position;
    scenario::Move move;  ///< that led here from `parent`
    std::uint32_t parent = 0;
    std::uint32_t bound = 0;  ///< what it can be worth at most
};

/// Every position of one search, each kept once. Owner: indices stay good until `clear`.
class Pool {
  public:
    Pool();

    void clear();
    [[nodiscard]] std::size_t size() const { return reached_.size(); }
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] const Reached& operator[](std::uint32_t idx) const { return reached_[idx]; }
    /// Keeps a position that is not there yet; false where it is.
    bool add(const Reached& reached);
    /// A position turns out to be worth less than was thought.
    void lower(std::uint32_t idx, std::uint32_t bound) { reached_[idx].bound = bound; }

  private:
    void grow();
    [[nodiscard]] std::size_t find_slot(const Position& position, std::uint32_t hash) const;

    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t no = 0;  ///< 1 + index; 0: free
    };
    std::vector<Reached> reached_;
    std::vector<Slot> slots_;
};

}  // namespace rung::analysis
