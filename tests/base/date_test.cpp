#include "base/date.h"

#include <doctest/doctest.h>

using namespace rung;

TEST_CASE("days follow each other through months and leap years, and are written back as they were read") {
    const auto first = base::parse_day("1999-12-31");
    REQUIRE(first);
    int year = 2000, month = 1, day = 1, expected = *first;
    while (year < 2405) {
        const auto text = base::format_day(++expected);
        const auto digits = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        const auto written = std::to_string(year) + "-" + digits(month) + "-" + digits(day);
        if (text != written || base::parse_day(written) != expected) {
            CAPTURE(written);
            CHECK(text == written);
            CHECK(base::parse_day(written) == expected);
            break;
        }
        // The slow calendar: a month ends where the rhyme says.
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        const int length = month == 2                                              ? (leap ? 29 : 28)
                           : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                                   : 31;
        if (++day <= length) continue;
        day = 1;
        if (++month > 12) {
            month = 1;
            ++year;
        }
    }
    CHECK(year == 2405);
}

TEST_CASE("what is no day of the calendar is none") {
    for (const auto* text :
         {"", "2026-2-3", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01",
          "2026/01/01", "2026-01-1x", "+026-01-01", "2026-01-011", "0000-01-01"}) {
        CAPTURE(text);
        CHECK(!base::parse_day(text));
    }
    CHECK(base::parse_day("2026-03-01") == *base::parse_day("2026-02-28") + 1);
    CHECK(base::parse_day("2026-02-03 10:20") == base::parse_day("2026-02-03"));
    CHECK(base::day_of("2026-02-03 10:20") == "2026-02-03");
}
