#include "desk/telephone.h"

#include "desk/hear.h"
#include "desk/make_wav.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <doctest/doctest.h>
#include <vector>

namespace rung::desk {
namespace {

using test::add_sine;
using test::level_of;
using test::loudness_of;
using test::make_sine;
using test::peak_of;

/// How much weaker `hz` comes through than 1,000 Hz, both sent equally and softly. Units: 1 is just as
/// strong.
double passed(double hz, int rate_hz) {
    Samples sent{std::vector<std::int16_t>(static_cast<std::size_t>(rate_hz)), rate_hz};
    add_sine(sent, 1000, 0.05);
    add_sine(sent, hz, 0.05);
    const Samples heard = telephone_band(sent);
    return level_of(heard, hz) / level_of(heard, 1000);
}

}  // namespace

TEST_CASE("the band of a telephone passes, what lies below and above does not") {
    for (const int rate_hz : {16000, 22050, 48000}) {
        CAPTURE(rate_hz);
        for (const double hz : {500.0, 700.0, 2000.0}) CHECK(passed(hz, rate_hz) > 0.85);
        CHECK(passed(300, rate_hz) == doctest::Approx(0.71).epsilon(0.03));
        CHECK(passed(3400, rate_hz) == doctest::Approx(0.71).epsilon(0.03));
        CHECK(passed(100, rate_hz) < 0.13);
        CHECK(passed(50, rate_hz) < 0.04);
        CHECK(passed(7500, rate_hz) < 0.25);
    }
}

TEST_CASE("a rate too low for the upper edge is no harm") {
    const Samples heard = telephone_band({make_sine(1000, 0.3, 4000).mono, 6000});
    CHECK(heard.mono.size() == 4000);
    CHECK(peak_of(heard) > 22000);
}

TEST_CASE("the peak is the same for all, and what is louder comes out denser") {
    double last = 0;
    for (const double level : {0.05, 0.3, 0.6, 0.99}) {
        Samples sent = make_sine(800, level, 8820);
        for (std::size_t i = 4410; i < sent.mono.size(); ++i)
            sent.mono[i] = static_cast<std::int16_t>(sent.mono[i] / 4);
        const Samples heard = telephone_band(sent);
        CHECK(heard.rate_hz == sent.rate_hz);
        CHECK(heard.mono.size() == sent.mono.size());
        CHECK(peak_of(heard) == doctest::Approx(0.7 * 32767).epsilon(0.0001));
        CHECK(loudness_of(heard) > last);
        last = loudness_of(heard);
    }
}

TEST_CASE("silence stays silence, and no samples are no samples") {
    CHECK(telephone_band({}).mono.empty());
    const Samples silence{std::vector<std::int16_t>(1000)};
    CHECK(telephone_band(silence) == silence);
}

TEST_CASE("full scale of either sign does not run over") {
    Samples harsh{std::vector<std::int16_t>(2000)};
    for (std::size_t i = 0; i < harsh.mono.size(); ++i)
        harsh.mono[i] = i / 10 % 2 == 0 ? std::int16_t{-32768} : std::int16_t{32767};
    CHECK(peak_of(telephone_band(harsh)) == doctest::Approx(0.7 * 32767).epsilon(0.0001));
}

}  // namespace rung::desk
