#pragma once

#include "command/shop.h"

#include <string>

namespace rung::command {

/// The template of a page, `debrief.mustache`, with the style of all pages. Errors: file-missing,
/// file-unreadable.
[[nodiscard]] base::Result<std::string> load_page(const Shop& shop, const std::string& name);

/// Hands a report over: into the file that `--out` names, else to standard output.
[[nodiscard]] Exit hand_over(const Shop& shop, const std::string& report);

}  // namespace rung::command
