#pragma once

#include "report/team_figures.h"

#include <optional>
#include <string>
#include <vector>

/// The tables of a report over many attempts.
namespace rung::report {

/// Those of a report that has enough behind it, each with at least one row.
[[nodiscard]] std::vector<FigureTable> make_team_tables(const team::TeamReport& report,
                                                        const TeamWords& words);

/// Scorecards, outcomes, items by people.
void add_people_tables(std::vector<FigureTable>& tables, const team::TeamReport& report,
                       const TeamWords& words);
/// What stands in the way, and what higher limits would have spared.
void add_blockage_tables(std::vector<FigureTable>& tables, const team::TeamReport& report,
                         const TeamWords& words);

/// Adds a table that has rows.
void add_table(std::vector<FigureTable>& tables, FigureTable table);

/// Cells. What is not known is empty.
[[nodiscard]] std::string count_cell(std::size_t count);
[[nodiscard]] std::string share_cell(const std::optional<double>& share);       ///< in hundredths
[[nodiscard]] std::string hundredths_cell(const std::optional<double>& value);  ///< with two decimals

}  // namespace rung::report
