#include "call/mood.h"

#include <algorithm>
#include <bit>

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Skill;

constexpr int kMost = 100;

/// Skills by how often they were shown on the last three turns.
struct Worn {
    std::uint32_t once_or_more = 0;
    std::uint32_t twice_or_more = 0;
};

Worn worn_skills(const State& state) {
    const auto [a, b, c] = state.recent_skills;
    return {a | b | c, (a & b) | (a & c) | (b & c)};
}

/// What skills do whatever the mood: being heard and something concrete count from this move on.
void mark_skills(Exchange& exchange, std::uint32_t skills) {
    State& state = exchange.state;
    for (auto left = skills; left != 0; left &= left - 1) {
        const Skill& skill = exchange.script.skills[static_cast<std::size_t>(std::countr_zero(left))];
        if (skill.hears) state.set(Mark::heard);
        if (skill.solves) state.set(Mark::concrete);
        exchange.harmful |= skill.harmful;
    }
}

}  // namespace

void show_skills(Exchange& exchange, std::uint32_t skills) {
    if (skills == 0) return;
    mark_skills(exchange, skills);
    exchange.shows |= skills;
    const auto worn = worn_skills(exchange.state);
    const bool heard = exchange.state.has(Mark::heard);
    bool grates = false;
    for (auto left = skills; left != 0; left &= left - 1) {
        const auto no = static_cast<unsigned>(std::countr_zero(left));
        const std::uint32_t bit = left & (~left + 1);
        const Skill& skill = exchange.script.skills[no];
        exchange.events.add(EventKind::shows, no);
        if (!skill.harmful && (worn.twice_or_more & bit) != 0) {
            exchange.events.add(EventKind::grates, no);
            grates = true;
            continue;
        }
        const bool halved = !skill.harmful && ((worn.once_or_more & bit) != 0 || (skill.solves && !heard));
        exchange.feel({skill.anger[halved ? 1 : 0], skill.trust[halved ? 1 : 0]});
    }
    if (grates) exchange.feel(exchange.script.mood.grate);
}

void settle_mood(Exchange& exchange) {
    State& state = exchange.state;
    const int before = state.anger;
    int anger = std::clamp(before + exchange.anger, 0, kMost);
    if (!state.has(Mark::concrete)) anger = std::max(anger, std::min<int>(before, exchange.script.floor));
    state.anger = static_cast<std::uint8_t>(anger);
    state.trust = static_cast<std::uint8_t>(std::clamp(state.trust + exchange.trust, 0, kMost));
    if (anger > before) {
        count_up(state.anger_gained, anger - before);
        if (exchange.harmful) count_up(state.anger_by_harm, anger - before);
    }
    exchange.anger = exchange.trust = 0;
}

void tell_mood(Exchange& exchange) {
    const State& state = exchange.state;
    if (exchange.anger_before < kBoiling && state.anger >= kBoiling) exchange.events.add(EventKind::boils);
    exchange.events.add(EventKind::mood, state.anger, state.trust);
}

}  // namespace rung::call
