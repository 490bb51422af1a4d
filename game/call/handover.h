#pragma once

#include "call/exchange.h"
#include "scenario/move.h"

/// The act of escalating: the rep's part, and what becomes of it.
namespace rung::call {

/// Tells the customer that somebody will be brought in; the turn counts if it is acted on.
void announce(Exchange& exchange, const scenario::Move& move);
/// Another turn has passed since the announcement; after three it was empty words.
void age_announcement(Exchange& exchange);
/// Gives up a pending announcement.
void lapse_announcement(Exchange& exchange);

/// The rep's part: reason, person, method, words, preparation, brief, and the timing of the chain.
void escalate(Exchange& exchange, const scenario::Move& move);
/// What becomes of it: connected, agreed, nobody there, cut off or sent back.
void meet(Exchange& exchange, const scenario::Move& move);

/// The rep goes; whoever has taken the call over goes on with it.
void leave(Exchange& exchange);

/// Offer-choice becomes what the customer prefers.
[[nodiscard]] scenario::Method resolve(const scenario::Script& script, scenario::Method method);

/// Somebody was told: with them the hazard is in the right hands where they handle safety.
void pass_on_hazard(Exchange& exchange, std::uint8_t contact);

}  // namespace rung::call
