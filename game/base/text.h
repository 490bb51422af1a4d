#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::base {

/// What stands for a character that may not be shown: U+FFFD.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Byte offset of the first byte that is not UTF-8, or npos when all of it is. Overlong forms, surrogates and
/// code points past U+10FFFF are not UTF-8.
[[nodiscard]] std::size_t find_bad_utf8(std::string_view text);

/// How many columns a terminal needs for the text. Units: cells; wide characters take two, combining marks
/// none.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Lines no wider than `width` cells, broken at spaces; a word wider than a line is broken inside.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text with control characters, escape sequences and bidirectional overrides made visible as U+FFFD, so
/// that a terminal shows it and does nothing else. Line feeds stay when `keep_lines`.
[[nodiscard]] std::string neutralise(std::string_view text, bool keep_lines = false);

/// `2:05`. Units: seconds in.
[[nodiscard]] std::string format_time(int seconds);

/// Words of the text, as spoken. Used for seconds.
[[nodiscard]] std::size_t word_count(std::string_view text);

/// The candidate nearest to `name` by edit distance with swaps, or empty when none is near enough to suggest.
[[nodiscard]] std::string_view find_near(std::string_view name,
                                         const std::vector<std::string_view>& candidates);

}  // namespace rung::base
