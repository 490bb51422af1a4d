#pragma once

#include "scenario/script.h"

#include <cstdint>

namespace rung::scenario {

/// The reaction of one table to a slot; null where it has none. A handful stand there at most: to go through
/// them is faster than to search.
[[nodiscard]] inline const Reaction* find_reaction(const Script& script, Reactions on, std::uint16_t slot) {
    for (const auto& ref : Script::part(script.reaction_refs, on.slots))
        if (ref.slot == slot) return &script.reactions[ref.reaction];
    return nullptr;
}

/// The reaction that answers at a node: the node's, else the scenario's, else the temper's; within each the
/// specific one first. `specific` is 1 + remedy or policy, 0 for moves that name neither. Null where there is
/// none.
[[nodiscard]] inline const Reaction* find_reaction(const Script& script, std::uint32_t node, Answer answer,
                                                   int specific = 0) {
    const auto general = reaction_slot(answer);
    const auto special = reaction_slot(answer, specific);
    for (const auto on : {script.nodes[node].on, script.on_scenario, script.on_temper}) {
        if (const auto* found = find_reaction(script, on, special)) return found;
        if (special == general) continue;
        if (const auto* found = find_reaction(script, on, general)) return found;
    }
    return nullptr;
}

}  // namespace rung::scenario
