#pragma once

#include "terminal/console.h"

#include <string>

namespace rung::terminal {

/// The terminal on standard input and output. While it exists ^C ends nothing: it is heard by the next
/// `read_line`.
class TtyConsole final : public Console {
  public:
    TtyConsole() = default;
    ~TtyConsole() override;
    TtyConsole(const TtyConsole&) = delete;
    TtyConsole& operator=(const TtyConsole&) = delete;

    void write(std::string_view text) override;
    Input read_line(std::optional<std::int64_t> patience_ms) override;
    [[nodiscard]] std::size_t width() const override;
    [[nodiscard]] std::size_t height() const override;

  private:
    void listen_for_interrupts();
    /// A whole line that was read already.
    [[nodiscard]] std::optional<Input> take_line();
    /// Reads what is there. False: the input is at its end.
    [[nodiscard]] bool fill();

    int interrupts_ = -1;  ///< a descriptor that can be read when ^C was pressed
    std::string held_;     ///< read, and not asked for yet
};

}  // namespace rung::terminal
