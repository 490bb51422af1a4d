#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
#include "command/environment.h"

#include <cstdint>
#include <string>

/// The machine, as `main` needs it: where things are, what time it is, what standard input is.
namespace rung::command {

/// Time since the program began.
class SystemClock final : public base::Clock {
  public:
    [[nodiscard]] std::int64_t now_ms() const override;
};

/// Where the running program's file is; empty where that cannot be told.
[[nodiscard]] std::string program_folder(const base::Files& files);
/// Content beside the program, else the installed one; the user's data under XDG.
[[nodiscard]] Places find_places(const base::Files& files);
/// The same with the content of a folder: one that holds `scenarios/` and `assets/`, or the content itself.
[[nodiscard]] Places with_content(const base::Files& files, Places places, const std::string& folder);

[[nodiscard]] base::Result<std::string> read_standard_input();
[[nodiscard]] bool input_is_terminal();
[[nodiscard]] bool output_is_terminal();
/// Whether somebody said where windows go: DISPLAY or WAYLAND_DISPLAY.
[[nodiscard]] bool has_display();
/// NO_COLOR is not set, and the terminal is one that can.
[[nodiscard]] bool wants_colour();
/// Local date and time, `2026-02-03 10:20`.
[[nodiscard]] std::string wall_clock();
[[nodiscard]] std::uint64_t random_seed();
/// Since this program was started, loading it included. Precision: 10 ms, rounded up.
[[nodiscard]] std::int64_t running_ms(const base::Files& files);

}  // namespace rung::command
