#pragma once

#include "analysis/goal.h"
#include "analysis/position.h"
#include "analysis/rule.h"
#include "scenario/cues.h"
#include "scenario/may_hold.h"
#include "score/possible.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rung::analysis {

/// What may still come from a state if everything that could ever be so were so at once: each name of a
/// condition has any of the values that something reachable can give it, mood and order left aside. What the
/// optimist does not see can never come; what it sees may or may not. Cost: each way a few times.
class Optimist {
  public:
    /// `shunned`: skills, a bit each, that the rep never shows.
    Optimist(const Subject& subject, const call::State& from, std::uint32_t shunned = 0);

    Optimist(const Optimist&) = delete;
    Optimist& operator=(const Optimist&) = delete;

    [[nodiscard]] bool may_come(const Goal& goal) const;
    /// Whether some ending may come that words, an offer, a handover or the company's ladder lead to.
    [[nodiscard]] bool may_conclude() const { return concludes_; }

  private:
    enum Phase : std::size_t { own, handed_over };

    void start(const call::State& from);
    void look_at(std::uint32_t node, Phase phase);
    void look_at_reactions(std::uint32_t node, Phase phase);
    void look_at_handovers();
    void look_at_triggers();
    void react(const scenario::Reaction& reaction, Phase phase, bool is_offer);
    void react_at(std::uint32_t node, scenario::Answer answer, int specific, Phase phase);
    void speak(scenario::Range lines);
    void assign(scenario::Range sets);
    void go(scenario::Target to, Phase phase);
    [[nodiscard]] bool may(scenario::Condition condition) const;
    [[nodiscard]] scenario::Span span(const scenario::Op& op) const;
    [[nodiscard]] scenario::Span span_of_count(const scenario::Op& op) const;
    [[nodiscard]] bool may_open(std::size_t trigger) const;
    [[nodiscard]] bool may_happen(scenario::EventKind kind, std::size_t argument) const;
    [[nodiscard]] bool may_break(const Rule& rule) const;
    [[nodiscard]] bool seen(scenario::EventKind act) const { return acts_[static_cast<std::size_t>(act)]; }

    /// Adds to a set; what is new makes everything be looked at again.
    template <class Set>
    void add(Set& set, std::uint32_t bits) {
        const auto joined = static_cast<Set>(set | bits);
        changed_ = changed_ || joined != set;
        set = joined;
    }
    void add(std::uint8_t& seen_yet) {
        changed_ = changed_ || seen_yet == 0;
        seen_yet = 1;
    }

    Subject subject_;
    call::State from_;
    std::uint32_t shunned_ = 0;
    score::Possible possible_;
    std::vector<scenario::Cues> cues_;
    scenario::SpanOf names_;
    std::array<std::vector<std::uint8_t>, 2> nodes_;  ///< by phase
    std::vector<std::uint8_t> endings_;
    std::uint32_t set_ = 0, unset_ = 0;  ///< flags
    std::uint32_t facts_ = 0, skills_ = 0, looked_up_ = 0, visited_ = 0, opened_ = 0;
    std::array<std::uint32_t, scenario::kMaxRemedies> asked_{};  ///< 1 + step, a bit each
    std::array<std::uint8_t, scenario::kEventKinds> acts_{};     ///< of customers
    bool owns_ = false;                                          ///< the call may be the rep's own
    std::uint8_t tries_ = 0;                                     ///< some words may be a try
    bool concludes_ = false, changed_ = false;
};

}  // namespace rung::analysis
