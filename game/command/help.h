#pragma once

#include <string_view>

namespace rung::command {

/// What a command is for, how it is called, and an example or two. Empty name: the program as a whole.
[[nodiscard]] std::string_view help_of(std::string_view command);

[[nodiscard]] std::string_view version_text();

}  // namespace rung::command
