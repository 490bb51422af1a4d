#pragma once

#include "terminal/console.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace rung::test {

/// A console whose player is a list of lines. Beyond its end the input is at its end. Two lines are special:
/// `<silence>` is time running out, `<^C>` an interrupt.
class ScriptedConsole final : public terminal::Console {
  public:
    explicit ScriptedConsole(std::vector<std::string> lines = {}) : lines_(std::move(lines)) {}

    void write(std::string_view text) override { written += text; }
    terminal::Input read_line(std::optional<std::int64_t> patience_ms) override {
        patience.push_back(patience_ms);
        if (before_read) before_read(next_);
        // Without a clock a silence lasts for ever.
        while (!patience_ms && next_ < lines_.size() && lines_[next_] == "<silence>") ++next_;
        if (next_ == lines_.size()) return {terminal::Heard::end, {}};
        const auto& line = lines_[next_++];
        if (line == "<^C>") return {terminal::Heard::interrupt, {}};
        if (line == "<silence>") {
            if (on_silence) on_silence(*patience_ms);
            return {terminal::Heard::nothing, {}};
        }
        written += line + "\n";
        return {terminal::Heard::line, line};
    }
    [[nodiscard]] std::size_t width() const override { return cells; }
    [[nodiscard]] std::size_t height() const override { return rows; }
    /// Lines that were asked for.
    [[nodiscard]] std::size_t lines_read() const { return next_; }

    std::string written;
    std::vector<std::optional<std::int64_t>> patience;  ///< given with each read
    std::function<void(std::int64_t)> on_silence;       ///< the time that passed
    std::function<void(std::size_t)> before_read;
    std::size_t cells = 80;
    std::size_t rows = 24;

  private:
    std::vector<std::string> lines_;
    std::size_t next_ = 0;
};

}  // namespace rung::test
