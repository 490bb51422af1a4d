#pragma once

#include "command/shop.h"

namespace rung::command {

[[nodiscard]] Exit run_list(Shop& shop);
[[nodiscard]] Exit run_check(Shop& shop);
[[nodiscard]] Exit run_prove(Shop& shop);
[[nodiscard]] Exit run_play(Shop& shop);
[[nodiscard]] Exit run_replay(Shop& shop);
[[nodiscard]] Exit run_debrief(Shop& shop);
[[nodiscard]] Exit run_what_if(Shop& shop);
[[nodiscard]] Exit run_authority(Shop& shop);
[[nodiscard]] Exit run_attempts(Shop& shop);
/// A screen of the window as a picture.
[[nodiscard]] Exit run_screenshot(Shop& shop);
/// Everybody in the teams; adds somebody, or gives somebody a coach.
[[nodiscard]] Exit run_people(Shop& shop);
/// The teams; adds one.
[[nodiscard]] Exit run_teams(Shop& shop);
/// The modules, and what they ask.
[[nodiscard]] Exit run_modules(Shop& shop);
/// Gives a module to a person or a team until a day.
[[nodiscard]] Exit run_assign(Shop& shop);
/// A person's own course.
[[nodiscard]] Exit run_progress(Shop& shop);
/// A coach's work on attempts: comments, ratings, calibration, disputes.
[[nodiscard]] Exit run_review(Shop& shop);
/// What is kept of a person: given out, erased, and for how long.
[[nodiscard]] Exit run_privacy(Shop& shop);
/// What a team's attempts show together.
[[nodiscard]] Exit run_team(Shop& shop);
/// The records themselves: made, checked, brought up to date, copied.
[[nodiscard]] Exit run_store(Shop& shop);
/// Attempts by made-up people, to try reports on.
[[nodiscard]] Exit run_simulate(Shop& shop);
/// The text game from its first screen.
[[nodiscard]] Exit run_home(Shop& shop);

}  // namespace rung::command
