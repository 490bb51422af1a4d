#include "score/timing.h"

#include <cmath>
#include <doctest/doctest.h>
#include <initializer_list>
#include <string>

namespace rung::score {
namespace {

int by_formula(scenario::TimingRow row, int d) {
    const double sign = (d > 0) - (d < 0);
    const double a = 1.0 / (1.0 - row.lambda_pct / 100.0 * sign);
    const double s = std::exp(-a * d * d / (2.0 * row.tolerance * row.tolerance));
    return static_cast<int>(std::floor(s * kFullScore + 0.5));
}

std::string row_of(scenario::TimingRow row, int first, int last) {
    std::string text;
    for (int d = first; d <= last; ++d)
        text += (text.empty() ? "" : " ") + std::to_string(timing_score(row, d));
    return text;
}

TEST_CASE("every entry of the timing table is the formula's value, rounded") {
    for (const int tolerance : {1, 2, 3})
        for (const int lambda_pct : {-50, 0, 50})
            for (int d = -6; d <= 6; ++d) {
                const scenario::TimingRow row{static_cast<std::uint8_t>(tolerance),
                                              static_cast<std::int8_t>(lambda_pct)};
                CAPTURE(tolerance);
                CAPTURE(lambda_pct);
                CAPTURE(d);
                CHECK(timing_score(row, d) == by_formula(row, d));
            }
}

TEST_CASE("the unit vectors of the design hold") {
    CHECK(row_of({1, 0}, -3, 3) == "111 1353 6065 10000 6065 1353 111");
    CHECK(row_of({1, 50}, -3, 3) == "498 2636 7165 10000 3679 183 1");
    CHECK(row_of({1, -50}, -3, 3) == "1 183 3679 10000 7165 2636 498");
    CHECK(row_of({2, 0}, -3, 3) == "3247 6065 8825 10000 8825 6065 3247");
    CHECK(row_of({2, 50}, -2, 2) == "7165 9200 10000 7788 3679");
}

TEST_CASE("further than six turns from its window an escalation earns nothing, whatever the row") {
    for (const int d : {-32768, -100, -7, 7, 100, 32767}) CHECK(timing_score({3, 0}, d) == 0);
}

}  // namespace
}  // namespace rung::score
