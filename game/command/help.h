#pragma once

#include <string_view>

namespace rung::command {

/// What is said of one command; empty name: of the program as a whole.
struct Help {
    std::string_view command, text;
};

/// What a command is for, how it is called, and an example or two. Empty name: the program as a whole.
[[nodiscard]] std::string_view help_of(std::string_view command);

[[nodiscard]] std::string_view version_text();

}  // namespace rung::command
