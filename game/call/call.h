#pragma once

#include "call/sink.h"
#include "call/state.h"
#include "scenario/move.h"
#include "scenario/script.h"

#include <cstdint>
#include <vector>

/// The rules of one call. Pure: values in, values out; no clock, chance, file, allocation or floating point.
namespace rung::call {

/// Raised whenever the same moves could lead to another state or other events.
inline constexpr int kRulesVersion = 3;

/// Why a move is not possible now. Words for each come from `view/`.
enum class Why : std::uint8_t {
    legal,
    call_is_over,
    call_is_not_over,
    closed,
    not_a_choice_here,
    condition_fails,
    no_such_remedy,
    no_such_step,
    looked_up_already,
    no_such_policy,
    hold_length,  ///< 30, 60 or 120 s
    too_many_holds,
    warned_already,
    first_warning_first,
    no_warnings_here,  ///< the company has none
    no_such_contact,
    announced_already,
    nobody_to_escalate_to,
    callback_not_offered,
    cold_has_no_brief,
    unknown_fact,  ///< briefed or noted but not known
    too_many_facts,
    no_such_line,
    messaged_already,
    handed_over_already,  ///< the superior has the call
    noted_already,
    followed_up_already,
    nobody_to_follow_up,
    debriefed_already,
    reflected_already,
    no_such_turn,
    wait_length,  ///< 1–120 s
    nothing_to_interrupt,
    inform_is_a_message,  ///< reason `inform` is never a transfer
};

/// The state at pick-up, with the opening lines spoken and their triggers open.
[[nodiscard]] State begin(const scenario::Script& script, const Sink& sink = {});

/// Whether the move is possible, and if not why. Cost: one condition.
[[nodiscard]] Why query(const scenario::Script& script, const State& state, const scenario::Move& move);

/// Plays a legal move. Asserts `query` in debug builds.
void apply(const scenario::Script& script, State& state, const scenario::Move& move, const Sink& sink = {});

/// Runs the code of an expression. `condition.count` is at least 1.
[[nodiscard]] bool evaluate(const scenario::Script& script, const State& state,
                            scenario::Condition condition);

/// Whether an expression holds in a state. `condition.count` 0 is true.
[[nodiscard]] inline bool holds(const scenario::Script& script, const State& state,
                                scenario::Condition condition) {
    return condition.count == 0 || evaluate(script, state, condition);
}

/// Whether somebody who has taken the call over is on the line with the customer: to end it now is to leave
/// it to them, and no hanging up.
[[nodiscard]] bool may_leave(const State& state);

/// The choices on screen at this node whose condition holds, in file order, as indices into
/// `Script::choices`.
void list_choices(const scenario::Script& script, const State& state, std::vector<std::uint32_t>& out);

/// Every legal move, each once. An `escalate` stands for each contact × method × line × reason, `folded` with
/// identify, prepare and a brief of every known need or with none of these, else with every combination; so
/// do the notes with their facts, and of reflections, which nothing depends on, folded keeps one. What
/// changes nothing stands once: a wait as 5 s, a follow-up after a day. Cost: not folded, 2 ^ known facts.
void list_moves(const scenario::Script& script, const State& state, bool folded,
                std::vector<scenario::Move>& out);

/// The contact who should own a problem as it is now: who handles the reason within limits at the lowest
/// level. `kNobody` where nobody handles it. Source: W12; rules §5.
[[nodiscard]] std::uint8_t find_owner(const scenario::Script& script, const State& state,
                                      scenario::Reason reason);

/// Seconds a move takes, from the words spoken by the rep and, with the events it caused, by the others.
/// Shown, never scored. Source: design §5, Time.
[[nodiscard]] int seconds_of(const scenario::Script& script, const scenario::Move& move,
                             std::span<const scenario::Event> events);

}  // namespace rung::call
