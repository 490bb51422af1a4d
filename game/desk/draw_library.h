#pragma once

#include "desk/ui.h"
#include "view/library.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

/// Filters whose values are picked from a list.
enum class LibraryList : std::uint8_t { none, levels, reasons, skills };

struct LibraryState {
    view::LibraryFilter filter;
    LibraryList open = LibraryList::none;  ///< whose values are shown
    std::vector<std::size_t> found;        ///< rows that fit the filter, in order
    int problems = 0;                      ///< faults of files that cannot be played
    std::size_t at = 0;                    ///< of those, the one that had the focus last
};

struct FilterBy {
    view::LibraryFilter filter;
};
struct OpenList {
    LibraryList list;
};
/// The focus came to that one of the rows that fit.
struct ReachRow {
    std::size_t at;
};
struct PickCall {
    std::string id;
};
using LibraryAction = std::variant<FilterBy, OpenList, ReachRow, PickCall>;

/// Every call: words to look for, filters, and the rows that fit. Rows that cannot be seen are not drawn; the
/// first and the last and the one with the focus are, so that the keyboard gets there. A null view: not read
/// yet.
[[nodiscard]] std::vector<LibraryAction> draw_library(Ui& ui, const view::Wording& say,
                                                      const view::LibraryView* view,
                                                      const LibraryState& state, Rect area);

}  // namespace rung::desk
