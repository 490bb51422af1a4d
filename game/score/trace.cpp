#include "score/trace.h"

#include "call/spoken.h"
#include "scenario/event.h"
#include "scenario/spoken.h"

#include <bit>
#include <cstddef>
#include <span>

namespace rung::score {
namespace {

using scenario::Event;
using scenario::EventKind;

/// Whether an event is the rep's own doing, so that the rep's words belong to it rather than the last line
/// heard.
bool is_of_rep(EventKind kind) {
    if (kind <= EventKind::replied || kind >= EventKind::notes_background) return true;
    switch (kind) {
        case EventKind::lapses:
        case EventKind::times:
        case EventKind::needless:
        case EventKind::too_early:
        case EventKind::chain_begins:
        case EventKind::answered_by_ending:
            return true;
        default:
            return false;
    }
}

class Follower {
  public:
    Follower(const scenario::Script& script, const Sheet& sheet) : script_(script), sheet_(sheet) {
        trace_.ledger = begin(sheet);
    }

    void enter_beat(int idx, const call::Beat& beat) {
        beat_ = idx;
        turn_ = beat.before.at() == call::Phase::call ? beat.before.turn : 0;
        said_ = call::format_said(script_, beat);
        heard_.clear();
        if (turn_ > 0) trace_.last = {.known = true, .beat = idx, .turn = turn_, .words = said_};
    }
    void take(const Event& event);
    [[nodiscard]] Trace finish() && { return std::move(trace_); }

  private:
    [[nodiscard]] Spot spot_of(const Event& event) const {
        return {.known = true, .beat = beat_, .turn = turn_, .words = is_of_rep(event.kind) ? said_ : heard_};
    }
    void note(Spot& spot, const Event& event) const {
        if (!spot.known) spot = spot_of(event);
    }
    template <class Spots>
    void note_all(Spots& spots, std::uint64_t bits, const Event& event) const {
        for (; bits != 0; bits &= bits - 1)
            note(spots[static_cast<std::size_t>(std::countr_zero(bits))], event);
    }
    void take_rule(const Event& event);

    const scenario::Script& script_;
    const Sheet& sheet_;
    Trace trace_;
    std::array<Spot, scenario::kMaxTriggers> openings_;
    int beat_ = -1;
    int turn_ = 1;
    std::string said_, heard_;
};

void Follower::take(const Event& event) {
    if (event.kind == EventKind::line) heard_ = script_.text(script_.lines[event.b].say);
    if (event.kind == EventKind::asked_again) heard_ = scenario::format_asked_again(script_, event.a);
    const Ledger before = trace_.ledger;
    feed(sheet_, trace_.ledger, std::span(&event, 1));
    const Ledger& after = trace_.ledger;
    note_all(trace_.cues, after.live & ~before.live, event);
    note_all(trace_.settlings, after.settled & ~before.settled, event);
    note_all(trace_.fatals, static_cast<std::uint64_t>(after.fatal & ~before.fatal), event);
    note_all(trace_.criticals, static_cast<std::uint64_t>(after.critical & ~before.critical), event);
    take_rule(event);
}

void Follower::take_rule(const Event& event) {
    switch (event.kind) {
        case EventKind::opens:
            note(openings_[event.b], event);
            break;
        case EventKind::lapses:
            if (!trace_.lapse.known) trace_.lapsed = openings_[event.b];
            note(trace_.lapse, event);
            break;
        case EventKind::chain_begins:
            if (!trace_.chain.known && event.value >= 0)
                trace_.answers = openings_[static_cast<std::size_t>(event.value)];
            note(trace_.chain, event);
            break;
        case EventKind::answered_by_ending:
            note(trace_.stood_by, event);
            break;
        default:
            break;
    }
}

}  // namespace

Trace make_trace(const scenario::Script& script, const Sheet& sheet, const call::Playback& play) {
    Follower follower(script, sheet);
    for (const auto& event : std::span(play.events).first(play.opening_count)) follower.take(event);
    for (std::size_t i = 0; i < play.beats.size(); ++i) {
        follower.enter_beat(static_cast<int>(i), play.beats[i]);
        for (const auto& event : play.events_of(play.beats[i])) follower.take(event);
    }
    return std::move(follower).finish();
}

}  // namespace rung::score
