#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rung::analysis {

/// Numbers in order of a bound, the highest first; among equals the one put in last. Bounds in one grain
/// count as equal.
class Queue {
  public:
    explicit Queue(int most) : waiting_(static_cast<std::size_t>(most) + 1) {}

    void clear(int grain) {
        for (const auto at : touched_) waiting_[at].clear();
        touched_.clear();
        top_ = 0;
        grain_ = grain;
    }
    void push(std::uint32_t entry, int bound) {
        const auto at = static_cast<std::size_t>(bound / grain_);
        if (waiting_[at].empty()) touched_.push_back(at);
        waiting_[at].push_back(entry);
        if (at > top_) top_ = at;
    }
    /// The highest bound that may be waiting; below 0 where nothing does.
    [[nodiscard]] int top() const {
        return waiting_[top_].empty() ? -1 : static_cast<int>(top_) * grain_ + grain_ - 1;
    }
    /// Takes out the one whose turn it is; something waits.
    std::uint32_t pop() {
        const auto entry = waiting_[top_].back();
        waiting_[top_].pop_back();
        while (top_ > 0 && waiting_[top_].empty()) --top_;
        return entry;
    }

  private:
    std::vector<std::vector<std::uint32_t>> waiting_;  ///< by bound ÷ grain
    std::vector<std::size_t> touched_;                 ///< where something was put in since it was cleared
    std::size_t top_ = 0;                              ///< nothing waits above
    int grain_ = 1;
};

}  // namespace rung::analysis
