#pragma once

#include "analysis/label.h"
#include "debrief/statement.h"
#include "desk/flow.h"
#include "desk/page.h"
#include "view/transcript.h"

#include <optional>
#include <string>
#include <string_view>

namespace rung::desk {

/// Things below one another in a card that is as high as they need.
class DebriefCard {
  public:
    /// Only left, top and width of `area` count.
    DebriefCard(Ui& ui, Rect area, const std::string& id, Fill fill = Fill::card);
    DebriefCard(const DebriefCard&) = delete;
    DebriefCard& operator=(const DebriefCard&) = delete;

    [[nodiscard]] Flow& flow() { return flow_; }
    /// Draws the card behind what stands in it. Gives its lower edge.
    float close();

  private:
    Ui& ui_;
    Rect area_;
    Fill fill_;
    std::optional<Boxes> boxes_;
    Flow flow_;
};

/// As wide as a line of text may be to be read with ease: 75 characters.
[[nodiscard]] float reading_width(const Ui& ui, float room);

/// A label to the left of its text, above it where there is little room. Gives the place it took.
Rect draw_entry(Flow& flow, const std::string& id, std::string_view label, std::string_view text,
                Ink ink = Ink::main);

/// A word in a coloured box. Gives its width.
float draw_chip(Ui& ui, float x, float y, std::string_view word, Fill fill, Ink ink);

/// The mark of a move: a shape for each label, a letter in it. Units: pixels; `size` is across.
void draw_label_mark(Ui& ui, float x, float y, float size, analysis::Label label, char letter,
                     bool lit = false);
[[nodiscard]] Fill fill_of(analysis::Label label);
[[nodiscard]] Ink ink_of(analysis::Label label);
[[nodiscard]] Ink ink_of(debrief::Slant slant);

/// Words as they were heard.
void draw_heard(Flow& flow, const view::Transcript& heard);

}  // namespace rung::desk
