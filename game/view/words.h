#pragma once

#include "call/attempt.h"
#include "call/call.h"
#include "debrief/wording.h"
#include "scenario/script.h"

#include <cstdint>
#include <string>

/// The words of the interface for what the core gives as codes.
namespace rung::view {

using debrief::Wording;

/// Why a move is not possible now, as a sentence. Empty for `legal`.
[[nodiscard]] std::string why_words(const Wording& say, const scenario::Script& script, call::Why why);

/// What can be given as the reason of a handover, the most usual first. (`inform` is a message.)
inline constexpr scenario::Reason kReasonsToEscalate[] = {
    scenario::Reason::no_authority,   scenario::Reason::insists_on_manager,
    scenario::Reason::abuse,          scenario::Reason::beyond_knowledge,
    scenario::Reason::losing_control, scenario::Reason::no_progress,
    scenario::Reason::safety,         scenario::Reason::threat,
    scenario::Reason::fraud,          scenario::Reason::compliance,
    scenario::Reason::vulnerable};

/// Why one escalates, as a rep would say it to a superior: “It is beyond my authority”.
[[nodiscard]] std::string reason_words(const Wording& say, scenario::Reason reason);
/// The same from outside, for the list of what a contact handles: “beyond the authority of a rep”.
[[nodiscard]] std::string handles_words(const Wording& say, scenario::Reason reason);

[[nodiscard]] std::string method_words(const Wording& say, scenario::Method method);
/// What choosing the method means, as a sentence.
[[nodiscard]] std::string method_help(const Wording& say, scenario::Method method);

[[nodiscard]] std::string next_step_words(const Wording& say, scenario::NextStep next);
[[nodiscard]] std::string cause_words(const Wording& say, scenario::Cause cause);
/// What the mode permits, as a sentence or two. Of a play that a coach asked for it does not say that it is
/// the player's own.
[[nodiscard]] std::string mode_help(const Wording& say, call::Mode mode, bool asked_for = false);

/// How angry somebody is, from “calm” to “furious”. Shape: 0–100.
[[nodiscard]] std::string anger_words(const Wording& say, int anger);
/// How far somebody trusts the rep, from “no trust” to “trusts you”. Shape: 0–100.
[[nodiscard]] std::string trust_words(const Wording& say, int trust);

/// An id as words: `delivery-claim` is “delivery claim”.
[[nodiscard]] std::string id_words(std::string_view id);

/// How far a remedy goes: `refund up to £50`, `up to 2 engineer visits`.
[[nodiscard]] std::string limit_words(const Wording& say, const scenario::Script& script, std::size_t remedy,
                                      std::int64_t limit);

}  // namespace rung::view
