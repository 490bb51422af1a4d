#pragma once

#include "terminal/console.h"
#include "terminal/page.h"

#include <ostream>

namespace rung::command {

/// Standard output as a page: nobody answers.
class Printed final : public terminal::Console {
  public:
    Printed(std::ostream& out, std::size_t width) : out_(&out), width_(width) {}
    void write(std::string_view text) override { *out_ << text; }
    terminal::Input read_line(std::optional<std::int64_t>) override { return {}; }
    [[nodiscard]] std::size_t width() const override { return width_; }
    [[nodiscard]] std::size_t height() const override { return SIZE_MAX; }

  private:
    std::ostream* out_;
    std::size_t width_;
};

}  // namespace rung::command
