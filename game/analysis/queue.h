#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rung::analysis {

/// Numbers in order of a bound, the highest first; among equals the one put in last. Bounds in one grain
/// count as equal.
class Queue {
  public:
    explicit Queue(int most)
        : waiting_(static_cast<std::size_t>(most) + 1), filled_(waiting_.size() / kWord + 1, 0) {}

    void clear(int grain) {
        for (const auto at : touched_) {
            waiting_[at].clear();
            filled_[at / kWord] = 0;
        }
        touched_.clear();
        top_ = 0;
        grain_ = grain;
    }
    void push(std::uint32_t entry, int bound) {
        const auto at = static_cast<std::size_t>(bound / grain_);
        if (waiting_[at].empty()) touched_.push_back(at);
        waiting_[at].push_back(entry);
        filled_[at / kWord] |= std::uint64_t{1} << at % kWord;
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
        if (waiting_[top_].empty()) {
            filled_[top_ / kWord] &= ~(std::uint64_t{1} << top_ % kWord);
            top_ = highest_from(top_ / kWord);
        }
        return entry;
    }

  private:
    static constexpr std::size_t kWord = 64;

    /// The highest that waits in this word or one below it; 0 where nothing does.
    [[nodiscard]] std::size_t highest_from(std::size_t word) const {
        while (word > 0 && filled_[word] == 0) --word;
        return word * kWord +
               (filled_[word] == 0 ? 0 : static_cast<std::size_t>(std::bit_width(filled_[word])) - 1);
    }

    std::vector<std::vector<std::uint32_t>> waiting_;  ///< by bound ÷ grain
    std::vector<std::uint64_t> filled_;                ///< a bit for each that waits there: most are empty
    std::vector<std::size_t> touched_;                 ///< where something was put in since it was cleared
    std::size_t top_ = 0;                              ///< nothing waits above
    int grain_ = 1;
};

}  // namespace rung::analysis
