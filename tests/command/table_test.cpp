#include "command/table.h"

#include "base/text.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>
#include <string>
#include <vector>

/// Tables as wide as a terminal.
using namespace rung;
using command::Table;

namespace {

std::size_t width_of(const std::string& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) widest = std::max(widest, base::display_width(line));
    return widest;
}

Table some_attempts() {
    Table table({"attempt", "standing", ">calls"});
    table.add({"sofa-1", "74 of 100, premature", "3"});
    table.add({"sofa-12", "stopped", "12"});
    return table;
}

/// As many words in any order.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; in >> word;) words.push_back(word);
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

TEST_CASE("a table that fits is set as it is, and without a width every table fits") {
    const std::string whole =
        "attempt  standing              calls\n"
        "sofa-1   74 of 100, premature      3\n"
        "sofa-12  stopped                  12\n";
    CHECK(some_attempts().format(false) == whole);
    CHECK(some_attempts().format(false, 36) == whole);
}

TEST_CASE("a table that is too wide folds its longest cells between words") {
    CHECK(some_attempts().format(false, 28) ==
          "attempt  standing      calls\n"
          "sofa-1   74 of 100,        3\n"
          "         premature\n"
          "sofa-12  stopped          12\n");
}

TEST_CASE("what does not fit when folded comes in a further table that names its rows") {
    CHECK(some_attempts().format(false, 18) ==
          "attempt  standing\n"
          "sofa-1   74 of\n"
          "         100,\n"
          "         premature\n"
          "sofa-12  stopped\n"
          "\n"
          "attempt  calls\n"
          "sofa-1       3\n"
          "sofa-12     12\n");
}

TEST_CASE("no table is wider than it may be while its words fit, and none loses a word of a cell") {
    Table table({"who did what, and when", ">a", ">figures that have a long heading", "words"});
    for (int i = 0; i < 5; ++i)
        table.add({"somebody " + std::to_string(i), std::to_string(i * 100), "7", "one two three four five"});
    const auto whole = words_of(table.format(false));
    for (std::size_t width = 20; width < 120; ++width) {
        CAPTURE(width);
        const auto text = table.format(false, width);
        CHECK(width_of(text) <= width);
        const auto words = words_of(text);
        CHECK(std::includes(words.begin(), words.end(), whole.begin(), whole.end()));
    }
}
