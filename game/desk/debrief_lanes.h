#pragma once

#include "desk/debrief_model.h"
#include "desk/ui.h"

#include <cstddef>
#include <optional>

namespace rung::desk {

/// Where everything of a timeline's chart lies: the plot with its columns, above it the stages, below it the
/// numbers of the turns, their marks, the windows, and the names of the curves where there is no room for
/// them at their ends.
class ChartPlace {
  public:
    ChartPlace(const Ui& ui, Rect area, const DebriefModel& model);

    /// How high all of it is where it is so wide. Units: pixels.
    [[nodiscard]] static float height_for(const Ui& ui, const DebriefModel& model, float width);

    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] float step() const { return (right - left) / static_cast<float>(columns_); }
    [[nodiscard]] float left_of(std::size_t column) const;
    [[nodiscard]] float middle_of(std::size_t column) const {
        return (left_of(column) + left_of(column + 1)) / 2;
    }
    /// Units: `pct` of the plot's height.
    [[nodiscard]] float height_of(float pct) const;
    /// The column of a turn, or the one after the last that was played.
    [[nodiscard]] std::size_t column_at(int turn) const;

    Rect area, stages, plot, numbers, marks, bands, row;
    float left = 0, right = 0;
    bool names_beside = true;
    float mark = 0, band = 0;  ///< how high one is

  private:
    const DebriefModel* model_;
    std::size_t columns_;
};

/// The lanes above and below the plot.
void draw_chart_stages(Ui& ui, const ChartPlace& place, const DebriefModel& model);
void draw_chart_numbers(Ui& ui, const ChartPlace& place, const DebriefModel& model, std::size_t chosen);
/// A mark for each move; those of the label that is lit stand out.
void draw_chart_marks(Ui& ui, const ChartPlace& place, const DebriefModel& model,
                      std::optional<analysis::Label> lit);
/// A lane for each window: where it was open, and from when it was timely.
void draw_chart_bands(Ui& ui, const ChartPlace& place, const DebriefModel& model);

}  // namespace rung::desk
