#include "call/attempt.h"

#include <array>
#include <cstddef>

namespace rung::call {
namespace {

/// In the order of `Why`.
constexpr std::array<std::string_view, static_cast<std::size_t>(Why::inform_is_a_message) + 1> kNames = {
    "legal",
    "call-is-over",
    "call-is-not-over",
    "closed",
    "not-a-choice-here",
    "condition-fails",
    "no-such-remedy",
    "no-such-step",
    "looked-up-already",
    "no-such-policy",
    "hold-length",
    "too-many-holds",
    "warned-already",
    "first-warning-first",
    "no-warnings-here",
    "no-such-contact",
    "announced-already",
    "nobody-to-escalate-to",
    "callback-not-offered",
    "cold-has-no-brief",
    "unknown-fact",
    "too-many-facts",
    "no-such-line",
    "messaged-already",
    "handed-over-already",
    "noted-already",
    "followed-up-already",
    "nobody-to-follow-up",
    "debriefed-already",
    "reflected-already",
    "no-such-turn",
    "wait-length",
    "nothing-to-interrupt",
    "inform-is-a-message",
};

}  // namespace

std::string_view name_of(Why why) {
    return kNames[static_cast<std::size_t>(why)];
}

}  // namespace rung::call
