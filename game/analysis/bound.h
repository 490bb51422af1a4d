#pragma once

#include "analysis/chains.h"
#include "analysis/handover_events.h"
#include "analysis/outlook.h"
#include "analysis/position.h"
#include "analysis/wrap_up.h"

#include <array>
#include <cstdint>
#include <span>

namespace rung::analysis {

/// How a position is to be looked at: what the question fixes for all positions that follow.
struct Frame {
    bool fatal_before = false;  ///< something fatal has happened: the points alone count
    /// In a calm call: whether the real customer's mood could ever go so far that control is lost.
    bool calm = false, control_may_slip = false;
    Chains chains = Chains::either;  ///< lines that count
};

/// An upper bound of a position's value: what is lost is lost, what nothing reachable can earn counts as
/// lost, and of everything else the best is assumed. Never below the value, exact once the call is over.
/// It asks `score::settle` what a call that goes on as well as can be would give, so it knows no figure of
/// the score itself.
class Bound {
  public:
    explicit Bound(const Subject& subject);

    /// Where it may be `enough` or more nothing is gained by knowing how much more, and `enough` or more is
    /// said. Cost: one to four settlements.
    [[nodiscard]] int of(const Position& position, const Frame& frame, int enough = score::kAllPoints) const;
    /// The same for all escalations from a position that are decided alike up to a step, of which `events`
    /// are those of one.
    [[nodiscard]] int of_escalating(const Position& position, std::span<const scenario::Event> events,
                                    Steps decided, const Frame& frame) const;
    /// Whether the customer's mood may still go so far that control is lost.
    [[nodiscard]] bool may_lose_control(const call::State& state) const;

  private:
    [[nodiscard]] int if_kept(const Position& position, const Frame& frame) const;
    [[nodiscard]] int if_chained(const Position& position, const Frame& frame, int enough) const;
    [[nodiscard]] int settled(const call::State& state, score::Ledger ledger, std::uint64_t earnable,
                              const Frame& frame) const;
    /// Whether the window of one of them has gone by, whatever comes.
    [[nodiscard]] int last_age(const call::State& state, std::size_t trigger) const;
    [[nodiscard]] bool is_late(const call::State& state, unsigned triggers) const;
    /// Triggers that were open when the announcement that is pending was made.
    [[nodiscard]] unsigned open_at_announcement(const call::State& state) const;
    /// After something fatal all words count; before it those that are would be worth nothing.
    [[nodiscard]] const Outlooks& outlooks(const Frame& frame) const {
        return frame.fatal_before ? after_fatal_ : outlooks_;
    }
    [[nodiscard]] unsigned may_open(const Outlook& outlook, const call::State& state,
                                    const Frame& frame) const;
    /// How well a chain begun now or later could be timed against a trigger that is open.
    [[nodiscard]] int best_timing(const call::State& state, std::size_t trigger) const;

    Subject subject_;
    std::array<std::uint64_t, kSteps>
        earned_in_{};  ///< by step: items that the handover itself may earn there
    Outlooks outlooks_, after_fatal_;
    WrapUps wrap_ups_;
    int rise_ = 0;                   ///< most anger that one turn may add
    int rise_free_ = 0;              ///< most that moves which take no turn may add, in a whole call
    int fall_ = 0;                   ///< most trust that one turn may take
    int fall_free_ = 0;              ///< likewise in a whole call
    bool asks_within_ = false;       ///< some customer's line asks for what the rep may give
    bool demands_ = false;           ///< some customer's line asks for something
    bool redirects_ = false;         ///< some words redirect
    std::uint16_t containable_ = 0;  ///< triggers whose window a containing word may still move, a bit each
    bool contains_ = false;          ///< some words contain
    std::uint16_t by_insisting_ = 0, losing_control_ = 0, taking_part_ = 0, losing_control_any_ = 0,
                  ends_call_ = 0;  ///< triggers, a bit each
};

}  // namespace rung::analysis
