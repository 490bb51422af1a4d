#pragma once

#include "desk/cards.h"
#include "desk/coach_action.h"
#include "view/words.h"

#include <optional>

namespace rung::desk {

/// Calibrations, a card each: what is still to be scored, or what came of it. Before them the way to open
/// one, or what is put together of a new one.
void draw_calibrations(Flow& flow, Boxes& boxes, const view::Wording& say, const CoachModel& model,
                       const std::optional<NewCalibration>& opening, std::optional<CoachAction>& action);

}  // namespace rung::desk
