#include "desk/telephone.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <vector>

namespace rung::desk {
namespace {

constexpr double kLowEdge = 300;
constexpr double kHighEdge = 3400;
constexpr double kPeak = 0.7;
constexpr double kPress = 2.5;  // how far plain speech reaches into the bend of the limiter

enum class Pass { high, low };

/// A filter of second order, in the transposed second direct form.
class Biquad {
  public:
    Biquad(Pass pass, double edge_hz, double rate_hz) {
        const double turn = 2 * std::numbers::pi * edge_hz / rate_hz;
        const double cosine = std::cos(turn);
        const double width = std::sin(turn) / std::numbers::sqrt2;  // Butterworth: flat up to the edge
        const double all = 1 + width;
        const double side = pass == Pass::low ? 1 - cosine : 1 + cosine;
        b0_ = b2_ = side / 2 / all;
        b1_ = (pass == Pass::low ? side : -side) / all;
        a1_ = -2 * cosine / all;
        a2_ = (1 - width) / all;
    }
    double next(double in) {
        const double out = b0_ * in + z1_;
        z1_ = b1_ * in - a1_ * out + z2_;
        z2_ = b2_ * in - a2_ * out;
        return out;
    }

  private:
    double b0_, b1_, b2_, a1_, a2_;
    double z1_ = 0;
    double z2_ = 0;
};

std::vector<double> make_line_sound(const Samples& samples) {
    const double rate_hz = samples.rate_hz;
    Biquad high(Pass::high, kLowEdge, rate_hz);
    // Nothing above half the rate can be there.
    Biquad low(Pass::low, std::min(kHighEdge, rate_hz * 0.49), rate_hz);
    std::vector<double> line;
    line.reserve(samples.mono.size());
    for (const std::int16_t sample : samples.mono)
        line.push_back(std::tanh(kPress * low.next(high.next(sample / kFullScale))));
    return line;
}

}  // namespace

Samples telephone_band(const Samples& samples) {
    const std::vector<double> line = make_line_sound(samples);
    double peak = 0;
    for (const double value : line) peak = std::max(peak, std::abs(value));
    // Less than one step of 16 bits is no sound to be made loud.
    const double gain = peak * kFullScale < 1 ? 0 : kPeak / peak;
    Samples heard;
    heard.rate_hz = samples.rate_hz;
    heard.mono.reserve(line.size());
    for (const double value : line)
        heard.mono.push_back(static_cast<std::int16_t>(std::lround(value * gain * kFullScale)));
    return heard;
}

}  // namespace rung::desk
