#pragma once

#include "desk/flow.h"
#include "report/figure_table.h"
#include "view/words.h"

#include <string>

namespace rung::desk {

/// A table of a report with its charts above it: words left, figures right; low and high shares have a shade
/// and a letter. Where there is no room for its columns, every row is a block of its own.
void draw_figures(Flow& flow, const view::Wording& say, const std::string& id,
                  const report::FigureTable& table);

}  // namespace rung::desk
