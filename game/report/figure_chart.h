#pragma once

#include "debrief/wording.h"
#include "report/figure_table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rung::report {

/// What has a course in a table of figures, as bars: the one model behind the drawings of page and desk.
struct FigureChart {
    enum class Kind : std::uint8_t {
        counts,   ///< bars below one another
        columns,  ///< beside one another, from left to right
        offsets   ///< for each trigger bars around the window of its handover
    };
    struct Bar {
        std::string id, label;
        int count = 0;
        std::string text;  ///< `2 early: 1`
    };
    /// The calls of one trigger: by how far from the window they were handed over, then the others.
    struct Trigger {
        std::string id, name;
        int calls = 0;
        std::vector<Bar> bars;  ///< `team::kOffsets` of them, and those without a handover in a window
    };
    std::string id;
    std::string title;  ///< may be empty: that of the table
    Kind kind = Kind::counts;
    std::vector<Bar> bars;
    int most = 0;                   ///< that a bar can reach; 0: the longest of them
    std::vector<Trigger> triggers;  ///< of offsets; with several, all of them together come first
};

/// None for a table without a course.
[[nodiscard]] std::vector<FigureChart> make_figure_charts(const FigureTable& table,
                                                          const debrief::Wording& say);
/// The longest bar, or what one can reach; at least 1.
[[nodiscard]] int reach_of(const FigureChart& chart);
/// The longest bar of the single triggers, which are drawn to one scale, or of all of them together; at least
/// 1.
[[nodiscard]] int reach_of(const FigureChart& chart, const FigureChart::Trigger& trigger);
/// All bars in words: `2 early: 1; in time: 4`.
[[nodiscard]] std::string words_of(const std::vector<FigureChart::Bar>& bars);

}  // namespace rung::report
