#pragma once

#include "desk/draw_library.h"

namespace rung::desk {

/// Where the rows stand.
struct RowsAt {
    std::string scroll;  ///< the area that scrolls them
    Rect area;           ///< where they begin, and their width
    float above = 0;     ///< what stands above them in that area
    float seen = 0;      ///< height of the area
};

/// The rows that fit, of which those are drawn that can be seen and those to which the keyboard can go from
/// there. Page up and page down take the focus along. Gives the height of all of them.
float draw_rows(Ui& ui, const view::LibraryView& view, const LibraryState& state, const RowsAt& at,
                std::vector<LibraryAction>& actions);

}  // namespace rung::desk
