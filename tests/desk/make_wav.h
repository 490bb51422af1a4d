#pragma once

#include "desk/samples.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

namespace rung::test {

/// A number as a file holds it, the lowest byte first.
inline std::string make_number(std::uint32_t number, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

inline std::string make_chunk(const std::string& name, const std::string& bytes) {
    return name + make_number(static_cast<std::uint32_t>(bytes.size()), 4) + bytes;
}

inline std::string make_format(std::uint32_t coding, std::uint32_t channels, std::uint32_t rate_hz,
                               std::uint32_t bits) {
    const std::uint32_t frame = channels * bits / 8;
    return make_number(coding, 2) + make_number(channels, 2) + make_number(rate_hz, 4) +
           make_number(rate_hz * frame, 4) + make_number(frame, 2) + make_number(bits, 2);
}

inline std::string make_riff(const std::string& chunks) {
    return "RIFF" + make_number(static_cast<std::uint32_t>(chunks.size()) + 4, 4) + "WAVE" + chunks;
}

inline std::string make_pcm(const desk::Samples& samples) {
    std::string bytes;
    for (const auto sample : samples.mono) bytes += make_number(static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

/// A WAV file of the plainest kind.
inline std::string make_wav(const desk::Samples& samples) {
    const auto rate_hz = static_cast<std::uint32_t>(samples.rate_hz);
    return make_riff(make_chunk("fmt ", make_format(1, 1, rate_hz, 16)) +
                     make_chunk("data", make_pcm(samples)));
}

inline void add_sine(desk::Samples& samples, double hz, double level) {
    for (std::size_t i = 0; i < samples.mono.size(); ++i) {
        const double turn = 2 * std::numbers::pi * hz * static_cast<double>(i) / samples.rate_hz;
        samples.mono[i] =
            static_cast<std::int16_t>(samples.mono[i] + std::lround(32767 * level * std::sin(turn)));
    }
}

inline desk::Samples make_sine(double hz, double level, std::size_t count) {
    desk::Samples samples{std::vector<std::int16_t>(count)};
    add_sine(samples, hz, level);
    return samples;
}

}  // namespace rung::test
