#pragma once

#include "terminal/asker.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rung::terminal {

/// A line of the first screen.
struct HomeRow {
    std::string title;
    std::string about;  ///< a second line in small; may be empty
};

/// Rows under a heading.
struct HomeGroup {
    std::string title;
    std::vector<HomeRow> rows;
};

/// What the first screen shows, in the order in which it is numbered.
struct HomeView {
    std::vector<std::string> greeting;
    std::vector<HomeGroup> groups;
    std::string empty;  ///< said where there is nothing to pick
};

/// Which row was picked, counted over all groups from 0. None: the player leaves.
[[nodiscard]] std::optional<std::size_t> run_home(Asker& asker, const HomeView& view);

}  // namespace rung::terminal
