#pragma once

#include "call/exchange.h"

namespace rung::call {

/// A message to a contact, during or after the call.
void message(Exchange& exchange, std::uint8_t contact);

}  // namespace rung::call
