#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <string_view>
#include <vector>

#include "support/short_move.h"
#include "support/told.h"

/// A call played in one line of text.
namespace rung::test {

/// Plays moves in short, separated by `;`. Fails the test at the first that is not legal. Always checks that
/// the log replays to the same states and events, that a call saved after any move and taken up again goes on
/// to the same end, and that nothing changes when nobody listens.
[[nodiscard]] call::Playback play(const scenario::Script& script, std::string_view moves);

/// The checks of `play` for moves that are there already.
[[nodiscard]] call::Playback play_moves(const scenario::Script& script,
                                        const std::vector<scenario::Move>& moves);

/// Why the last of these moves is not legal after the ones before it.
[[nodiscard]] call::Why why_not(const scenario::Script& script, std::string_view moves);

}  // namespace rung::test
