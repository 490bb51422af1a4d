#pragma once

#include "scenario/move.h"
#include "scenario/script.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rung::test {

/// One move in short: a choice's id, or
/// `lookup POLICY` · `offer REMEDY AMOUNT` · `hold SECONDS` · `warn first|final` · `announce CONTACT [LINE]`
/// · `escalate CONTACT METHOD [REASON] [LINE] [identify] [prepare] [brief FACT…]` · `message CONTACT` ·
/// `disconnect` · `wait [SECONDS]` · `barge-in` · `note OWNER|nobody NEXT [FACT…]` · `follow-up WHO [DAYS]` ·
/// `debrief` · `reflect TURN CAUSE [control]` · `close`.
/// METHOD is warm where none is given, REASON no-authority. Fails the test where it cannot be read.
[[nodiscard]] scenario::Move read_move(const scenario::Script& script, std::uint32_t node,
                                       std::string_view text);

/// The parts of a text between a sign, without the spaces around them; empty ones are left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char by);

}  // namespace rung::test
