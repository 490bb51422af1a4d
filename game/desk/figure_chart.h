#pragma once

#include "debrief/wording.h"
#include "report/figure_table.h"
#include "view/progress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::desk {

/// What has a course in a table of figures, as bars.
struct FigureChart {
    enum class Kind : std::uint8_t {
        counts,   ///< below one another
        offsets,  ///< around the window of a handover
        columns   ///< beside one another, from left to right
    };
    std::string id;
    std::string title;  ///< may be empty: that of the table
    Kind kind = Kind::counts;
    std::vector<view::BarView> bars;
    int most = 0;  ///< that a bar can reach; 0: the longest of them
};

/// None for a table without a course.
[[nodiscard]] std::vector<FigureChart> make_figure_charts(const report::FigureTable& table,
                                                          const debrief::Wording& say);

}  // namespace rung::desk
