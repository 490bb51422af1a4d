#pragma once

#include <cstdint>
#include <vector>

namespace rung::desk {

/// A sound in memory, one channel. Units: 16-bit samples, `rate_hz` of them a second.
struct Samples {
    std::vector<std::int16_t> mono;
    int rate_hz = 22050;

    bool operator==(const Samples&) const = default;
};

}  // namespace rung::desk
