#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rung::base {

/// Days since a day long ago; absent for what is no day of the calendar. Shape: `2026-02-03`, whatever
/// follows behind a space. Source: the proleptic Gregorian calendar, with years that begin in March. Worked:
/// 2026-03-01 is one more than 2026-02-28.
[[nodiscard]] std::optional<int> parse_day(std::string_view text);

/// The day back, `2026-02-03`.
[[nodiscard]] std::string format_day(int day);

/// The day of a moment, `2026-02-03` of `2026-02-03 10:20`; whatever is shorter stays as it is.
[[nodiscard]] std::string day_of(std::string_view moment);

}  // namespace rung::base
