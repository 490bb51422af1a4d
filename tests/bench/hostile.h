#pragma once

namespace rung::bench {

/// `rung_bench hostile`: how long each hostile file takes to be read and answered, and how much memory beside
/// its own bytes; the slowest first. Returns the exit code.
[[nodiscard]] int print_hostile();

}  // namespace rung::bench
