#include "base/text.h"

#include "base/code_points.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace rung::base {

TEST_CASE("bytes that are not UTF-8 are found where they begin") {
    constexpr auto kNone = std::string_view::npos;
    const std::pair<std::string_view, std::size_t> rows[] = {
        {"", kNone},
        {"plain", kNone},
        {"ä € 😀", kNone},
        {"\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF", kNone},
        {"\xED\x9F\xBF \xEE\x80\x80", kNone},  // just before and after the surrogates
        {"a\x80", 1},
        {"a\xC0\xAF", 1},  // overlong
        {"a\xC1\xBF", 1},
        {"a\xE0\x9F\xBF", 1},
        {"a\xF0\x8F\xBF\xBF", 1},
        {"a\xED\xA0\x80", 1},      // a surrogate
        {"a\xF4\x90\x80\x80", 1},  // past the last
        {"a\xF5\x80\x80\x80", 1},
        {"a\xFF", 1},
        {"12345678\xE2\x82", 8},  // cut short, after eight plain bytes
        {"1234567\xE2\x82\xAC\xE2", 10},
    };
    for (const auto& [text, at] : rows) {
        const std::string row(text);
        CAPTURE(row);
        CHECK(find_bad_utf8(text) == at);
    }
}

namespace {

/// The definition of UTF-8, read off table 3-7 of the Unicode standard; slow and obvious.
bool is_utf8(std::string_view text) {
    const auto in = [&](std::size_t i, int low, int high) {
        return i < text.size() && static_cast<unsigned char>(text[i]) >= low &&
               static_cast<unsigned char>(text[i]) <= high;
    };
    for (std::size_t i = 0; i < text.size();) {
        if (in(i, 0x00, 0x7f)) {
            i += 1;
        } else if (in(i, 0xc2, 0xdf) && in(i + 1, 0x80, 0xbf)) {
            i += 2;
        } else if (((in(i, 0xe0, 0xe0) && in(i + 1, 0xa0, 0xbf)) ||
                    (in(i, 0xe1, 0xec) && in(i + 1, 0x80, 0xbf)) ||
                    (in(i, 0xed, 0xed) && in(i + 1, 0x80, 0x9f)) ||
                    (in(i, 0xee, 0xef) && in(i + 1, 0x80, 0xbf))) &&
                   in(i + 2, 0x80, 0xbf)) {
            i += 3;
        } else if (((in(i, 0xf0, 0xf0) && in(i + 1, 0x90, 0xbf)) ||
                    (in(i, 0xf1, 0xf3) && in(i + 1, 0x80, 0xbf)) ||
                    (in(i, 0xf4, 0xf4) && in(i + 1, 0x80, 0x8f))) &&
                   in(i + 2, 0x80, 0xbf) && in(i + 3, 0x80, 0xbf)) {
            i += 4;
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("UTF-8 is what the standard's table says, on every pair of bytes and on random ones") {
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second)};
            REQUIRE((find_bad_utf8(text) == std::string_view::npos) == is_utf8(text));
        }
    const char kBytes[] = "a\x80\x8f\x90\x9f\xa0\xbf\xc0\xc2\xdf\xe0\xe1\xed\xef\xf0\xf1\xf4\xf5";
    std::mt19937 random(3);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) text += kBytes[random() % (sizeof kBytes - 1)];
        REQUIRE((find_bad_utf8(text) == std::string_view::npos) == is_utf8(text));
        REQUIRE(is_utf8(neutralise(text)));
    }
}

TEST_CASE("a text is as wide as a terminal shows it") {
    const std::pair<std::string_view, std::size_t> rows[] = {
        {"", 0},       {"abc", 3},      {"äöü", 3},  {"日本", 4}, {"e\u0301", 1},  // a combining accent
        {"한국어", 6}, {"ｆｕｌｌ", 8}, {"“so”", 4}, {"…", 1},    {"£50", 3},
    };
    for (const auto& [text, width] : rows) {
        const std::string row(text);
        CAPTURE(row);
        CHECK(display_width(text) == width);
    }
}

