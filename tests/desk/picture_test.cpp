#include "desk/picture.h"

#include <cstring>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <zlib.h>

namespace rung::desk {
namespace {

/// Colours that nothing shortens.
Picture make_motley(int width, int height) {
    auto picture = make_picture(width, height, 0);
    std::uint32_t value = 1;
    for (auto& pixel : picture.pixels) pixel = (value = value * 1664525u + 1013904223u) >> 3 | 0xff000000u;
    return picture;
}

std::string code_of(const base::Result<Picture>& result) {
    return result ? "" : result.error().code;
}

void write_be(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
}

/// The same file, saying that it has these sides, with a sum that fits.
std::string with_sides(std::string png, std::uint32_t width, std::uint32_t height) {
    constexpr std::size_t kHeader = 12, kSides = 16, kSum = 29;
    write_be(png, kSides, width);
    write_be(png, kSides + 4, height);
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(png.data() + kHeader), kSum - kHeader);
    write_be(png, kSum, static_cast<std::uint32_t>(sum));
    return png;
}

}  // namespace

TEST_CASE("a picture comes back from its file as it was") {
    const std::pair<int, int> sides[] = {{1, 1}, {3, 2}, {1, 40}, {257, 33}, {kLongestSide_px, 1}};
    for (const auto& [width, height] : sides) {
        const auto picture = make_motley(width, height);
        const auto png = encode_png(picture);
        REQUIRE(png);
        const auto back = decode_png(*png);
        REQUIRE(back);
        CHECK(back->width == picture.width);
        CHECK(back->height == picture.height);
        CHECK(back->pixels == picture.pixels);
    }
}

TEST_CASE("the same picture makes the same file") {
    const auto picture = make_motley(64, 48);
    CHECK(*encode_png(picture) == *encode_png(picture));
}

TEST_CASE("a file holds no time, no text and no alpha") {
    const auto png = *encode_png(make_motley(8, 8));
    for (const auto* chunk : {"tIME", "tEXt", "zTXt", "iTXt", "eXIf"})
        CHECK(png.find(chunk) == std::string::npos);
    CHECK(png.substr(12, 4) == "IHDR");
    CHECK(png.substr(24, 2) == std::string{8, 2});  // 8 bits, RGB
    const auto clear = decode_png(*encode_png(make_picture(2, 2, 0x00332211)));
    CHECK(clear->pixels == make_picture(2, 2, 0xff332211).pixels);
}

TEST_CASE("a picture without sides, or with too few pixels, is not written") {
    const std::pair<Picture, std::string> cases[] = {
        {{}, "the picture is 0 x 0 pixels; expected 1 to 16384 on each side"},
        {{-1, 4, {}}, "the picture is 0 x 4 pixels; expected 1 to 16384 on each side"},
        {{kLongestSide_px + 1, 1, std::vector<std::uint32_t>(kLongestSide_px + 1)},
         "the picture is 16385 x 1 pixels; expected 1 to 16384 on each side"},
        {{2, 2, {1, 2, 3}}, "the picture holds 3 pixels; expected 2 x 2"},
    };
    for (const auto& [picture, message] : cases) {
        const auto png = encode_png(picture);
        REQUIRE_FALSE(png);
        CHECK(png.error().code == "bad-picture");
        CHECK(png.error().message == message);
    }
}

TEST_CASE("a file that is cut anywhere is an error, or the whole picture") {
    const auto picture = make_motley(24, 16);
    const auto png = *encode_png(picture);
    for (std::size_t length = 0; length < png.size(); ++length) {
        const auto back = decode_png(std::string_view(png).substr(0, length));
        if (back) CHECK(back->pixels == picture.pixels);
        if (length < png.size() - 32) CHECK(code_of(back) == "bad-picture");
    }
}

TEST_CASE("a file with any one byte changed does no harm") {
    const auto png = *encode_png(make_motley(12, 9));
    std::size_t refused = 0;
    for (std::size_t at = 0; at < png.size(); ++at)
        for (const int flip : {1, 0x20, 0x80, 0xff}) {
            auto damaged = png;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const auto back = decode_png(damaged);
            if (!back) ++refused;
            if (back) CHECK(back->pixels.size() == 12 * 9);
        }
    CHECK(refused > png.size() * 3);
}

TEST_CASE("a file that promises more than it can hold is not believed") {
    const auto png = *encode_png(make_motley(4, 4));
    CHECK(decode_png(with_sides(png, 4, 4)));
    const auto cut = decode_png(with_sides(png, kLongestSide_px, kLongestSide_px));
    REQUIRE_FALSE(cut);
    CHECK(cut.error().message.find("cannot hold 16384 x 16384 pixels") != std::string::npos);
    const auto wide = decode_png(with_sides(png, kLongestSide_px + 1, 1));
    REQUIRE_FALSE(wide);
    CHECK(wide.error().message == "the picture is 16385 x 1 pixels; expected 1 to 16384 on each side");
    CHECK(code_of(decode_png("no picture at all")) == "bad-picture");
}

TEST_CASE("pictures are compared by how many pixels differ, by how much, and where") {
    const auto one = make_picture(20, 10, 0xff000000);
    CHECK(compare(one, one).pixels == 0);
    CHECK(compare(one, one).largest == 0);
    CHECK(compare(one, one).where.empty());

    auto other = one;
    other.pixels[2 * 20 + 5] = 0xff000003;   // red by 3
    other.pixels[7 * 20 + 11] = 0xff090000;  // blue by 9
    const auto found = compare(one, other);
    CHECK(found.pixels == 2);
    CHECK(found.largest == 9);
    CHECK(found.where.x == 5);
    CHECK(found.where.y == 2);
    CHECK(found.where.w == 7);
    CHECK(found.where.h == 6);
    CHECK(compare(other, one).pixels == 2);
}

TEST_CASE("what only one of two pictures has differs wholly") {
    const auto found = compare(make_picture(4, 3, 0), make_picture(6, 2, 0));
    CHECK(found.pixels == 4 + 4);  // the corner that neither has is no difference
    CHECK(found.largest == 255);
    CHECK(compare(make_picture(0, 0, 0), make_picture(3, 3, 7)).pixels == 9);
}

}  // namespace rung::desk
