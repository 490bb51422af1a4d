#include "call/mood.h"

#include <algorithm>
#include <bit>

namespace rung::call {
namespace {

using scenario::EventKind;

constexpr int kMost = 100;

}  // namespace

void show_skills(Exchange& exchange, std::uint32_t skills) {
    State& state = exchange.state;
    const auto& known = exchange.script.rule_skills;
    if ((skills & known.hears) != 0) state.set(Mark::heard);
    if ((skills & known.solves) != 0) state.set(Mark::concrete);
    exchange.harmful |= (skills & known.harmful) != 0;
    exchange.shows |= skills;

    const auto [a, b, c] = state.recent_skills;
    const std::uint32_t grating = ((a & b) | (a & c) | (b & c)) & ~known.harmful;
    const std::uint32_t too_soon = state.has(Mark::heard) ? 0 : known.solves;
    const std::uint32_t halved = (a | b | c | too_soon) & ~known.harmful;
    for (auto left = skills; left != 0; left &= left - 1) {
        const auto no = static_cast<unsigned>(std::countr_zero(left));
        exchange.events.add(EventKind::shows, no);
        if ((grating >> no & 1u) != 0) {
            exchange.events.add(EventKind::grates, no);
            continue;
        }
        const auto& skill = exchange.script.skills[no];
        const std::size_t half = halved >> no & 1u;
        exchange.feel({skill.anger[half], skill.trust[half]});
    }
    if ((skills & grating) != 0) exchange.feel(exchange.script.mood.grate);
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
