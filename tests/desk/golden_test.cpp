#include "desk/picture.h"
#include "desk/picture_book.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>

namespace rung::desk {
namespace {

struct Golden {
    ScreenId screen;
    const char* theme;
    int scale_pct;
};

PictureOrder order_of(const Golden& golden) {
    PictureOrder order;
    order.screen = golden.screen;
    order.call = "sofa-broken-twice";
    order.theme = golden.theme;
    order.scale_pct = golden.scale_pct;
    order.content = std::string(RUNG_SOURCE_DIR) + "/scenarios";
    return order;
}

std::string path_of(const Golden& golden) {
    return fmt::format("{}/tests/golden/{}-{}-{}.png", RUNG_SOURCE_DIR, name_of(golden.screen), golden.theme,
                       golden.scale_pct);
}

constexpr std::size_t kMaxBytes = std::size_t{1} << 24;

/// Compares a screen with its picture; with RUNG_GOLDEN=write, makes the picture.
void check_golden(const Golden& golden) {
    base::DiskFiles files;
    const auto picture = draw_picture(files, order_of(golden));
    REQUIRE(picture);
    const auto path = path_of(golden);
    if (const char* write = std::getenv("RUNG_GOLDEN"); write != nullptr && std::string(write) == "write") {
        const auto png = encode_png(*picture);
        REQUIRE(png);
        REQUIRE(files.write(path, *png));
        return;
    }
    const auto kept = files.read(path, kMaxBytes);
    REQUIRE_MESSAGE(kept, path << " is missing; RUNG_GOLDEN=write test_desk makes it");
    const auto known = decode_png(*kept);
    REQUIRE(known);
    const auto difference = compare(*picture, *known);
    if (difference.pixels == 0) return;
    const auto seen = fmt::format("{}/golden-{}-{}-{}.png", RUNG_BINARY_DIR, name_of(golden.screen),
                                  golden.theme, golden.scale_pct);
    if (const auto png = encode_png(*picture)) (void)files.write(seen, *png);
    FAIL_CHECK(path, " differs in ", difference.pixels, " pixels around ", difference.where.x, ",",
               difference.where.y, "; what is drawn now: ", seen);
}

TEST_CASE("every screen looks as it did, in every theme and at twice the size") {
    for (int screen = 0; screen < kScreens; ++screen)
        for (const char* theme : {"light", "dark", "contrast"})
            for (const int scale_pct : {100, 200})
                check_golden({static_cast<ScreenId>(screen), theme, scale_pct});
}

TEST_CASE("a picture is the same each time it is drawn") {
    base::DiskFiles files;
    const auto order = order_of({ScreenId::call, "dark", 100});
    const auto once = draw_picture(files, order), again = draw_picture(files, order);
    REQUIRE(once);
    REQUIRE(again);
    CHECK(once->pixels == again->pixels);
}

TEST_CASE("a picture of a call that is not there says so") {
    base::DiskFiles files;
    auto order = order_of({ScreenId::call, "light", 100});
    order.call = "no-such-call";
    const auto picture = draw_picture(files, order);
    REQUIRE(!picture);
    CHECK(picture.error().code == "unknown-call");
}

}  // namespace
}  // namespace rung::desk
