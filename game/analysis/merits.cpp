#include "analysis/merits.h"

#include <algorithm>

namespace rung::analysis {
namespace {

using scenario::EventKind;
using scenario::MoveKind;
using scenario::Reason;

bool has(std::span<const scenario::Event> events, EventKind kind) {
    return std::any_of(events.begin(), events.end(),
                       [&](const scenario::Event& event) { return event.kind == kind; });
}

bool trigger_open(const scenario::Script& script, const call::State& state) {
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] > 0 && script.triggers[i].reason != Reason::inform) return true;
    return false;
}

std::uint32_t matters_of(const scenario::Move& move, std::span<const scenario::Event> events) {
    switch (move.kind) {
        case MoveKind::offer:
            return scenario::governs_remedy_bit(move.remedy);
        case MoveKind::escalate:
            return scenario::governs_bit(move.reason);
        case MoveKind::hold:
            return scenario::governs_bit(scenario::Ruled::hold);
        case MoveKind::warn:
        case MoveKind::disconnect:
            return has(events, EventKind::leaves) ? 0 : scenario::governs_bit(Reason::abuse);
        default:
            return has(events, EventKind::admits_reserved) ? scenario::governs_bit(scenario::Ruled::liability)
                                                           : 0;
    }
}

}  // namespace

int find_empowered_save(const scenario::Script& script, const call::Playback& play) {
    const auto& end = play.end();
    if (!end.has(call::Mark::resolved) || end.has(call::Mark::chained) || end.has(call::Mark::ended_in_order))
        return -1;
    int save = -1, resolved = -1;
    for (std::size_t i = 0; i < play.beats.size(); ++i) {
        const auto& beat = play.beats[i];
        if (!trigger_open(script, beat.before)) continue;
        const auto events = play.events_of(beat);
        if (has(events, EventKind::accepted) && has(events, EventKind::offers_within))
            save = static_cast<int>(i);
        if (has(events, EventKind::ends_resolved)) resolved = static_cast<int>(i);
    }
    return save >= 0 ? save : resolved;
}

bool lets_window_lapse(std::span<const scenario::Event> events) {
    return std::any_of(events.begin(), events.end(), [](const scenario::Event& event) {
        return event.kind == EventKind::lapses && static_cast<Reason>(event.a) != Reason::inform;
    });
}

int find_policy(const scenario::Script& script, const scenario::Move& move,
                std::span<const scenario::Event> events, Direction direction) {
    const auto matters = direction == Direction::too_early ? scenario::governs_bit(scenario::Ruled::tries)
                                                           : matters_of(move, events);
    for (std::size_t i = 0; i < script.policies.size(); ++i)
        if ((script.policies[i].governs & matters) != 0) return static_cast<int>(i);
    return -1;
}

}  // namespace rung::analysis
