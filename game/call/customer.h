#pragma once

#include "call/exchange.h"

namespace rung::call {

/// The reaction is how the customer answers and where the call goes on.
void expect(Exchange& exchange, scenario::Answer answer, int specific = 0);

/// Speaks the lines whose condition holds; what each does happens at once.
void speak(Exchange& exchange, scenario::Range lines);

/// `flag = condition` one after the other, each reading the state as it is then.
void assign(Exchange& exchange, scenario::Range assignments);

/// Comes to a node, which speaks.
void enter(Exchange& exchange, std::uint32_t node);

}  // namespace rung::call
