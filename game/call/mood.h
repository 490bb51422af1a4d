#pragma once

#include "call/exchange.h"

namespace rung::call {

inline constexpr int kBoiling = 85;  ///< anger from which control is being lost

/// What was said shows these skills: tells it, and gathers what the customer feels about it.
/// Source: rules §3. Worked: empathy worth −8 anger gives −8, shown again within three turns −4, then it
/// grates.
void show_skills(Exchange& exchange, std::uint32_t skills);

/// Brings what was gathered into the state: within 0–100, anger not below the floor before something
/// concrete.
void settle_mood(Exchange& exchange);

/// Tells anger and trust after the move, and whether anger has come to the boil in it.
void tell_mood(Exchange& exchange);

}  // namespace rung::call
