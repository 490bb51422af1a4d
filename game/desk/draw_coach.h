#pragma once

#include "desk/coach_action.h"
#include "desk/coach_model.h"
#include "desk/ui.h"
#include "view/words.h"

#include <optional>

namespace rung::desk {

/// Whom one coaches: what waits, people with what was given to them, giving a module, calibrations. A null
/// model: not read yet.
[[nodiscard]] std::optional<CoachAction> draw_coach(Ui& ui, const view::Wording& say, const CoachModel* model,
                                                    const CoachState& state, Rect area);

}  // namespace rung::desk
