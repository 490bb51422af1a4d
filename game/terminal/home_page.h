#pragma once

#include "terminal/asker.h"
#include "view/home.h"

#include <optional>

namespace rung::terminal {

/// What was picked on the first screen. None: the player leaves.
[[nodiscard]] std::optional<view::HomeOffer> run_home(Asker& asker, const view::HomeView& view);

}  // namespace rung::terminal
