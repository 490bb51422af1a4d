#pragma once

#include "call/call.h"
#include "call/exchange.h"
#include "scenario/move.h"

/// The company's ladder against abuse: a first warning, a final one, then what was announced.
namespace rung::call {

/// Why a warning of this step is not possible now.
[[nodiscard]] Why query_warning(const scenario::Script& script, const State& state, bool final_step);

/// Whether ending the call now is within the ladder; if so the trigger that it answers, else −1.
[[nodiscard]] int find_trigger_to_end_for(const scenario::Script& script, const State& state);

void warn(Exchange& exchange, bool final_step);
void disconnect(Exchange& exchange);

/// At the end of a turn: an apology and three clean turns earn one repeat of the final warning.
void count_clean_turn(Exchange& exchange);

}  // namespace rung::call
