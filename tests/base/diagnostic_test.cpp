#include "base/diagnostic.h"

#include "base/text.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

namespace rung::base {
namespace {

Diagnostic at(const std::string& bytes, std::size_t offset, std::uint32_t size) {
    return make_diagnostic({"calls/refund.json", bytes}, {static_cast<std::uint32_t>(offset), size},
                           Severity::error, "some-code", "something is wrong", "", "");
}

std::string shown(const std::string& bytes, std::size_t offset, std::uint32_t size) {
    return format_diagnostic(at(bytes, offset, size));
}

/// The line with the caret alone.
std::string caret_line(const std::string& bytes, std::size_t offset, std::uint32_t size) {
    const std::string text = shown(bytes, offset, size);
    const std::size_t third = text.find('\n', text.find('\n') + 1) + 1;
    return text.substr(third, text.find('\n', third) - third);
}

}  // namespace

TEST_CASE("a diagnostic is shown with place, line, caret, hint and pointer") {
    const std::string line = R"(      { "say": "I can refund that.", "to": "refnd" })";
    std::string bytes;
    for (int i = 1; i < 41; ++i) bytes += "\n";
    bytes += line + "\n";
    const Diagnostic made = make_diagnostic(
        {"scenarios/calls/refund.json", bytes}, {static_cast<std::uint32_t>(bytes.find("\"refnd\"")), 7},
        Severity::error, "unknown-node",
        "move \"apologise\" of node \"greet\" goes to \"refnd\", but no node has that id",
        "did you mean \"refund\" (line 77)?", "/nodes/greet/moves/2/to");
    CHECK(made.line == 41);
    CHECK(made.column == 44);
    CHECK(made.width == 7);
    CHECK(
        format_diagnostic(made) ==
        R"(scenarios/calls/refund.json:41:44: error[unknown-node]: move "apologise" of node "greet" goes to "refnd", but no node has that id
  41 |       { "say": "I can refund that.", "to": "refnd" }
     |                                            ^~~~~~~
  hint: did you mean "refund" (line 77)?
  at: /nodes/greet/moves/2/to
)");
}

TEST_CASE("what is empty is left out, and a fault of the whole file has no line") {
    Diagnostic whole;
    whole.severity = Severity::warning;
    whole.code = "file-too-large";
    whole.file = "x.json";
    whole.message = "too much";
    CHECK(format_diagnostic(whole) == "x.json: warning[file-too-large]: too much\n");
    CHECK(shown("abc", 1, 1) ==
          "calls/refund.json:1:2: error[some-code]: something is wrong\n  1 | abc\n    |  ^\n");
}

TEST_CASE("the caret stands under what is marked, by what a terminal shows") {
    CHECK(caret_line("abc", 0, 3) == "    | ^~~");
    CHECK(caret_line("äöü x", 7, 1) == "    |     ^");    // columns are code points, not bytes
    CHECK(caret_line("日本 x", 7, 1) == "    |      ^");  // wide characters take two
    CHECK(caret_line("日本 x", 0, 6) == "    | ^~~~");
    CHECK(caret_line("e\u0301 x", 4, 1) == "    |   ^");  // a combining accent none
    CHECK(caret_line("\tx", 1, 1) == "    |     ^");      // a tab reaches to the next stop
    CHECK(caret_line("ab\tx", 3, 1) == "    |     ^");
    CHECK(caret_line("ab\tx", 2, 1) == "    |   ^");  // and is marked where it begins
    CHECK(caret_line("abc", 3, 1) == "    |    ^");   // after the end
    CHECK(caret_line("", 0, 1) == "    | ^");
    CHECK(at("日本 x", 7, 1).column == 4);
    CHECK(at("\tx", 1, 1).column == 2);
}

TEST_CASE("the caret does not run past its line") {
    CHECK(caret_line("{ \"a\":\n 1 }", 0, 10) == "    | ^~~~~~");
    CHECK(caret_line("ab\r\ncd", 1, 5) == "    |  ^");
    CHECK(at("ab\r\ncd", 4, 2).line == 2);
    CHECK(at("ab\r\ncd", 4, 2).source_line == "cd");
}

TEST_CASE("a place past the end is the end") {
    CHECK(at("ab\ncd", 99, 5).line == 2);
    CHECK(at("ab\ncd", 99, 5).column == 3);
    CHECK(at("ab\n", 3, 1).line == 2);
    CHECK(at("ab\n", 3, 1).source_line.empty());
}

TEST_CASE("a long line is cut around the caret") {
    const std::string before(200, 'a'), after(200, 'b');
    const Diagnostic middle = at(before + "HERE" + after, 200, 4);
    CHECK(middle.source_line.starts_with("…a"));
    CHECK(middle.source_line.ends_with("b…"));
    CHECK(display_width(middle.source_line) <= 102);
    CHECK(middle.source_line.substr(middle.source_line.find("HERE"), 4) == "HERE");
    CHECK(middle.column == 201);
    CHECK(display_width(middle.source_line.substr(0, middle.source_line.find("HERE"))) == middle.caret);
    const Diagnostic first = at("HERE" + after, 0, 4);
    CHECK(first.source_line.starts_with("HERE"));
    CHECK(first.caret == 0);
    const Diagnostic last = at(before + "HERE", 200, 4);
    CHECK(last.source_line.ends_with("HERE"));
    CHECK(display_width(last.source_line) == 101);  // the room that nothing needs after it is used before it
    const Diagnostic wide = at(before + std::string(300, 'X') + after, 200, 300);
    CHECK(wide.width <= 100);
    CHECK(display_width(wide.source_line) <= 102);
}

TEST_CASE("megabytes on one line cost no more than their count") {
    const std::string bytes(4'000'000, 'a');
    const Diagnostic far = at(bytes, 3'999'999, 1);
    CHECK(far.column == 4'000'000);
    CHECK(display_width(far.source_line) <= 102);
}

TEST_CASE("nothing in a file reaches the terminal that shows it") {
    Diagnostic fault = at("\x1b[2J \x07 x", 7, 1);
    fault.file = "a\x1b.json";
    fault.message = "m\nm";
    fault.hint = "\u202eh";
    fault.pointer = "/\x1b";
    const std::string text = format_diagnostic(fault);
    CHECK(std::count(text.begin(), text.end(), '\x1b') == 0);
    CHECK(std::count(text.begin(), text.end(), '\x07') == 0);
    CHECK(std::count(text.begin(), text.end(), '\n') == 5);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("\uFFFD[2J \uFFFD x\n    |        ^\n") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are shown as such") {
    CHECK(shown("a\xff x", 1, 1).find("a\uFFFD x\n    |  ^\n") != std::string::npos);
}

TEST_CASE("diagnostics are put in the order of the file, and told once") {
    Diagnostics faults = {at("ab\ncd", 4, 1), at("ab\ncd", 0, 1), at("ab\ncd", 1, 1), at("ab\ncd", 0, 1)};
    sort_diagnostics(faults);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].column == 1);
    CHECK(faults[1].column == 2);
    CHECK(faults[2].line == 2);
}

TEST_CASE("warnings are no errors") {
    Diagnostics faults(1);
    faults[0].severity = Severity::warning;
    CHECK_FALSE(has_errors(faults));
    faults.emplace_back();
    CHECK(has_errors(faults));
    CHECK_FALSE(has_errors({}));
}

}  // namespace rung::base
