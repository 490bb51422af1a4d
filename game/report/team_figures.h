#pragma once

#include "debrief/wording.h"
#include "report/figure_table.h"
#include "team/team_report.h"

#include <functional>
#include <string>

namespace rung::report {

/// How somebody is called in a report: the pseudonym, unless the reader wants and may see names.
using NameOf = std::function<std::string(const std::string& pseudonym)>;

/// A team's or a person's report in words and tables. Figures are averages over training calls; nobody is
/// ranked.
[[nodiscard]] FigureReport make_team_figures(const team::TeamReport& report, const NameOf& name_of,
                                             const debrief::Wording& say);

}  // namespace rung::report
