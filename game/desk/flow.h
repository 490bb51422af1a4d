#pragma once

#include "desk/ui.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::desk {

/// Things below one another in a column. Keeps count of the height that was used.
class Flow {
  public:
    Flow(Ui& ui, Rect area, std::string id) : ui_(ui), area_(area), y_(area.y), id_(std::move(id)) {}

    [[nodiscard]] Ui& ui() { return ui_; }
    [[nodiscard]] Rect rest() const { return {area_.x, y_, area_.w, area_.bottom() - y_}; }
    [[nodiscard]] float y() const { return y_; }
    [[nodiscard]] float width() const { return area_.w; }
    void space(float units) { y_ += ui_.px(units); }
    /// A strip over the whole width. Units: of the design.
    Rect take(float units) { return take_px(ui_.px(units)); }
    Rect take_px(float height);
    void title(std::string_view text);
    void heading(std::string_view text);
    void paragraph(std::string_view text, Ink ink = Ink::main, Face face = Face::body);
    /// A label in small above its text.
    void entry(std::string_view label, std::string_view text, Ink ink = Ink::main);
    /// Text in a coloured box of its own.
    void notice(std::string_view text, Fill fill, Ink ink, Icon icon = Icon::none);
    bool button(const Control& control, ButtonStyle style = ButtonStyle::plain);
    /// Buttons beside one another, going on in the next line where there is no more room. Gives which was
    /// used; −1: none.
    int buttons(const std::vector<Control>& controls, ButtonStyle style = ButtonStyle::plain);
    bool checkbox(const Control& control);

  private:
    [[nodiscard]] std::string next_id() { return id_ + "/text-" + std::to_string(++texts_); }

    Ui& ui_;
    Rect area_;
    float y_;
    std::string id_;
    int texts_ = 0;
};

}  // namespace rung::desk
