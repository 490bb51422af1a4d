#pragma once

#include "view/home.h"

#include <optional>
#include <string>
#include <vector>

namespace rung::desk {

/// The one thing that home puts first.
struct NextUp {
    std::string eyebrow;  ///< `Go on where you stopped`
    std::string button;
    std::vector<std::string> steps;  ///< what will happen, for somebody new; else empty
    view::HomeRow row;
};

/// What a coach gave comes first, then what was left, then what went worst, then, for somebody new, the first
/// call there is. Absent: there is nothing to play.
[[nodiscard]] std::optional<NextUp> find_next_up(const view::Wording& say, const view::HomeView& home);

/// Whether this person has neither finished nor begun a call.
[[nodiscard]] bool is_new(const view::HomeView& home);

}  // namespace rung::desk
