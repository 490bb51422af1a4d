#pragma once

#include "session/session.h"
#include "terminal/asker.h"
#include "terminal/order.h"

#include <optional>

namespace rung::terminal {

/// What an order came to.
struct Ordered {
    std::optional<scenario::Move> move;  ///< none: it is no move, or not one that can be made; that was said
    bool asked = false;                  ///< a dialogue has taken the place of the screen
};

/// The move that a number or a key of the soft phone means here; what it leaves open is asked.
[[nodiscard]] Ordered ask_ordered(Asker& asker, const session::Session& session, const Order& order);

/// Shows what an order asks to see: policies, contacts, notes, the customer, the transcript. Whether it is
/// such an order.
bool show_ordered(Page& page, const Wording& say, const session::Session& session, const Order& order);

}  // namespace rung::terminal
