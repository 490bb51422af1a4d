#pragma once

#include "base/result.h"
#include "debrief/wording.h"
#include "report/figure_table.h"

#include <string>
#include <string_view>

namespace rung::report {

/// A report of figures as one page that needs nothing else, fit for A4: what is to be decided, bars for what
/// has a course, and every table. Every text is escaped. `page` is the text of `assets/team.mustache` with
/// its style (report/page.h). Errors: bad-template.
[[nodiscard]] base::Result<std::string> format_figures_html(const FigureReport& report,
                                                            const debrief::Wording& say,
                                                            std::string_view page);

}  // namespace rung::report
