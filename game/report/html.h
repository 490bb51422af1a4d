#pragma once

#include "base/result.h"
#include "base/texts.h"
#include "debrief/debrief.h"
#include "report/second_look.h"

#include <string>
#include <string_view>

namespace rung::report {

/// A debrief as one page that needs nothing else: style and charts inside, no script, no outside address,
/// light and dark, fit for A4. Every text is escaped. `page` is the text of `assets/debrief.mustache` with
/// its style (report/page.h), read by the caller. `looks` is what was said of its items since. Errors:
/// bad-template.
[[nodiscard]] base::Result<std::string> format_html(const debrief::Debrief& debrief, const base::Texts& texts,
                                                    std::string_view page, const SecondLooks& looks = {});

}  // namespace rung::report
