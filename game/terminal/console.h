#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rung::terminal {

enum class Heard : std::uint8_t {
    line,       ///< somebody typed one
    nothing,    ///< the time given ran out
    end,        ///< the input is at its end
    interrupt,  ///< ^C
};

struct Input {
    Heard heard = Heard::end;
    std::string text;  ///< of a line, without its line feed
};

/// A terminal, as far as the text game needs one: it writes, and it reads whole lines. No cursor is moved.
class Console {
  public:
    virtual ~Console() = default;
    virtual void write(std::string_view text) = 0;
    /// Waits for a line, at most so long. Units: milliseconds; none: for ever.
    virtual Input read_line(std::optional<std::int64_t> patience_ms) = 0;
    /// Units: cells.
    [[nodiscard]] virtual std::size_t width() const = 0;
    /// Units: lines.
    [[nodiscard]] virtual std::size_t height() const = 0;
};

}  // namespace rung::terminal
