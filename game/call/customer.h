#pragma once

#include "call/exchange.h"

namespace rung::call {

/// The reaction to a kind of move: the node's, the scenario's, the temper's, within each the specific one
/// first. `specific` is 1 + the remedy or policy; 0: there is none. Null only where the temper has none
/// either.
[[nodiscard]] const scenario::Reaction* find_reaction(const scenario::Script& script, std::uint32_t node,
                                                      scenario::Answer answer, int specific = 0);

/// The reaction is how the customer answers and where the call goes on.
void expect(Exchange& exchange, scenario::Answer answer, int specific = 0);

/// Speaks the lines whose condition holds; what each does happens at once.
void speak(Exchange& exchange, scenario::Range lines);

/// `flag = condition` one after the other, each reading the state as it is then.
void assign(Exchange& exchange, scenario::Range assignments);

/// Comes to a node, which speaks.
void enter(Exchange& exchange, std::uint32_t node);

}  // namespace rung::call
