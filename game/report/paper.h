#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::report {

/// How a text report is dressed.
struct TextStyle {
    std::size_t width = 80;  ///< cells
    bool colour = false;     ///< escape sequences of a terminal with 256 colours
    bool plain = false;  ///< for screen readers: words instead of drawings, no colour whatever `colour` says
};

/// How much of a debrief a text holds. Brief: what is read in five minutes at most; full: also every row of
/// the scorecard with its words and its reason, who owns what, and the call word for word.
enum class Detail : std::uint8_t { brief, full };

/// What a stretch of text is, from which follows its colour. Never the only sign: a word or a letter says the
/// same.
enum class Ink : std::uint8_t {
    normal,
    strong,
    faint,
    good,
    lesson,
    anger,
    trust,
    window,
    waiting,
    customer,
    rep,
    contact,
    warning,
};

inline constexpr std::size_t kLabelColumn = 14;  ///< cells

/// A text being written: wrapped by display width and neutralised, so that no text from a file can do
/// anything to a terminal.
class Paper {
  public:
    explicit Paper(TextStyle style) : style_(style) {}

    [[nodiscard]] const TextStyle& style() const { return style_; }
    /// From here on. Units: cells.
    void set_width(std::size_t width) { style_.width = width; }
    [[nodiscard]] std::size_t width() const { return style_.width; }

    void blank();
    void rule();
    /// A heading with a faint mark at the right edge; the mark stands behind it in brackets where nothing is
    /// drawn.
    void heading(std::string_view text, std::string_view mark = {});
    void paragraph(std::string_view text, Ink ink = Ink::normal, std::size_t indent = 0);
    /// A label in a column of its own, the text beside it; below it where the label is too long.
    void entry(std::string_view label, std::string_view text, Ink label_ink = Ink::strong,
               Ink ink = Ink::normal, std::size_t column = kLabelColumn);
    /// A line that is laid out and painted already, of text that is neutralised already.
    void line(std::string_view text);

    /// The text in its colour. It is neutralised first.
    [[nodiscard]] std::string paint(std::string_view text, Ink ink) const;
    /// What was written since the last time.
    [[nodiscard]] std::string take() { return std::exchange(text_, {}); }
    /// What others wrote stands before what follows.
    void continue_after(std::string_view text) { at_blank_ = text == "\n" || text.ends_with("\n\n"); }

  private:
    TextStyle style_;
    std::string text_;
    bool at_blank_ = true;
};

/// Filled with spaces to a width. Units: cells.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t width);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t width);
/// The text `n` times.
[[nodiscard]] std::string repeat(std::string_view text, std::size_t n);

}  // namespace rung::report
