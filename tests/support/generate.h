#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Scenarios made by a program: valid, of any size, the same bytes for the same seed everywhere.
namespace rung::test {

/// SplitMix64. The library's distributions differ between compilers, so tests and benchmarks draw from this.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    /// 0 … count − 1. Bias below 2⁻³² for the counts used here.
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((next() >> 32) * count >> 32);
    }
    [[nodiscard]] bool one_in(std::uint32_t count) { return below(count) == 0; }

  private:
    std::uint64_t state_;
};

struct GeneratedShape {
    int nodes = 100;
    int moves = 4;  ///< a node, each with one condition and two updates
    std::uint64_t seed = 1;
    int words = 12;  ///< a line
    int turns = 59;
    std::string_view id = "generated";
    std::string_view rubric = "standard";  ///< or "plain", the fixtures'
};

/// Scenario JSON over the fixtures' company. Node 0's first move ends the call; its last leads to node 1, and
/// so on, so that every node is reached; all other moves lead anywhere. Customers ask, refuse, swear, insist.
[[nodiscard]] std::string generate_scenario(const GeneratedShape& shape);

/// The same with as many nodes as it takes to come close to `bytes`, never above.
[[nodiscard]] std::string generate_scenario_of(std::size_t bytes, GeneratedShape shape = {});

}  // namespace rung::test
