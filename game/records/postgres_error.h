#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace rung::records {

/// What PostgreSQL's five letters and its own words mean to a player.
[[nodiscard]] base::Error error_of_state(std::string_view state, std::string_view words,
                                         const std::string& place);
/// Why no connection came about: refused, or nobody there.
[[nodiscard]] base::Error error_of_connecting(std::string_view words, const std::string& place);
[[nodiscard]] base::Error lost(std::string_view words, const std::string& place);

}  // namespace rung::records
