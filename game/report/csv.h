#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rung::report {

/// A table as RFC 4180 has it: CRLF behind every row, cells with a comma, a quotation mark, a line end or a
/// space at either end in quotation marks. A spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or
/// a carriage return for a formula, with or without spaces before it: such a cell gets an apostrophe in
/// front, which the spreadsheet takes for "this is text". A number stays a number.
[[nodiscard]] std::string format_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace rung::report
