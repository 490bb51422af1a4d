#pragma once

#include "call/exchange.h"
#include "scenario/move.h"

namespace rung::call {

/// The moment at which an escalation is timed: now, or when it was announced.
struct Moment {
    std::uint32_t node = 0;
    int tries = 0;
    int ago = 0;             ///< turns
    bool unoffered = false;  ///< an ask within the rep's own limit had not been offered
};

/// Whether the customer asks for what the rep may give and has not been offered that much.
[[nodiscard]] bool has_unoffered_ask(const scenario::Script& script, const State& state);

/// Times the chain that begins with this escalation against every trigger that counts, and keeps which one it
/// answers and whether it comes early or late. Source: W9, W10; design §6, Timing; rules §5.
void time_chain(Exchange& exchange, const scenario::Move& move);

}  // namespace rung::call
