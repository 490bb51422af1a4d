#include "terminal/page.h"

#include "base/text.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

#include "support/scripted_console.h"

using namespace rung;
using terminal::Ink;
using terminal::Page;

namespace {

/// A page with one of everything.
std::string sample_of(terminal::Style style, std::size_t cells, std::string_view text) {
    test::ScriptedConsole console;
    console.cells = cells;
    Page page(console, style);
    page.title(text);
    page.heading(text);
    page.paragraph(text, Ink::warning);
    page.entry("Dana", text, 10, Ink::customer);
    page.entry("a label longer than its column", text, 10);
    page.point(text);
    page.option("1", text);
    page.option("2", text, false);
    page.row({std::string(text), "short", "also short"});
    page.blank();
    return console.written;
}

/// Without the sequences that only colour.
std::string uncoloured(std::string text) {
    for (auto at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b[", at))
        text.erase(at, text.find('m', at) + 1 - at);
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        lines.push_back(text.substr(at, text.find('\n', at) - at));
    return lines;
}

constexpr std::string_view kLong =
    "The second sofa has come split as well, and she would like to know who it is that says yes to eighty "
    "pounds.";

}  // namespace

TEST_CASE("no line is wider than the terminal, nor than one likes to read") {
    for (const std::size_t cells : {30u, 80u, 120u, 400u}) {
        CAPTURE(cells);
        for (const auto& line : lines_of(uncoloured(sample_of({}, cells, kLong))))
            CHECK(base::display_width(line) <= std::min<std::size_t>(cells - 1, 84));
    }
}

TEST_CASE("plain pages have no escapes, no drawn lines and no columns") {
    const auto text = sample_of({.colour = true, .plain = true}, 80, kLong);
    CHECK(text.find('\x1b') == std::string::npos);
    for (const auto* drawn : {"─", "•", "·", "│"}) CHECK(text.find(drawn) == std::string::npos);
    CHECK(text.find("Dana: The second sofa") != std::string::npos);
    for (const auto& line : lines_of(text)) CHECK(!line.starts_with(' '));
}

TEST_CASE("without colour nothing but the colour is missing") {
    CHECK(sample_of({.colour = false}, 80, kLong) == uncoloured(sample_of({.colour = true}, 80, kLong)));
}

TEST_CASE("text from a file can do nothing to the terminal") {
    for (const bool plain : {false, true}) {
        const auto text = sample_of({.colour = false, .plain = plain}, 80,
                                    "a\x1b[2Jb\x07"
                                    "c\u202e d");
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find('\x07') == std::string::npos);
        CHECK(text.find("\u202e") == std::string::npos);
    }
}

TEST_CASE("blank lines do not pile up") {
    test::ScriptedConsole console;
    Page page(console, {.colour = false});
    page.blank();
    page.paragraph("one");
    page.blank();
    page.blank();
    page.heading("two");
    CHECK(console.written == "one\n\ntwo\n");
}
