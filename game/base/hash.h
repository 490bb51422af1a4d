#pragma once

#include <string>
#include <string_view>

namespace rung::base {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// The same as base 64, as a page's policy names what it may show.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

}  // namespace rung::base
