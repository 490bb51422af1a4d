#pragma once

#include "report/paper.h"
#include "terminal/console.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::terminal {

using report::Ink;
using Style = report::TextStyle;  ///< the width is the console's

/// Writes to a console as one writes on paper: wrapped to its width, at most as wide as one likes to read.
/// Owner: the caller keeps the console alive.
class Page {
  public:
    Page(Console& console, Style style) : console_(&console), paper_(style) {}

    [[nodiscard]] const Style& style() const { return paper_.style(); }
    /// Of a line of text. Units: cells.
    [[nodiscard]] std::size_t width() const;

    void blank();
    /// A line across, where lines are drawn.
    void rule();
    /// A heading, between two lines where lines are drawn.
    void title(std::string_view text);
    void heading(std::string_view text);
    void paragraph(std::string_view text, Ink ink = Ink::normal);
    /// A label in a column of its own and the text beside it; below it where the label is too long.
    void entry(std::string_view label, std::string_view text, std::size_t column, Ink label_ink = Ink::strong,
               Ink ink = Ink::normal);
    /// A point of a list.
    void point(std::string_view text);
    /// Something to pick by a number or a letter; what cannot be picked is faint.
    void option(std::string_view key, std::string_view text, bool enabled = true);
    /// Parts that follow each other with dots between them, or one a line where nothing is drawn.
    void row(const std::vector<std::string>& parts, Ink ink = Ink::faint);
    /// What the next line answers.
    void prompt(std::string_view text);
    /// The prompt was not answered: what follows begins on a line of its own.
    void end_prompt();
    /// A report that is laid out, neutralised and coloured already.
    void report(std::string_view text);

  private:
    template <class Write>
    void on_paper(Write write);

    Console* console_;
    report::Paper paper_;
};

}  // namespace rung::terminal
