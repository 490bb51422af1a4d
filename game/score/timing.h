#pragma once

#include "scenario/event.h"

namespace rung::score {

inline constexpr int kFullScore = 10'000;

/// Closeness of an escalation to its window, golden transfer within tolerance.
/// `d` turns before (negative) or after the window; beyond ±6 it is 0.
/// Units: 1/10,000. Source: design §6; s = exp(−a·d²/(2·T²)), a = 1/(1 − λ·sgn d). Worked: T 1, λ .5, d −1 is
/// 7165.
[[nodiscard]] int timing_score(scenario::TimingRow row, int d);

}  // namespace rung::score
