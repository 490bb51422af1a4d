#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Reads back what reports write, by means of its own.
namespace rung::test {

using Rows = std::vector<std::vector<std::string>>;
/// By id, the rows below the headings.
using Tables = std::map<std::string, Rows>;

[[nodiscard]] Tables read_html_tables(std::string_view page);
/// Cells as a spreadsheet shows them: the apostrophe that makes them text is gone.
[[nodiscard]] Tables read_csv_tables(std::string_view csv);
[[nodiscard]] Tables read_json_tables(const std::string& json);

/// RFC 4180 read by the letter: cells as they stand in the file. What is none fails the test.
[[nodiscard]] Rows read_csv(std::string_view text);
/// Whether a spreadsheet would reckon with it.
[[nodiscard]] bool is_formula_cell(std::string_view cell);

/// Of the first control character that is no line feed, escape sequences and overrides of direction too.
[[nodiscard]] std::size_t find_control(std::string_view text);

/// What the page's policy allows as a style, and what its style is: SHA-256 in base 64.
[[nodiscard]] std::string policy_of(std::string_view page);
[[nodiscard]] std::string style_hash_of(std::string_view page);

/// What people and content from elsewhere may try as names.
[[nodiscard]] const std::vector<std::string>& list_hostile_texts();

}  // namespace rung::test
