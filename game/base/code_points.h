#pragma once

#include <cstddef>
#include <string_view>

namespace rung::base {

/// One code point of a text with the bytes it was made from.
struct CodePoint {
    char32_t value = 0;      ///< U+FFFD where the bytes are not UTF-8
    std::string_view bytes;  ///< one byte where they are not UTF-8
    bool valid = true;
};

/// Walks a text by code points; bytes that are not UTF-8 come one by one.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text) : rest_(text) {}
    [[nodiscard]] bool done() const { return rest_.empty(); }
    CodePoint next();

  private:
    std::string_view rest_;
};

/// Columns of one code point in a terminal: 0, 1 or 2.
[[nodiscard]] std::size_t cell_width(char32_t c);

}  // namespace rung::base
