#pragma once

#include <cstdint>

namespace rung::desk {

/// When the window looks for input again. SFML has no wait that would cost less than looking: often while
/// somebody plays, seldom otherwise.
struct Pace {
    std::int64_t last_input_ms = 0;
    bool focused = true;

    /// Units: `changes_in_ms` is when the screen looks different by itself; −1: it does not.
    [[nodiscard]] std::int64_t wait_ms(std::int64_t now_ms, std::int64_t changes_in_ms) const;
};

}  // namespace rung::desk
