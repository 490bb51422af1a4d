#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rung::records {

/// Of a comment, a reason, an answer. Units: bytes; about 600 words.
inline constexpr std::size_t kMostWritten = 4000;

/// A text that somebody typed, without the spaces around it, fit to be kept. What shows it neutralises it.
/// Errors: text-empty, text-too-long, text-unreadable.
[[nodiscard]] base::Result<std::string> check_written(std::string_view text);

/// Whether a short id is one: small letters, digits and hyphens, at most 64 of them.
[[nodiscard]] bool is_short_id(std::string_view id);

/// A number that nobody else has, as 32 digits.
[[nodiscard]] std::string draw_number();

}  // namespace rung::records
