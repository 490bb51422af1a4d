#pragma once

#include <string>
#include <string_view>

namespace rung::records {

/// The states that a play has passed through, as whoever saves it knows: the first digits of the SHA-256 of
/// each, a space between, the latest last. What stands in a store and is on nobody's trail was made
/// elsewhere, and is not to be replaced.
using Trail = std::string;

/// One state, as a trail names it. Migrations of PostgreSQL make the same.
[[nodiscard]] std::string step_of(std::string_view attempt);
/// Adds a state, unless it is the latest already.
void add_step(Trail& trail, std::string_view attempt);
/// Whether the play was once this state.
[[nodiscard]] bool leads_through(const Trail& trail, std::string_view attempt);

}  // namespace rung::records
