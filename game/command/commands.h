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
/// The text game from its first screen.
[[nodiscard]] Exit run_home(Shop& shop);

}  // namespace rung::command
