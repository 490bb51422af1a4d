#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rung::debrief {

/// One statement of the domain, and what a rep makes of it. English; said through `Wording`.
struct Teaching {
    std::string_view id;
    std::string_view statement;  ///< what it says
    std::string_view keep;       ///< the habit, where it was shown: “Saying the problem back.”
    std::string_view plan;       ///< the habit as an if-then plan
    std::string_view stop;       ///< what to let go of, so that there is room for it
};

/// In the order of the domain: W, H, C, L, E.
[[nodiscard]] std::span<const Teaching> teachings();

/// Null for an id that nobody knows.
[[nodiscard]] const Teaching* find_teaching(std::string_view id);

}  // namespace rung::debrief
