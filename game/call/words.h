#pragma once

#include "call/exchange.h"

namespace rung::call {

/// The rep says a choice of the node.
void say(Exchange& exchange, const scenario::Choice& choice);

/// The rep says one of the handover lines, or nothing (`kNoLine`).
void say_line(Exchange& exchange, std::uint8_t line);

/// A promise beyond authority, by offer or by words: from now on it waits to be taken back.
void promise_too_much(Exchange& exchange);

/// What becomes of a promise that stood before this turn: taken back by it, or left standing.
void settle_promise(Exchange& exchange, bool was_pending);

}  // namespace rung::call
