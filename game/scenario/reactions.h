#pragma once

#include "scenario/script.h"

#include <cstdint>

namespace rung::scenario {

/// The reaction that answers at a node: the node's, else the scenario's, else the temper's; within each the
/// specific one first. `specific` is 1 + remedy or policy, 0 for moves that name neither. Null where there is
/// none.
[[nodiscard]] const Reaction* find_reaction(const Script& script, std::uint32_t node, Answer answer,
                                            int specific = 0);

}  // namespace rung::scenario
