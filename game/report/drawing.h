#pragma once

#include "report/slot.h"

#include <string>
#include <string_view>

namespace rung::report {

/// What a drawing is called by, and what it tells whoever cannot see it.
struct DrawingName {
    std::string id;       ///< on the page; once
    std::string heading;  ///< above it, for everybody; may be empty
    std::string title, about;
};

/// A drawing of a page as it comes about: areas and words, each of a kind that the style colours. Units: of
/// the drawing, which the page scales to its width.
class Drawing {
  public:
    void area(std::string_view kind, int x, int y, int width, int height);
    void word(std::string_view kind, int x, int y, const std::string& text);
    /// Rising to the right, from where it begins.
    void rising_word(std::string_view kind, int x, int y, const std::string& text);
    /// The drawing as it fills the template; nothing is left of it here.
    [[nodiscard]] Slot take(const DrawingName& name, int width, int height);

  private:
    Slot::List areas_, words_;
};

/// The text where it fits, else its beginning. Units: cells.
[[nodiscard]] std::string shorten(const std::string& text, std::size_t cells);

}  // namespace rung::report
