#include "scenario/reactions.h"

#include <algorithm>

namespace rung::scenario {
namespace {

const Reaction* find_in(const Script& script, const Reactions& on, std::uint16_t slot) {
    const auto* begin = script.reaction_refs.data() + on.slots.first;
    const auto* end = begin + on.slots.count;
    const auto* ref =
        std::lower_bound(begin, end, slot, [](const ReactionRef& r, std::uint16_t s) { return r.slot < s; });
    return ref != end && ref->slot == slot ? &script.reactions[ref->reaction] : nullptr;
}

}  // namespace

const Reaction* find_reaction(const Script& script, std::uint32_t node, Answer answer, int specific) {
    for (const auto* on : {&script.nodes[node].on, &script.on_scenario, &script.on_temper}) {
        const auto* found = specific > 0 ? find_in(script, *on, reaction_slot(answer, specific)) : nullptr;
        if (found == nullptr) found = find_in(script, *on, reaction_slot(answer));
        if (found != nullptr) return found;
    }
    return nullptr;
}

}  // namespace rung::scenario
