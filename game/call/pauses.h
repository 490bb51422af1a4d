#pragma once

#include "call/exchange.h"
#include "scenario/move.h"

#include <cstdint>

namespace rung::call {

/// How long a hold may be. Units: seconds.
inline constexpr std::uint16_t kHoldLengths[] = {30, 60, 120};

void look_up(Exchange& exchange, std::uint8_t policy);
void hold(Exchange& exchange, std::uint16_t seconds);
/// Says nothing: listening where the customer has just let off steam, else a silence.
void wait(Exchange& exchange);
void barge_in(Exchange& exchange);

}  // namespace rung::call
