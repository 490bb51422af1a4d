#include "desk/tones.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>

namespace rung::desk {
namespace {

constexpr double kFade_s = 0.008;  // long enough that no ear hears a click, short enough to stay a beep

/// One stretch of sound.
struct Note {
    double length_s;
    double hz;
    double second_hz = 0;    ///< sounds together with the first; 0: alone
    double level = 0.4;      ///< of both together, 1 is full scale
    double halves_in_s = 0;  ///< how soon it has faded to half, as a struck string does; 0: it does not
};

std::size_t count_of(const Samples& samples, double length_s) {
    return static_cast<std::size_t>(std::lround(length_s * samples.rate_hz));
}

double sine(double hz, double at_s) {
    return std::sin(2 * std::numbers::pi * hz * at_s);
}

/// Rises at the start of a note and falls at its end, both along half a cosine. Shape: 0 to 1.
double fade(double at_s, double length_s) {
    const double from_edge_s = std::clamp(std::min(at_s, length_s - at_s), 0.0, kFade_s);
    return 0.5 - 0.5 * std::cos(std::numbers::pi * from_edge_s / kFade_s);
}

void add_note(Samples& samples, const Note& note) {
    const std::size_t count = count_of(samples, note.length_s);
    for (std::size_t i = 0; i < count; ++i) {
        const double at_s = static_cast<double>(i) / samples.rate_hz;
        double wave = sine(note.hz, at_s);
        if (note.second_hz > 0) wave = (wave + sine(note.second_hz, at_s)) / 2;
        if (note.halves_in_s > 0) wave *= std::exp2(-at_s / note.halves_in_s);
        wave *= note.level * fade(at_s, note.length_s);
        samples.mono.push_back(static_cast<std::int16_t>(std::lround(wave * kFullScale)));
    }
}

void add_silence(Samples& samples, double length_s) {
    samples.mono.resize(samples.mono.size() + count_of(samples, length_s), 0);
}

}  // namespace

Samples make_ring() {
    constexpr Note kBurst{.length_s = 0.4, .hz = 400, .second_hz = 450};
    Samples samples;
    add_note(samples, kBurst);
    add_silence(samples, 0.2);
    add_note(samples, kBurst);
    return samples;
}

Samples make_hold_tone() {
    Samples samples;
    add_note(samples, {.length_s = 0.6, .hz = 523.25, .level = 0.2, .halves_in_s = 0.18});
    add_note(samples, {.length_s = 1.0, .hz = 392.0, .level = 0.2, .halves_in_s = 0.18});
    return samples;
}

Samples make_line_drop() {
    Samples samples;
    for (const double hz : {800.0, 600.0, 450.0}) {
        if (!samples.mono.empty()) add_silence(samples, 0.075);
        add_note(samples, {.length_s = 0.15, .hz = hz, .level = 0.3});
    }
    return samples;
}

Samples make_hang_up() {
    constexpr Note kBurst{.length_s = 0.375, .hz = 400, .level = 0.3};
    Samples samples;
    for (int burst_no = 0; burst_no < 3; ++burst_no) {
        if (burst_no > 0) add_silence(samples, kBurst.length_s);
        add_note(samples, kBurst);
    }
    return samples;
}

}  // namespace rung::desk
