#pragma once

#include "analysis/what_if.h"
#include "desk/debrief_choices.h"
#include "desk/debrief_model.h"
#include "desk/debrief_state.h"
#include "view/what_if.h"

#include <optional>
#include <string>

namespace rung::desk {

/// The call as it was beside the call as it would have been.
struct WhatIfModel {
    std::string question;  ///< `Turn 3: offer £50 refund`, `The handover one turn later`
    std::string refused;   ///< why it could not be; empty: it could, and `view` says how
    view::WhatIfView view;
    int was = 0, would = 0;  ///< totals. Units: hundredths of a point
};

/// Works out a `TryMove` of the turn, or a `ShiftHandover`. Cost: up to a second; for a worker.
[[nodiscard]] WhatIfModel make_debrief_what_if(const AttemptFileOpened& attempt, const debrief::Wording& say,
                                               int turn, const DebriefAction& action);

/// The moves there were at a turn. None: the turn was none of the call.
[[nodiscard]] std::optional<MoveChoices> list_what_if_choices(const AttemptFileOpened& attempt,
                                                              const debrief::Wording& say, int turn);

/// What the screen knows of what-if.
struct WhatIfDesk {
    std::optional<MoveChoices> choices;  ///< of the turn that is shown
    std::optional<WhatIfModel> made;
    bool thinking = false;
};
void draw_debrief_what_if(Flow& flow, const debrief::Wording& say, const Settings& settings,
                          const DebriefModel& model, const WhatIfDesk& desk, const DebriefState& state,
                          DebriefActions& actions);

}  // namespace rung::desk
