#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A call played in one line of text.
namespace rung::test {

/// One move in short: a choice's id, or
/// `lookup POLICY` · `offer REMEDY AMOUNT` · `hold SECONDS` · `warn first|final` · `announce CONTACT [LINE]`
/// · `escalate CONTACT METHOD [REASON] [LINE] [identify] [prepare] [brief FACT…]` · `message CONTACT` ·
/// `disconnect` · `wait [SECONDS]` · `barge-in` · `note OWNER|nobody NEXT [FACT…]` · `follow-up WHO [DAYS]` ·
/// `debrief` · `reflect TURN CAUSE [control]` · `close`.
/// METHOD is warm where none is given, REASON no-authority. Fails the test where it cannot be read.
[[nodiscard]] scenario::Move read_move(const scenario::Script& script, std::uint32_t node,
                                       std::string_view text);

/// Plays moves in short, separated by `;`. Fails the test at the first that is not legal. Always checks that
/// the log replays to the same states and events, that a call saved after any move and taken up again goes on
/// to the same end, and that nothing changes when nobody listens.
[[nodiscard]] call::Playback play(const scenario::Script& script, std::string_view moves);

/// The checks of `play` for moves that are there already.
[[nodiscard]] call::Playback play_moves(const scenario::Script& script,
                                        const std::vector<scenario::Move>& moves);

/// Why the last of these moves is not legal after the ones before it.
[[nodiscard]] call::Why why_not(const scenario::Script& script, std::string_view moves);

/// Events in one line as a rubric would write them, arguments after a colon; without what only tells which
/// move, line and node it was, and the mood: `tries shows:empathy replied asks:refund:80 opens:no-authority`.
[[nodiscard]] std::string told(const scenario::Script& script, std::span<const scenario::Event> events);
/// Of the last move.
[[nodiscard]] std::string told(const scenario::Script& script, const call::Playback& play);
/// Of the whole call, the opening included.
[[nodiscard]] std::string told_in_all(const scenario::Script& script, const call::Playback& play);

/// Ids of the lines spoken in the last move: their words.
[[nodiscard]] std::string heard(const scenario::Script& script, const call::Playback& play);

}  // namespace rung::test
