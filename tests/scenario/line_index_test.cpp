#include "scenario/line_index.h"

#include <algorithm>
#include <cstdint>
#include <doctest/doctest.h>
#include <random>
#include <string>

namespace rung::scenario {
namespace {

/// The slow way: everything before the place is looked at.
LineIndex::Line oracle(const std::string& bytes, std::uint32_t at) {
    const std::string before = bytes.substr(0, at);
    return {static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n')),
            static_cast<std::uint32_t>(before.rfind('\n') + 1)};
}

bool agrees(const std::string& bytes, std::uint32_t step = 1) {
    LineIndex index;
    for (std::uint32_t at = 0; at <= bytes.size(); at += step) {
        const auto told = index.line_at(bytes, at), expected = oracle(bytes, at);
        if (told.number != expected.number || told.start != expected.start) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("the line of every byte is found, and of the end") {
    CHECK(agrees(""));
    CHECK(agrees("\n"));
    CHECK(agrees("one"));
    CHECK(agrees("one\ntwo\r\n\n\nthree"));
}

TEST_CASE("lines are found where a stretch of the index begins, ends or holds no line feed") {
    for (const std::size_t size : {4095u, 4096u, 4097u, 8191u, 8192u, 8193u}) {
        CAPTURE(size);
        std::string bytes(size, 'x');
        CHECK(agrees(bytes, 97));
        for (const std::size_t feed : {std::size_t{0}, std::size_t{4094}, size - 1}) {
            bytes[feed] = '\n';
            CHECK(agrees(bytes, 97));
        }
        CHECK(agrees(std::string(size, '\n'), 97));
    }
}

TEST_CASE("lines of any length are found, whatever is asked first") {
    std::mt19937 random(5);  // the same sequence everywhere
    for (const unsigned rare : {2u, 50u, 3000u}) {
        std::string bytes(20'000, 'x');
        for (char& byte : bytes)
            if (random() % rare == 0) byte = '\n';
        LineIndex index;
        for (int i = 0; i < 500; ++i) {
            const auto at = static_cast<std::uint32_t>(random() % (bytes.size() + 1));
            const auto told = index.line_at(bytes, at), expected = oracle(bytes, at);
            REQUIRE(told.number == expected.number);
            REQUIRE(told.start == expected.start);
        }
    }
}

}  // namespace rung::scenario
