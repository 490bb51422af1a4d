#pragma once

#include "command/shop.h"

#include <string>

namespace rung::command {

/// The template of a page, `debrief.mustache`, with the style of all pages. Errors: file-missing,
/// file-unreadable.
[[nodiscard]] base::Result<std::string> load_page(const Shop& shop, const std::string& name);

}  // namespace rung::command
