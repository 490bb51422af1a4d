#pragma once

#include "call/exchange.h"
#include "scenario/move.h"

namespace rung::call {

/// The call is over at this ending: what was left undone is told, wrap-up begins.
void end_call(Exchange& exchange, std::uint32_t ending);

/// A move of the wrap-up.
void wrap_up(Exchange& exchange, const scenario::Move& move);

}  // namespace rung::call
