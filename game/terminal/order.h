#pragma once

#include "scenario/move.h"

#include <optional>
#include <string>
#include <string_view>

namespace rung::terminal {

/// What somebody can ask for at the prompt of a call, beside a choice.
enum class OrderKind : std::uint8_t {
    choice,    ///< `argument` is its number
    phone,     ///< a key of the soft phone; `argument` is what follows it
    policies,  ///< `argument` is what to search for
    contacts,
    notes,
    card,
    transcript,
    hint,
    undo,
    pause,
    help,
    leave,
    stop,
};

struct Order {
    OrderKind kind = OrderKind::help;
    scenario::MoveKind key = scenario::MoveKind::say;
    std::string argument;
};

/// Reads `3`, a letter (`h`), a word or its beginning (`hold`, `esc`), each with what follows (`h 60`, `p
/// refund`). None: nothing it could mean; then `nearest_order` may know a word that was meant.
[[nodiscard]] std::optional<Order> parse_order(std::string_view typed);

/// A word that looks like what was typed; empty: none does.
[[nodiscard]] std::string_view nearest_order(std::string_view typed);

}  // namespace rung::terminal
