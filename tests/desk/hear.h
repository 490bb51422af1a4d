#pragma once

#include "desk/samples.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numbers>

namespace rung::test {

/// How strongly one frequency sounds in samples [from, to), by Goertzel's recurrence. Units: amplitude, 1 is
/// full scale.
inline double level_of(const desk::Samples& samples, double hz, std::size_t from, std::size_t to) {
    const double turn = 2 * std::numbers::pi * hz / samples.rate_hz;
    const double twice = 2 * std::cos(turn);
    double last = 0;
    double before = 0;
    for (std::size_t i = from; i < to; ++i) {
        const double now = samples.mono[i] / 32767.0 + twice * last - before;
        before = last;
        last = now;
    }
    const double power = last * last + before * before - twice * last * before;
    return 2 * std::sqrt(std::max(power, 0.0)) / static_cast<double>(to - from);
}

inline double level_of(const desk::Samples& samples, double hz) {
    return level_of(samples, hz, 0, samples.mono.size());
}

inline int peak_of(const desk::Samples& samples) {
    int peak = 0;
    for (const auto sample : samples.mono) peak = std::max(peak, std::abs(int{sample}));
    return peak;
}

/// Root of the mean square: how loud it is on the whole. Units: 1 is full scale.
inline double loudness_of(const desk::Samples& samples) {
    double sum = 0;
    for (const auto sample : samples.mono) sum += sample / 32767.0 * (sample / 32767.0);
    return samples.mono.empty() ? 0 : std::sqrt(sum / static_cast<double>(samples.mono.size()));
}

inline double length_s(const desk::Samples& samples) {
    return static_cast<double>(samples.mono.size()) / samples.rate_hz;
}

}  // namespace rung::test
