#pragma once

#include "terminal/asker.h"

#include <string_view>

namespace rung::terminal {

/// Shows a report that is laid out already a screen at a time, broken between its sections where that can be.
/// The player may leave off at any screen. Whether it was shown to its end.
bool show_report(Asker& asker, std::string_view report);

}  // namespace rung::terminal