TEST_CASE("wrapping breaks at spaces, then inside words, and at line feeds") {
    using Lines = std::vector<std::string>;
    struct Row {
        std::string_view text;
        std::size_t width;
        Lines lines;
    };
    const Row rows[] = {
        {"", 10, {""}},
        {"one two three", 7, {"one two", "three"}},
        {"one two three", 8, {"one two", "three"}},
        {"one two three", 13, {"one two three"}},
        {"one\n\ntwo", 10, {"one", "", "two"}},
        {"  one   two  ", 10, {"one two"}},
        {"abcdefgh ij", 3, {"abc", "def", "gh", "ij"}},
        {"ab abcdef", 4, {"ab", "abcd", "ef"}},
        {"日本語 です", 4, {"日本", "語", "です"}},
        {"e\u0301e\u0301e\u0301", 2, {"e\u0301e\u0301", "e\u0301"}},  // an accent stays on its letter
        {"a\u00a0b c", 3, {"a\u00a0b", "c"}},                         // a no-break space holds
        {"ab", 0, {"a", "b"}},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        CHECK(wrap(row.text, row.width) == row.lines);
    }
}

TEST_CASE("wrapped lines fit, and hold all that was there") {
    std::mt19937 random(5);
    const std::string_view kPieces[] = {"a", "bc", " ", " ", "日", "e\u0301", "longer", "-", "😀", "“"};
    for (int round = 0; round < 2000; ++round) {
        std::string text, without_spaces, wrapped;
        for (int i = 0; i < 30; ++i) {
            const std::string_view piece = kPieces[random() % std::size(kPieces)];
            text += piece;
            if (piece != " ") without_spaces += piece;
        }
        const std::size_t width = 2 + random() % 20;
        for (const std::string& line : wrap(text, width)) {
            REQUIRE(display_width(line) <= width);
            REQUIRE_FALSE(line.ends_with(' '));
            for (const char c : line)
                if (c != ' ') wrapped += c;
        }
        REQUIRE(wrapped == without_spaces);
    }
}

TEST_CASE("nothing in a text can drive a terminal or hide in it") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"plain £ “words” 日本 é", "plain £ “words” 日本 é"},
        {"\x1b[2J", "\uFFFD[2J"},  // escape
        {std::string_view("a\0b", 3), "a\uFFFDb"},
        {"a\x07\x08\x7f", "a\uFFFD\uFFFD\uFFFD"},  // bell, backspace, delete
        {"\u009b31m", "\uFFFD31m"},                // C1: escape and [ in one
        {"a\tb", "a b"},
        {"a\r\nb", "a\uFFFD\uFFFDb"},
        {"abc\u202ecba", "abc\uFFFDcba"},              // right-to-left override
        {"\u2066x\u2069", "\uFFFDx\uFFFD"},            // isolates
        {"\u200e\u200f\u061c", "\uFFFD\uFFFD\uFFFD"},  // direction marks
        {"re\u200bfund", "re\uFFFDfund"},              // zero-width space
        {"re\u200dfund", "re\uFFFDfund"},              // a joiner between Latin letters
        {"re\u00adfund", "re\uFFFDfund"},              // soft hyphen
        {"\u2060\ufeff\u180e", "\uFFFD\uFFFD\uFFFD"},
        {"\u2028\u2029", "\uFFFD\uFFFD"},    // line and paragraph separators
        {"x\U000e0041", "x\uFFFD"},          // a tag
        {"می\u200cخواهم", "می\u200cخواهم"},  // Persian needs its joiner
        {"👩\u200d🚒", "👩\u200d🚒"},            // so do emoji
        {"\xff\xfe", "\uFFFD\uFFFD"},        // no UTF-8
    };
    for (const auto& [text, shown] : rows) {
        const std::string row(text);
        CAPTURE(row);
        CHECK(neutralise(text) == shown);
        CHECK(neutralise(shown) == shown);
    }
    CHECK(neutralise("a\nb", true) == "a\nb");
    CHECK(neutralise("a\nb", false) == "a\uFFFDb");
}

