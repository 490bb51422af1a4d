#pragma once

#include "desk/screen.h"
#include "desk/ui.h"
#include "view/words.h"

#include <optional>
#include <string>

namespace rung::desk {

struct RailView {
    ScreenId here = ScreenId::home;
    std::string who;                          ///< plays; empty: nobody said
    records::Role role = records::Role::rep;  ///< a rep sees neither coaching nor the team
};

struct Rail {
    Rect page;  ///< what is left of the screen
    std::optional<Destination> go;
};

/// The way between the screens around the calls, the same on each: a column on the left, or a row on top
/// where the screen is too narrow for that.
[[nodiscard]] Rail draw_rail(Ui& ui, const view::Wording& say, const RailView& view);

/// The mark of the game: a ladder. `side` is its height.
void draw_mark(Ui& ui, float x, float y, float side);

}  // namespace rung::desk
