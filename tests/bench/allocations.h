#pragma once

#include <cstdint>

namespace rung::bench {

/// Calls of `operator new` since the program began: the benchmarks replace it by one that counts.
[[nodiscard]] std::uint64_t allocation_count();

}  // namespace rung::bench
