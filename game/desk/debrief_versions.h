#pragma once

#include "debrief/wording.h"
#include "desk/debrief_what_if.h"
#include "desk/flow.h"

namespace rung::desk {

/// Both versions of a call side by side: totals, what each was still worth turn by turn, and the moves from
/// where the paths part.
void draw_debrief_versions(Flow& flow, const debrief::Wording& say, const WhatIfModel& model);

}  // namespace rung::desk
