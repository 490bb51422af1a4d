#pragma once

#include "report/team_figures.h"

#include <vector>

namespace rung::report {

/// The tables of a report that has enough behind it, each with at least one row.
[[nodiscard]] std::vector<FigureTable> make_team_tables(const team::TeamReport& report, const NameOf& name_of,
                                                        const debrief::Wording& say);

}  // namespace rung::report
