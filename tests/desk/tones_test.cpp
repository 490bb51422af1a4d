#include "desk/tones.h"

#include "desk/hear.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace rung::desk {
namespace {

using test::length_s;
using test::level_of;
using test::peak_of;

/// One stretch of a tone: what sounds between two times, 0 for nothing.
struct Stretch {
    double from_s, to_s;
    double hz;
};

struct Tone {
    std::string name;
    Samples (*make)();
    double length_s;
    std::vector<Stretch> stretches;
};

const Tone kTones[] = {
    {"ring", make_ring, 1.0, {{0, 0.4, 400}, {0, 0.4, 450}, {0.4, 0.6, 0}, {0.6, 1.0, 400}, {0.6, 1.0, 450}}},
    {"hold", make_hold_tone, 1.6, {{0, 0.6, 523.25}, {0.6, 1.6, 392}}},
    {"line drop",
     make_line_drop,
     0.6,
     {{0, 0.15, 800}, {0.15, 0.225, 0}, {0.225, 0.375, 600}, {0.375, 0.45, 0}, {0.45, 0.6, 450}}},
    {"hang-up",
     make_hang_up,
     1.875,
     {{0, 0.375, 400}, {0.375, 0.75, 0}, {0.75, 1.125, 400}, {1.125, 1.5, 0}, {1.5, 1.875, 400}}},
};

std::size_t sample_at(const Samples& samples, double at_s) {
    return static_cast<std::size_t>(std::lround(at_s * samples.rate_hz));
}

}  // namespace

TEST_CASE("each tone has its length, is heard, and is no louder than half of full scale") {
    for (const Tone& tone : kTones) {
        CAPTURE(tone.name);
        const Samples samples = tone.make();
        CHECK(samples.rate_hz == 22050);
        CHECK(length_s(samples) == doctest::Approx(tone.length_s).epsilon(0.001));
        CHECK(peak_of(samples) <= 16384);
        CHECK(peak_of(samples) > 3000);
    }
}

TEST_CASE("a tone is the same samples each time") {
    for (const Tone& tone : kTones) CHECK(tone.make() == tone.make());
}

TEST_CASE("no tone clicks: it begins and ends in silence and never jumps") {
    for (const Tone& tone : kTones) {
        CAPTURE(tone.name);
        const Samples samples = tone.make();
        REQUIRE_FALSE(samples.mono.empty());
        CHECK(std::abs(samples.mono.front()) <= 8);
        CHECK(std::abs(samples.mono.back()) <= 8);
        int steepest = 0;
        for (std::size_t i = 1; i < samples.mono.size(); ++i)
            steepest = std::max(steepest, std::abs(samples.mono[i] - samples.mono[i - 1]));
        // A sine of 800 Hz at 0.4 of full scale climbs no faster than this.
        CHECK(steepest < 3000);
    }
}

TEST_CASE("each stretch of a tone sounds at its frequency, and the pauses are silent") {
    for (const Tone& tone : kTones) {
        const Samples samples = tone.make();
        for (const Stretch& stretch : tone.stretches) {
            CAPTURE(tone.name);
            CAPTURE(stretch.from_s);
            const std::size_t from = sample_at(samples, stretch.from_s);
            const std::size_t to = sample_at(samples, stretch.to_s);
            REQUIRE(to <= samples.mono.size());
            if (stretch.hz == 0) {
                bool silent = true;
                for (std::size_t i = from; i < to; ++i) silent = silent && samples.mono[i] == 0;
                CHECK(silent);
                continue;
            }
            const double level = level_of(samples, stretch.hz, from, to);
            CHECK(level > 0.03);
            for (const double other_hz : {300.0, 340.0, 500.0, 700.0, 1000.0, 1600.0})
                CHECK(level_of(samples, other_hz, from, to) < level / 3);
        }
    }
}

TEST_CASE("the notes of the hold tone fade away") {
    const Samples samples = make_hold_tone();
    const double start = level_of(samples, 523.25, sample_at(samples, 0.05), sample_at(samples, 0.15));
    const double late = level_of(samples, 523.25, sample_at(samples, 0.45), sample_at(samples, 0.55));
    CHECK(late < start / 3);
}

}  // namespace rung::desk
