#pragma once

#include <string>

namespace rung::bench {

/// The largest resident size that this process has had since it began, or since `forget_peak`. Units: bytes.
[[nodiscard]] double peak_bytes();
void forget_peak();

/// Loads company and rubric, then reads, checks and compiles `file` (none where it is empty), and prints the
/// largest resident size that this process has had. Units: bytes. Returns the exit code.
[[nodiscard]] int print_peak(const std::string& file);

}  // namespace rung::bench
