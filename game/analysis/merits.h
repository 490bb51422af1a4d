#pragma once

#include "analysis/direction.h"
#include "call/attempt.h"

#include <cstddef>

namespace rung::analysis {

/// The move with which the rep's own authority settled what a trigger was open for: of a call that ended
/// resolved and with nobody brought in, the last offer that was accepted while one was open, else the move
/// that resolved it then. As an index into the beats; −1: there was none.
[[nodiscard]] int find_empowered_save(const scenario::Script& script, const call::Playback& play);

/// Whether with these events a window ran out in which nobody was asked for.
[[nodiscard]] bool lets_window_lapse(std::span<const scenario::Event> events);

/// The first policy that governs what a move is about, or of one that came too early, the tries before it.
/// −1: none says so.
[[nodiscard]] int find_policy(const scenario::Script& script, const scenario::Move& move,
                              std::span<const scenario::Event> events, Direction direction);

}  // namespace rung::analysis
