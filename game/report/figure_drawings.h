#pragma once

#include "debrief/wording.h"
#include "report/figure_table.h"
#include "report/slot.h"

namespace rung::report {

/// The drawings of a table, as they fill the template: the charts of what has a course, a map of people by
/// items, a bar for each item of one person. Empty: it has none.
[[nodiscard]] Slot::List draw_figures(const FigureTable& table, const debrief::Wording& say);

/// The map of a table whose shares stand people by items.
[[nodiscard]] Slot draw_heat(const FigureTable& table, const debrief::Wording& say);

}  // namespace rung::report
