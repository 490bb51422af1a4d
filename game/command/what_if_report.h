#pragma once

#include "analysis/what_if.h"
#include "command/opened.h"
#include "terminal/page.h"

#include <string>

namespace rung::command {

/// Side by side: what was tried, both scores, both curves, where the paths part, what was no longer possible.
void show_what_if(terminal::Page& page, const debrief::Wording& say, const Opened& play,
                  const analysis::WhatIf& made);

/// All of it for programs. Values in hundredths of a point, with `exact` where the bounds meet.
[[nodiscard]] std::string format_what_if_json(const Opened& play, const analysis::WhatIf& made);

}  // namespace rung::command
