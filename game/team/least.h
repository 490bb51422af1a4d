#pragma once

#include <cstddef>

namespace rung::team {

/// Below these nothing is said of a person, a trend or a group: few attempts say little of somebody's skill,
/// and in a small group everybody knows who is meant. Source: design §8.
inline constexpr std::size_t kLeastAttempts = 5, kLeastPeople = 5;

}  // namespace rung::team
