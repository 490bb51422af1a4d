#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace rung::desk {

/// The loudest value of a sample.
inline constexpr double kFullScale = std::numeric_limits<std::int16_t>::max();

/// A sound in memory, one channel. Units: 16-bit samples, `rate_hz` of them a second.
struct Samples {
    std::vector<std::int16_t> mono;
    int rate_hz = 22050;

    bool operator==(const Samples&) const = default;
};

}  // namespace rung::desk
