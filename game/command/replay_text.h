#pragma once

#include "command/opened.h"
#include "terminal/page.h"

#include <string>

namespace rung::command {

/// The call word for word, under its turns.
void show_replay(terminal::Page& page, const debrief::Wording& say, const Opened& play);
/// Where the play stands: how it ended, the mood, what is known, what it scored. What an assessment hides
/// while it runs stays hidden.
void show_standing(terminal::Page& page, const debrief::Wording& say, const Opened& play);

/// All of it for programs: transcript, moves with their events, the state at the end.
[[nodiscard]] std::string format_replay_json(const debrief::Wording& say, const Opened& play);

/// An event as a rubric writes it, its argument behind a colon: `shows:empathy`, `asks:refund:80`. Empty for
/// what rubrics cannot name.
[[nodiscard]] std::string format_event(const scenario::Script& script, const scenario::Event& event);

}  // namespace rung::command
