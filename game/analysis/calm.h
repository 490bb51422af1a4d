#pragma once

#include "analysis/moodless.h"
#include "analysis/position.h"
#include "analysis/relevance.h"

#include <cstdint>
#include <span>

namespace rung::analysis {

/// A call in which nobody's mood ever moves and no turn is the last: everything else is as it was. Mood and
/// turns only ever take possibilities away (a customer boils over, a call runs out), so the best result of
/// the calm call is never below the best of the real one, while its positions are few: whatever ways of being
/// kind, silent or slow lead to the same place are one. Where a best line of the calm call is possible in the
/// real one, it is a best line there too, and the search is over.
class CalmCall {
  public:
    CalmCall(const Subject& subject, const Relevance& relevance);
    CalmCall(const CalmCall&) = delete;
    CalmCall& operator=(const CalmCall&) = delete;

    /// Whether the calm call bounds the real one: it does where boiling over or grating is never rewarded and
    /// the conditions do not ask too many questions of the mood.
    [[nodiscard]] bool bounds() const { return bounds_; }
    [[nodiscard]] Subject subject() const { return {moodless_.script, *sheet_}; }
    /// What the mood may be said to be for a move made at a node, as words of flags to set; one at the least.
    [[nodiscard]] std::span<const std::uint32_t> moods(std::uint32_t node, scenario::MoveKind kind) const {
        return moodless_.moods_of(node, kind);
    }
    [[nodiscard]] bool keeps_turn() const { return keeps_turn_; }
    /// The trigger that hangs on the mood, as a bit; 0 where there is none.
    [[nodiscard]] unsigned losing_control() const { return losing_control_ < 0 ? 0 : 1u << losing_control_; }
    /// Makes a position calm: the mood at its best, the turn the first.
    void settle(Position& position) const;
    /// Whether a position can do nothing that another cannot do as well: older triggers, nobody to listen to.
    [[nodiscard]] bool is_no_better(const Position& after, const Position& before) const;
    /// Losing control hangs on the mood, so in the calm call it may happen whenever one likes, where it could
    /// happen at all: the position after it has.
    [[nodiscard]] bool lose_control(Position& position) const;

  private:
    Moodless moodless_;
    const score::Sheet* sheet_;
    const Relevance* relevance_;
    bool bounds_ = false, keeps_turn_ = false, listening_is_good_ = false, lapsing_is_bad_ = false;
    int losing_control_ = -1;  ///< the trigger
};

}  // namespace rung::analysis
