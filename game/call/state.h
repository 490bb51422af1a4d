#pragma once

#include "scenario/limits.h"
#include "scenario/script.h"

#include <array>
#include <cstdint>
#include <type_traits>

namespace rung::call {

enum class Phase : std::uint8_t { call, wrap_up, closed };

/// Once-only facts of a call, a bit each in `State::facts_of_call`.
enum class Mark : std::uint32_t {
    heard = 1u << 0,
    redirected = 1u << 1,
    concrete = 1u << 2,  ///< something concrete was offered: anger may fall below the floor
    verified = 1u << 3,
    fault_alleged = 1u << 4,
    hazard = 1u << 5,
    hazard_passed_on = 1u << 6,
    apologised = 1u << 7,  ///< by the customer, after the final warning and since the last abuse
    final_repeated = 1u << 8,
    identified = 1u << 9,  ///< in the last handover
    prepared = 1u << 10,
    early = 1u << 11,
    late = 1u << 12,
    handed_over = 1u << 13,  ///< connected, or a callback agreed
    by_callback = 1u << 14,
    chain_open = 1u << 15,          ///< an escalation failed and nobody has acted again yet
    announce_unoffered = 1u << 16,  ///< at the announcement an ask within the limit was not offered
    vented = 1u << 17,              ///< in the last move the customer let off steam: silence now is listening
    refused_help = 1u << 18,        ///< the customer refused something that was tried
    barged = 1u << 19,          ///< the last move was a barge-in: the same words cannot be interrupted again
    ended_in_order = 1u << 20,  ///< the announced ending
    noted = 1u << 21,
    debriefed = 1u << 22,
    reflected = 1u << 23,
    followed_owner = 1u << 24,
    followed_customer = 1u << 25,
    chained = 1u << 26,  ///< a chain has begun in this call
    resolved = 1u << 27,
    spoke = 1u << 28,          ///< the customer spoke in the last move
    repeat_earned = 1u << 29,  ///< an apology and three clean turns: the final warning may be repeated once
};

[[nodiscard]] constexpr std::uint32_t bit(Mark mark) {
    return static_cast<std::uint32_t>(mark);
}

/// One step of one remedy in a byte that can also hold none: 1 + remedy × 16 + step.
[[nodiscard]] constexpr std::uint8_t sum_no(std::uint8_t remedy, std::uint8_t step) {
    static_assert(scenario::kMaxSteps <= 16 && scenario::kMaxRemedies <= 8);
    return static_cast<std::uint8_t>(1 + remedy * 16 + step);
}

/// Everything the future of a call depends on. Small, trivially copyable, integers and bits; equal states
/// have equal futures. Counts saturate. Order of fields: widest first, so that there is no padding to
/// compare.
struct State {
    std::uint64_t tries_said = 0;  ///< a bit per try of the scenario
    std::uint32_t marks = 0;       ///< `Mark`
    std::uint32_t facts = 0;       ///< known, a bit each
    std::uint32_t flags = 0;
    std::uint32_t looked_up = 0;                   ///< policies
    std::uint32_t shown = 0;                       ///< skills an expression names
    std::uint32_t visited = 0;                     ///< nodes an expression names
    std::uint32_t briefed = 0;                     ///< in the last handover
    std::array<std::uint32_t, 3> recent_skills{};  ///< shown on the last three turns, newest first
    std::uint32_t ending = 0;                      ///< where `phase` is past the call
    std::uint16_t node = 0;
    std::uint16_t announce_node = 0;
    std::uint16_t contained = 0;  ///< triggers whose q⁺ moved on, a bit each
    std::uint16_t homemade = 0;   ///< triggers before whose cue at least half the anger was the rep's making
    std::uint16_t opened = 0;     ///< triggers, a bit each
    std::uint16_t messaged = 0;   ///< contacts, a bit each
    std::uint8_t phase = 0;       ///< `Phase`
    std::uint8_t turn = 1;        ///< the one being played, from 1
    std::uint8_t anger = 0;
    std::uint8_t trust = 0;
    std::uint8_t tries = 0;
    std::uint8_t failed = 0;
    std::uint8_t insists = 0;
    std::uint8_t abuses = 0;
    std::uint8_t warned = 0;               ///< 0 none, 1 first, 2 final
    std::uint8_t abuse_since_warning = 0;  ///< times, counted to 2; 0: a warning would be undue
    std::uint8_t holds = 0;
    std::uint8_t hot_turns = 0;         ///< turns with anger ≥ 85 after a redirect, in a row, counted to 2
    std::uint8_t clean_turns = 0;       ///< turns without abuse since the last abuse, counted to 3
    std::uint8_t same_demand = 0;       ///< the same demand, times in a row, counted to 3
    std::uint8_t last_demand = 0;       ///< `sum_no`; 0 none
    std::uint8_t pending_promise = 0;   ///< 1: a promise beyond authority was made on the last turn
    std::uint8_t refused_remedies = 0;  ///< a bit each: a refused offer of this kind already counted as a try
    std::uint8_t anger_gained = 0;      ///< since the call began
    std::uint8_t anger_by_harm = 0;     ///< of it, by moves that show a harmful skill
    std::uint8_t announced = 0;         ///< turns since the announcement, where one is pending
    std::uint8_t announced_tries = 0;
    std::uint8_t announced_contact = scenario::kNobody;  ///< nobody: no announcement is pending
    std::uint8_t link = 0;                               ///< of the chain, from 0
    std::uint8_t contact = scenario::kNobody;            ///< who has taken over
    std::uint8_t silences = 0;                           ///< waits in a row, counted to 1
    std::uint8_t answered = 0;  ///< 1 + trigger that the handover or ending answered; 0 none
    std::array<std::uint8_t, scenario::kMaxRemedies> asked{};    ///< 1 + step, the last; 0 none
    std::array<std::uint8_t, scenario::kMaxRemedies> offered{};  ///< 1 + step, the highest; 0 none
    std::array<std::uint8_t, scenario::kMaxTriggers> age{};      ///< 0 not open; n: the nth turn to act on it
    std::uint8_t offering = 0;      ///< `sum_no` of the offer that is being answered; between moves 0
    std::uint8_t reserved[5] = {};  ///< room to grow; always zero

    [[nodiscard]] bool has(Mark mark) const { return (marks & bit(mark)) != 0; }
    void set(Mark mark) { marks |= bit(mark); }
    void clear(Mark mark) { marks &= ~bit(mark); }
    [[nodiscard]] Phase at() const { return static_cast<Phase>(phase); }

    friend bool operator==(const State&, const State&) = default;
};
static_assert(std::is_trivially_copyable_v<State>);
static_assert(sizeof(State) <= 128);
static_assert(std::has_unique_object_representations_v<State>);

}  // namespace rung::call
