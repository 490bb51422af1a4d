#pragma once

#include "command/opened.h"
#include "report/second_look.h"
#include "terminal/page.h"

#include <string>

namespace rung::command {

/// The call word for word, under its turns.
void show_replay(terminal::Page& page, const debrief::Wording& say, const Opened& play);
/// Where the play stands: how it ended, the mood, what is known, what it scored. What an assessment hides
/// while it runs stays hidden.
void show_standing(terminal::Page& page, const debrief::Wording& say, const Opened& play);

/// All of it for programs: transcript, moves with their events, the state at the end, and as `second_looks`
/// what was said of its items since, where anything was.
[[nodiscard]] std::string format_replay_json(const debrief::Wording& say, const Opened& play,
                                             const report::SecondLooks& looks);

/// An event as a rubric writes it, its argument behind a colon: `shows:empathy`, `asks:refund:80`. Empty for
/// what rubrics cannot name.
[[nodiscard]] std::string format_event(const scenario::Script& script, const scenario::Event& event);

}  // namespace rung::command
