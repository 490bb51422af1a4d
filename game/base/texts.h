#pragma once

#include <string>
#include <string_view>

namespace rung::base {

/// The words of the interface in the reader's language. Keys are the English texts; only `command/` knows
/// gettext.
class Texts {
  public:
    virtual ~Texts() = default;
    [[nodiscard]] virtual std::string text(std::string_view english) const = 0;
    /// Which language that is, as a page names it: `en`, `pt-BR`.
    [[nodiscard]] virtual std::string language() const = 0;
};

/// English as written.
class EnglishTexts final : public Texts {
  public:
    [[nodiscard]] std::string text(std::string_view english) const override { return std::string(english); }
    [[nodiscard]] std::string language() const override { return "en"; }
};

}  // namespace rung::base
