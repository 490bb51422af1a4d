#pragma once

#include "call/exchange.h"
#include "scenario/move.h"

namespace rung::call {

/// The rep offers an amount, and the customer takes it or not.
void offer(Exchange& exchange, const scenario::Move& move);

}  // namespace rung::call
