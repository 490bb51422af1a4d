#pragma once

#include "base/result.h"
#include "report/slot.h"

#include <string>
#include <string_view>

namespace rung::report {

/// A page's template with the one style of all pages put in, and the policy that allows exactly that style.
/// `form` is the text of one of `assets/*.mustache`, `style` that of `assets/page.css`.
[[nodiscard]] std::string with_style(std::string_view form, std::string_view style);

/// Fills a template. Every text of the slots is escaped. Errors: bad-template.
[[nodiscard]] base::Result<std::string> fill_page(std::string_view form, const Slot& slots);

}  // namespace rung::report
