#include "report/csv.h"

#include "report/read_forms.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

using namespace rung;
using report::format_csv;
using test::read_csv;
using Table = test::Rows;

namespace {

constexpr unsigned kSeed = 5;

}  // namespace

TEST_CASE("cells are quoted only where they must be") {
    CHECK(format_csv({{"person", "total"}, {"p1", "80"}}) == "person,total\r\np1,80\r\n");
    CHECK(format_csv({{"a,b", "say \"no\"", "two\nlines", " x", "x ", ""}}) ==
          "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" x\",\"x \",\r\n");
    CHECK(format_csv({{""}}) == "\"\"\r\n");
    CHECK(format_csv({}).empty());
}

TEST_CASE("what a spreadsheet would run is text, and a number stays a number") {
    struct Row {
        const char *cell, *written;
    };
    const Row rows[] = {{"=1+1", "'=1+1"},
                        {"@SUM(A1)", "'@SUM(A1)"},
                        {"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
                        {"-2+3", "'-2+3"},
                        {"  =HYPERLINK(\"x\")", "\"'  =HYPERLINK(\"\"x\"\")\""},
                        {"\t=1", "\"'\t=1\""},
                        {"\r=1", "\"'\r=1\""},
                        {"\n=1", "\"'\n=1\""},
                        {"-", "'-"},
                        {"-12.5", "-12.5"},
                        {"+3", "+3"},
                        {"-1.2.3", "'-1.2.3"},
                        {"-.5", "'-.5"},
                        {"1=1", "1=1"}};
    for (const auto& row : rows) {
        CAPTURE(row.cell);
        CHECK(format_csv({{row.cell, "end"}}) == std::string(row.written) + ",end\r\n");
    }
}

TEST_CASE("any table comes back as it was, but for the apostrophes") {
    std::mt19937 dice(kSeed);
    const std::string letters = "ab,\"\r\n =-+@'\t1.";
    for (int round = 0; round < 2000; ++round) {
        Table table(dice() % 4, std::vector<std::string>(1 + dice() % 4));
        for (auto& row : table)
            for (auto& cell : row)
                for (auto n = dice() % 6; n > 0; --n) cell += letters[dice() % letters.size()];
        const auto back = read_csv(format_csv(table));
        REQUIRE(back.size() == table.size());
        for (std::size_t r = 0; r < table.size(); ++r) {
            REQUIRE(back[r].size() == table[r].size());
            for (std::size_t c = 0; c < table[r].size(); ++c)
                CHECK((back[r][c] == table[r][c] || back[r][c] == "'" + table[r][c]));
        }
    }
}
