#pragma once

#include "scenario/event.h"

#include <cstddef>
#include <cstdint>

namespace rung::analysis {

/// What a handover is decided by, a bit each; each decision makes certain some of what will happen.
enum class Step : std::uint8_t {
    when = 1,     ///< now
    owner = 2,    ///< for which reason, to whom
    manner = 4,   ///< by which method, with which words
    way = 8,      ///< how well prepared
    answer = 16,  ///< what the customer and the superior make of it
};
inline constexpr std::size_t kSteps = 5;

/// Some of them.
using Steps = std::uint8_t;
[[nodiscard]] constexpr Steps operator|(Step a, Step b) {
    return static_cast<Steps>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
[[nodiscard]] constexpr Steps operator|(Steps a, Step b) {
    return static_cast<Steps>(a | static_cast<unsigned>(b));
}

/// By which an event of an escalation is decided.
[[nodiscard]] Step decided_by(scenario::EventKind kind);

/// Whether it is an event of the handover itself, before anybody answers.
[[nodiscard]] constexpr bool is_of_handover(scenario::EventKind kind) {
    return kind >= scenario::EventKind::escalates && kind <= scenario::EventKind::wrong_reason;
}

}  // namespace rung::analysis