TEST_CASE("every control character is neutralised, whatever is kept beside it") {
    for (unsigned c = 0; c < 0xa0; ++c) {
        if (c >= 0x20 && c < 0x7f) continue;
        const std::string text =
            c < 0x80 ? std::string(1, static_cast<char>(c)) : std::string{'\xc2', static_cast<char>(c)};
        CAPTURE(c);
        CHECK((c == '\t' ? neutralise(text) == " " : neutralise(text) == "\uFFFD"));
        CHECK((c == '\n' ? neutralise(text, true) == "\n" : neutralise(text, true) == neutralise(text)));
    }
}

TEST_CASE("words are counted as they are spoken") {
    const std::pair<std::string_view, std::size_t> rows[] = {
        {"", 0},          {"   ", 0},        {"one", 1},      {"one two", 2}, {"“One,” she said.", 3},
        {"no - dash", 2}, {"well-known", 1}, {"£50 back", 2}, {"… !", 0},     {"it's Dana\u00a0Whitlock", 3},
        {"one\ntwo", 2},  {"naïve café", 2}, {"88213", 1},
    };
    for (const auto& [text, words] : rows) {
        const std::string row(text);
        CAPTURE(row);
        CHECK(word_count(text) == words);
    }
}

TEST_CASE("a near name is suggested, a far one is not") {
    const std::vector<std::string_view> candidates = {"refund", "redelivery", "discount", "to", "say"};
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"refnd", "refund"},
        {"refudn", "refund"},
        {"Refund", "refund"},
        {"refund", "refund"},
        {"redelivry", "redelivery"},
        {"dicsount", "discount"},
        {"sya", "say"},
        {"ot", "to"},
        {"banana", ""},
        {"x", ""},
        {"", ""},
        {"customer", ""},
    };
    for (const auto& [name, near] : rows) {
        const std::string row(name);
        CAPTURE(row);
        CHECK(find_near(name, candidates) == near);
    }
    CHECK(find_near("ab", {"cd", "a"}) == "a");
    CHECK(find_near("bat", {"cat", "hat"}) == "cat");  // the first of two as near
    CHECK(find_near(std::string(100, 'a'), {"a"}).empty());
}

namespace {

/// Fewest insertions, removals, changes and swaps of neighbours, by trying them all.
std::size_t slow_distance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    std::size_t best = std::min({slow_distance(a.substr(1), b) + 1, slow_distance(a, b.substr(1)) + 1,
                                 slow_distance(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1)});
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
        best = std::min(best, slow_distance(a.substr(2), b.substr(2)) + 1);
    return best;
}

}  // namespace

TEST_CASE("the name suggested is a nearest one, on all small names") {
    std::vector<std::string> names;
    for (std::size_t size = 1; size <= 4; ++size)
        for (int bits = 0; bits < 81; ++bits) {
            std::string name;
            for (std::size_t i = 0, rest = static_cast<std::size_t>(bits); i < size; ++i, rest /= 3)
                name += "abc"[rest % 3];
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    for (const std::string& name : names)
        for (const std::string& candidate : names) {
            const std::string_view near = find_near(name, {candidate});
            const std::size_t distance = slow_distance(name, candidate);
            const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
            CAPTURE(name);
            CAPTURE(candidate);
            // A name of which nothing would be left is no suggestion.
            const bool suggested = distance <= limit && limit < std::max(name.size(), candidate.size());
            REQUIRE((near == candidate) == suggested);
        }
}

TEST_CASE("code points come one by one with their bytes") {
    CodePoints points("a€\xff");
    CHECK(points.next().value == 'a');
    const CodePoint euro = points.next();
    CHECK(euro.value == 0x20ac);
    CHECK(euro.bytes == "€");
    const CodePoint bad = points.next();
    CHECK_FALSE(bad.valid);
    CHECK(bad.bytes == "\xff");
    CHECK(points.done());
}

}  // namespace rung::base
