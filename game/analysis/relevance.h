#pragma once

#include "analysis/position.h"

#include <array>
#include <cstdint>

namespace rung::analysis {

/// Which names the conditions of a script ask for, of those that decide something: a condition that only
/// chooses between words which nobody acts on decides nothing.
struct Reads {
    bool anger = false, trust = false, turn = false, tries = false, failed = false, insists = false,
         abuses = false, warned = false, holds = false, identified = false, prepared = false, early = false,
         late = false;
    std::uint32_t flags = 0, facts = 0, shown = 0, looked_up = 0, visited = 0, briefed = 0;
    std::uint16_t asked = 0, offered = 0, open = 0;
    bool offering = false;

    [[nodiscard]] bool mood() const { return anger || trust; }
};

/// Of all conditions of a script.
[[nodiscard]] Reads find_reads(const scenario::Script& script);
/// Of those that can be asked before anybody has taken over: of nodes that are reached without that.
[[nodiscard]] Reads find_reads_before_handover(const scenario::Script& script);

/// What of a position can still matter. Two positions that are the same where it matters have the same value
/// and the same best lines, so that the search keeps one of them.
class Relevance {
  public:
    explicit Relevance(const Subject& subject);

    [[nodiscard]] const Reads& reads() const { return reads_; }
    [[nodiscard]] const Reads& reads_before_handover() const { return before_; }
    /// Puts everything that cannot matter any more to rest. The position plays on exactly as it would have.
    void settle(Position& position) const;

  private:
    void settle_counts(call::State& state) const;
    void settle_triggers(Position& position) const;
    void settle_mood(Position& position) const;
    [[nodiscard]] std::uint16_t find_provocable() const;
    [[nodiscard]] bool mood_matters(const Position& position) const;

    Subject subject_;
    Reads reads_, before_;
    std::uint32_t flags_ = 0, facts_ = 0, clear_marks_ = 0, lasting_skills_ = 0;
    std::uint16_t insisting_ = 0, stalling_ = 0, provocable_ = 0,
                  losing_control_ = 0;                           ///< triggers, a bit each
    std::uint64_t boiling_items_ = 0;                            ///< that wait for the customer to boil
    std::array<std::uint8_t, scenario::kMaxTriggers> oldest_{};  ///< ages beyond are alike
    std::uint8_t most_tries_ = 0, most_insists_ = 0, most_links_ = 0;
    bool boiling_is_grave_ = false, grating_counts_ = false, ladder_ = false, apologies_ = false;
    bool control_may_slip_ = false;
};

}  // namespace rung::analysis
