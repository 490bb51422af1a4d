#pragma once

#include <string>
#include <string_view>

namespace rung::view {

/// The text as it is searched in: letters of ASCII in lower case.
[[nodiscard]] std::string searchable(std::string_view text);

/// Whether every word of what was typed stands in a searchable text. Nothing typed: it does.
[[nodiscard]] bool holds_all(std::string_view searchable_text, std::string_view typed);

}  // namespace rung::view
