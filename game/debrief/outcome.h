#pragma once

#include "debrief/statement.h"
#include "debrief/study.h"

#include <string_view>

namespace rung::debrief {

/// What became of the question whether to escalate, in one or two sentences with turn numbers. The code is
/// the outcome's name. Source: design §8; W9, W10.
[[nodiscard]] Statement make_outcome_line(const Study& study);

/// Why that costs or earns, by whose rule; the weightiest first. Empty for an outcome that costs nothing.
[[nodiscard]] Statements make_outcome_why(const Study& study);

/// Code of the statement that tells why an escalation was called for: a fact of the call, nothing to
/// practise.
inline constexpr std::string_view kReasonCode = "reason";

/// Where the outcome was decided, as an index into the beats: the escalation, for a missed one the last turn
/// on which it was still timely. −1: nowhere, as in a call that was rightly kept.
[[nodiscard]] int find_outcome_beat(const Study& study);

/// The window a chain is judged by: the one it answers, else the first that was open. Null: none was.
[[nodiscard]] const Window* find_window(const Study& study, const Chain& chain);

}  // namespace rung::debrief
