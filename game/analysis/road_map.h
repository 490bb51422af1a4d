#pragma once

#include "analysis/goal.h"
#include "analysis/position.h"
#include "analysis/rule.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// The distance of a place from which the goal cannot be reached.
inline constexpr std::uint8_t kNoWay = 255;

/// How far it is from each node to a goal, in moves, conditions left aside: a guide, no proof.
class RoadMap {
  public:
    explicit RoadMap(const Subject& subject);

    /// By node; empty where the goal lies at no place of its own.
    [[nodiscard]] std::vector<std::uint8_t> distances_to(const Goal& goal) const;

    /// To the nearest ending that words, an offer or a handover lead to.
    [[nodiscard]] std::vector<std::uint8_t> distances_to_end() const;

  private:
    [[nodiscard]] std::vector<std::uint8_t> spread(std::vector<std::uint32_t> wave) const;
    void add(std::uint32_t node, scenario::Target to);
    [[nodiscard]] std::vector<std::uint32_t> places_of(const Goal& goal) const;
    [[nodiscard]] std::vector<std::uint32_t> places_that_break(const Rule& rule) const;

    Subject subject_;
    std::vector<std::vector<std::uint32_t>> before_;      ///< by node: from where one gets there
    std::vector<std::vector<std::uint32_t>> endings_at_;  ///< by ending: from where it is reached
    std::vector<std::uint32_t> by_handover_;              ///< nodes that a handover leads to, from anywhere
};

}  // namespace rung::analysis
