#pragma once

#include <string_view>

namespace rung::command {

/// The help of a command about people, what they were given and what is kept of them. Empty: it is none of
/// those.
[[nodiscard]] std::string_view help_of_records(std::string_view command);

}  // namespace rung::command
