#include "analysis/calm.h"

#include <array>

namespace rung::analysis {
namespace {

using call::Mark;
using scenario::EventKind;
using scenario::Reason;
using scenario::Script;

constexpr std::uint8_t kMostTrust = 100;

/// Whether nobody can be better off for an event of this kind.
bool never_rewards(const score::Sheet& sheet, EventKind kind) {
    const auto k = static_cast<std::size_t>(kind);
    for (std::size_t i = 0; i < sheet.signals.count[k]; ++i)
        if (sheet.masks[sheet.signals.first[k] + i].earn != 0) return false;
    return true;
}

/// Whether nobody can be worse off for it.
bool never_punishes(const score::Sheet& sheet, EventKind kind) {
    const auto& masks = sheet.masks[sheet.signals.first[static_cast<std::size_t>(kind)]];
    return masks.lose == 0 && masks.cue == 0 && masks.fatal == 0 && masks.critical == 0;
}

int find_losing_control(const Script& script) {
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (script.triggers[i].reason == Reason::losing_control && !script.triggers[i].has_when)
            return static_cast<int>(i);
    return -1;
}

}  // namespace

CalmCall::CalmCall(const Subject& subject, const Relevance& relevance)
    : moodless_(make_moodless(subject.script)), sheet_(&subject.sheet), relevance_(&relevance) {
    bounds_ = moodless_.complete && never_rewards(subject.sheet, EventKind::boils) &&
              never_rewards(subject.sheet, EventKind::grates);
    keeps_turn_ = relevance.reads().turn;
    listening_is_good_ = never_punishes(subject.sheet, EventKind::listens);
    lapsing_is_bad_ = never_rewards(subject.sheet, EventKind::lapses);
    losing_control_ = find_losing_control(moodless_.script);
}

void CalmCall::settle(Position& position) const {
    if (position.state.at() != call::Phase::call) return;
    relevance_->settle(position);
    auto& state = position.state;
    state.anger = 0;
    state.trust = kMostTrust;
    state.recent_skills = {};
    state.anger_gained = state.anger_by_harm = 0;
    state.same_demand = state.last_demand = state.hot_turns = 0;
    state.set(Mark::heard);
    state.set(Mark::concrete);
    state.set(Mark::spoke);
    state.clear(Mark::barged);
    // What may be done once or a few times may be done at any time: nothing is gained by it twice.
    state.looked_up &= relevance_->reads().looked_up;
    state.messaged = 0;
    if (!relevance_->reads().holds) state.holds = 0;
    if (losing_control_ < 0 || (state.opened >> losing_control_ & 1) != 0) state.clear(Mark::redirected);
    if (!keeps_turn_) state.turn = 1;
}

bool CalmCall::is_no_better(const Position& after, const Position& before) const {
    if (!(before.ledger == after.ledger)) return false;
    auto a = after.state;
    const auto& b = before.state;
    for (std::size_t i = 0; i < a.age.size(); ++i) {
        if (a.age[i] < b.age[i] || (a.age[i] > b.age[i] && !lapsing_is_bad_)) return false;
        a.age[i] = b.age[i];
    }
    if (listening_is_good_ && a.silences >= b.silences && (b.has(Mark::vented) || !a.has(Mark::vented))) {
        a.silences = b.silences;
        if (b.has(Mark::vented)) a.set(Mark::vented);
    }
    return a == b;
}

bool CalmCall::lose_control(Position& position) const {
    auto& state = position.state;
    if (losing_control_ < 0 || (state.opened >> losing_control_ & 1) != 0 || state.has(Mark::handed_over))
        return false;
    const auto trigger = static_cast<std::size_t>(losing_control_);
    state.opened = static_cast<std::uint16_t>(state.opened | 1u << trigger);
    state.age[trigger] = 1;
    const scenario::Event opens{EventKind::opens, static_cast<std::uint8_t>(Reason::losing_control), 0,
                                static_cast<std::uint32_t>(trigger)};
    score::feed(*sheet_, position.ledger, {&opens, 1});
    settle(position);
    return true;
}

}  // namespace rung::analysis
