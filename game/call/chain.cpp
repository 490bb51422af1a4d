#include "call/chain.h"

#include "call/triggers.h"

#include <algorithm>
#include <limits>

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Move;
using scenario::Reason;
using scenario::Script;
using scenario::TimingRow;

constexpr TimingRow kBeforeTrying{1, -50};  ///< dialling before trying is as far off at whatever turn
constexpr int kFarthest = 6;                ///< turns; beyond, no timing earns anything
constexpr std::uint8_t kNoWay = 0xff;

/// One trigger's judgement of the chain.
struct Timing {
    int d = 0;  ///< turns too early (below 0) or too late
    TimingRow row;
};

/// How far off a timing is, comparable between rows: d² ÷ (T²·2(1 − λ·sgn d)), times 216, which all divide.
/// The smaller, the better the score. Worked: T 1, λ .5, d −1 is 72; T 2, λ 0, d −1 is 27.
int remoteness(Timing timing) {
    if (timing.d == 0) return 0;
    if (timing.d < -kFarthest || timing.d > kFarthest) return std::numeric_limits<int>::max();
    const int toward = timing.d > 0 ? timing.row.lambda_pct : -timing.row.lambda_pct;
    const int twice_slack = 2 - toward / 50;
    return timing.d * timing.d * 216 / (timing.row.tolerance * timing.row.tolerance * twice_slack);
}

int age_at(const State& state, std::size_t trigger, const Moment& moment) {
    return std::max(0, state.age[trigger] - moment.ago);
}

bool takes_part(const Script& script, std::size_t trigger) {
    return script.triggers[trigger].reason != Reason::inform;
}

/// Control that is lost once another window has been let go by opens no window of its own: it is what comes
/// of being late (W10), and no way to be in time again.
unsigned open_at(const Script& script, const State& state, const Moment& moment) {
    unsigned open = 0, lost_control = 0;
    bool late = false;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        if (!takes_part(script, i) || age_at(state, i, moment) <= 0) continue;
        open |= 1u << i;
        if (script.triggers[i].reason == Reason::losing_control)
            lost_control |= 1u << i;
        else
            late = late || age_at(state, i, moment) > last_age(script, state, i);
    }
    return late ? open & ~lost_control : open;
}

Timing time_open(const Script& script, const State& state, const Moment& moment, std::size_t idx) {
    const auto& trigger = script.triggers[idx];
    const int missing = trigger.tries - moment.tries;
    if (missing > 0) return {-missing, kBeforeTrying};
    if (trigger.tries > 0 && moment.unoffered) return {-1, kBeforeTrying};
    return {std::max(0, age_at(state, idx, moment) - last_age(script, state, idx)), trigger.row};
}

Timing time_unopened(const Script& script, const Moment& moment, std::size_t idx) {
    const auto& trigger = script.triggers[idx];
    const int distance = script.distance_to(moment.node, idx);
    return {-std::max({1, distance, trigger.tries - moment.tries}), trigger.row};
}

/// The best so far; the reason given breaks a tie, then the order in the file.
struct Best {
    int trigger = -1;
    int remoteness = 0;
    bool named = false;
    int d = 0;

    void weigh(std::size_t idx, Timing timing, bool is_named) {
        const int far = call::remoteness(timing);
        const bool better = trigger < 0 || far < remoteness || (far == remoteness && is_named && !named);
        if (better) *this = {static_cast<int>(idx), far, is_named, timing.d};
    }
};

Moment moment_of(const Script& script, const State& state, const Move& move) {
    if (state.announced_contact == move.contact)
        return {state.announce_node, state.announced_tries, state.announced,
                state.has(Mark::announce_unoffered)};
    return {state.node, state.tries, 0, has_unoffered_ask(script, state)};
}

void keep(State& state, const Best& best) {
    state.set(Mark::chained);
    state.answered = static_cast<std::uint8_t>(1 + best.trigger);
    state.clear(Mark::early);
    state.clear(Mark::late);
    if (best.trigger < 0 || best.d < 0) state.set(Mark::early);
    if (best.d > 0) state.set(Mark::late);
}

}  // namespace

bool has_unoffered_ask(const Script& script, const State& state) {
    for (std::size_t i = 0; i < script.remedies.size(); ++i) {
        const int asked = state.asked[i];
        if (asked != 0 && asked <= script.remedies[i].limit_steps && state.offered[i] < asked) return true;
    }
    return false;
}

void time_chain(Exchange& exchange, const Move& move) {
    const Script& script = exchange.script;
    State& state = exchange.state;
    const Moment moment = moment_of(script, state, move);
    const unsigned open = open_at(script, state, moment);
    Best best;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const bool counts = open != 0 ? (open >> i & 1u) != 0
                                      : takes_part(script, i) && script.distance_to(moment.node, i) != kNoWay;
        if (!counts) continue;
        const Timing timing =
            open != 0 ? time_open(script, state, moment, i) : time_unopened(script, moment, i);
        exchange.events.add(EventKind::times, static_cast<std::uint32_t>(i), pack_row(timing.row), timing.d);
        best.weigh(i, timing, script.triggers[i].reason == move.reason);
    }
    if (best.trigger < 0) exchange.events.add(EventKind::needless);
    if (best.d < 0) exchange.events.add(EventKind::too_early);
    const bool bare = move.method == scenario::Method::cold && move.line == scenario::kNoLine;
    exchange.events.add(EventKind::chain_begins, bare ? 1 : 0, open, best.trigger);
    keep(state, best);
}

}  // namespace rung::call
