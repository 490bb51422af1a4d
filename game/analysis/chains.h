#pragma once

#include <cstdint>

namespace rung::analysis {

/// Which plays of a call count, by whether somebody is brought in on the way.
enum class Chains : std::uint8_t { either, with, without };

}  // namespace rung::analysis
