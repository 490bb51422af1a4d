#pragma once

#include "desk/ui.h"

#include <imgui.h>
#include <vector>

namespace rung::desk {

/// A colour that lets through what lies behind it. Units: `pct` of how much it covers.
[[nodiscard]] std::uint32_t faded(std::uint32_t packed, int pct);

using Curve = std::vector<ImVec2>;

/// Units of all: pixels, and of widths the design's.
void draw_curve(Ui& ui, const Curve& curve, Line line, float width);
/// Two points make a step; the line goes on from one to the next straight up or down.
void draw_steps(Ui& ui, const Curve& curve, Line line, float width);
void draw_dashed(Ui& ui, const Curve& curve, Line line, float width);
/// Everything between two curves of as many points, of which each two make a step.
void fill_steps(Ui& ui, const Curve& upper, const Curve& lower, Line line, int pct);

/// A word at the end of a curve.
struct CurveName {
    std::string words;
    float y = 0;
    Line line = Line::value;
};
/// Below one another where they would touch.
void draw_curve_names(Ui& ui, Rect area, std::vector<CurveName> names);
/// Beside one another, where there is no room at the ends.
void draw_curve_row(Ui& ui, Rect area, const std::vector<CurveName>& names);

}  // namespace rung::desk
