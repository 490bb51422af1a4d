#include "desk/theme.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <utility>

namespace rung::desk {
namespace {

TEST_CASE("the contrast of two colours is that of the guidelines") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0xFFFFFF, 0xFFFFFF) == doctest::Approx(1));
    CHECK(contrast(0x767676, 0xFFFFFF) == doctest::Approx(4.54).epsilon(0.005));
    CHECK(contrast(0x0072B2, 0xFFFFFF) == doctest::Approx(contrast(0xFFFFFF, 0x0072B2)));
}

TEST_CASE("every text of every theme can be read on what it stands on") {
    for (const auto& theme : list_themes())
        for (const auto& pair : list_text_pairs()) {
            const double ratio = contrast(theme.of(pair.ink), theme.of(pair.fill));
            CHECK_MESSAGE(ratio >= theme.text_contrast,
                          std::string(theme.id) << ": ink " << static_cast<int>(pair.ink) << " on fill "
                                                << static_cast<int>(pair.fill) << " has " << ratio);
        }
}

TEST_CASE("every control and chart line of every theme can be seen on what it runs over") {
    for (const auto& theme : list_themes())
        for (const auto& pair : list_line_pairs()) {
            const double ratio = contrast(theme.of(pair.line), theme.of(pair.fill));
            CHECK_MESSAGE(ratio >= theme.line_contrast,
                          std::string(theme.id) << ": line " << static_cast<int>(pair.line) << " on fill "
                                                << static_cast<int>(pair.fill) << " has " << ratio);
        }
}

TEST_CASE("no ink is left out of the pairs, and high contrast asks for more") {
    std::set<Ink> inks;
    for (const auto& pair : list_text_pairs()) inks.insert(pair.ink);
    CHECK(inks.size() == static_cast<std::size_t>(kInks));
    CHECK(theme_of("contrast").text_contrast >= 7);
    CHECK(theme_of("light").id == "light");
    CHECK_MESSAGE(theme_of("no-such-theme").id == list_themes().front().id,
                  "an unknown theme is the usual one");
}

}  // namespace
}  // namespace rung::desk
