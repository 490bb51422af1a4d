#pragma once

#include <cstddef>
#include <cstdint>

namespace rung::analysis {

/// Numbers without order, the same on every machine: splitmix64 (Steele, Lea and Flood, 2014).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(roll() % count); }
    [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }

  private:
    std::uint64_t roll() {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

}  // namespace rung::analysis
