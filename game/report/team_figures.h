#pragma once

#include "debrief/wording.h"
#include "report/content_names.h"
#include "report/figure_table.h"
#include "team/team_report.h"

#include <functional>
#include <string>

namespace rung::report {

/// How somebody is called in a report: the pseudonym, unless the reader wants and may see names.
using NameOf = std::function<std::string(const std::string& pseudonym)>;

/// What a report calls people and things.
struct TeamWords {
    const debrief::Wording& say;
    NameOf person;
    ContentNames content;
    std::string module;   ///< title of the one module whose calls are counted; empty: all calls
    int module_pass = 0;  ///< its pass mark; 0: none
};

/// A team's, a module's or a person's report in words and tables. Figures are averages over training calls;
/// nobody is ranked.
[[nodiscard]] FigureReport make_team_figures(const team::TeamReport& report, const TeamWords& words);

}  // namespace rung::report
