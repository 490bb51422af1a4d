#pragma once

#include "desk/settings.h"
#include "desk/ui.h"
#include "view/briefing.h"

#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

/// What the screen of a briefing shows.
struct BriefingPage {
    bool loaded = false;
    std::string fault;  ///< why there is no call; empty: there is one
    view::Briefing briefing;
    call::Mode mode = call::Mode::practice;
    std::vector<call::Mode> asked_for;  ///< in which a play counts for somebody
};

struct PickUp {};
struct NotThisOne {};
struct PickMode {
    call::Mode mode;
};
struct PickClock {
    int clock_pct;
};
struct PickProfanity {
    Profanity profanity;
};
struct SetHints {
    bool on;
};
struct SetVoice {
    bool on;
};
using BriefingAction =
    std::variant<PickUp, NotThisOne, PickMode, PickClock, PickProfanity, SetHints, SetVoice>;

/// What is known, what is the rep's to give, who can be asked, what may weigh on the player and how to leave
/// it out, and how the call is played.
[[nodiscard]] std::vector<BriefingAction> draw_briefing(Ui& ui, const debrief::Wording& say,
                                                        const Settings& settings, const BriefingPage& page);

}  // namespace rung::desk
