#pragma once

#include "base/result.h"
#include "scenario/move.h"
#include "scenario/script.h"

#include <string>
#include <string_view>

namespace rung::scenario {

/// A move as a program writes it, with what does not belong to the move itself.
struct MoveEntry {
    Move move;
    std::string text;            ///< note: free words, for the coach only
    std::int64_t think_ms = -1;  ///< −1: not given
};

/// One line of `--moves` to a move. A `say` is looked up among the choices of `node`.
/// Errors: json-syntax, unknown-move, unknown-key, unknown-choice, unknown-remedy, unknown-amount, … each
/// with a hint that names what there is.
[[nodiscard]] base::Result<MoveEntry> parse_move(const Script& script, std::uint32_t node,
                                                 std::string_view json);

/// The same form back, one line without a line feed, keys in design §9's order; defaults left out.
[[nodiscard]] std::string format_move(const Script& script, const MoveEntry& entry);

}  // namespace rung::scenario
