#include "desk/debrief_curve.h"

#include <algorithm>
#include <cmath>

namespace rung::desk {
namespace {

constexpr float kSample = 14;  ///< of a line, before its name

/// A piece of the line with its name behind it. Gives how wide both are.
float draw_name(Ui& ui, float x, float y, const CurveName& name) {
    const Curve sample{{x, y}, {x + ui.px(kSample), y}};
    if (name.line == Line::anger)
        draw_dashed(ui, sample, name.line, 2);
    else
        draw_curve(ui, sample, name.line, name.line == Line::value ? 3 : 1);
    const float left = x + ui.px(kSample + 6), step = ui.line_height(Face::small);
    const float width = ui.width_of(name.words, Face::small) + 1;
    ui.write_line({left, y - step / 2, width, step}, name.words, Face::small, Ink::main);
    return left + width - x;
}

}  // namespace

std::uint32_t faded(std::uint32_t packed, int pct) {
    constexpr std::uint32_t kWhole = 0xff;
    const auto alpha = kWhole * static_cast<std::uint32_t>(pct) / 100;
    return (packed & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

void draw_curve(Ui& ui, const Curve& curve, Line line, float width) {
    ui.draw_list().AddPolyline(curve.data(), static_cast<int>(curve.size()), ui.packed(line), 0,
                               std::max(1.f, ui.px(width)));
}

void draw_steps(Ui& ui, const Curve& curve, Line line, float width) {
    const float half = std::max(1.f, ui.px(width)) / 2;
    for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
        const auto &from = curve[i], &to = curve[i + 1];
        ui.draw_list().AddRectFilled({std::min(from.x, to.x) - half, std::min(from.y, to.y) - half},
                                     {std::max(from.x, to.x) + half, std::max(from.y, to.y) + half},
                                     ui.packed(line));
    }
}

void draw_dashed(Ui& ui, const Curve& curve, Line line, float width) {
    constexpr float kDash = 7, kGap = 5;
    const float dash = ui.px(kDash), period = dash + ui.px(kGap);
    float done = 0;  ///< of the period
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const auto &from = curve[i - 1], &to = curve[i];
        const float dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
        float at = 0;
        while (at < length) {
            const bool inked = done < dash;
            const float step = std::min(length - at, (inked ? dash : period) - done);
            if (inked)
                ui.draw_list().AddLine(
                    {from.x + dx * at / length, from.y + dy * at / length},
                    {from.x + dx * (at + step) / length, from.y + dy * (at + step) / length}, ui.packed(line),
                    std::max(1.f, ui.px(width)));
            at += step;
            done += step;
            if (done >= period - 0.01f) done = 0;
        }
    }
}

void fill_steps(Ui& ui, const Curve& upper, const Curve& lower, Line line, int pct) {
    const auto colour = faded(ui.packed(line), pct);
    for (std::size_t i = 0; i + 1 < upper.size() && i + 1 < lower.size(); i += 2)
        if (lower[i].y > upper[i].y)
            ui.draw_list().AddRectFilled(upper[i], {lower[i + 1].x, lower[i].y}, colour);
}

void draw_curve_names(Ui& ui, Rect area, std::vector<CurveName> names) {
    const float step = ui.line_height(Face::small);
    std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    float lowest = area.y - step;
    for (auto& name : names) lowest = name.y = std::max(name.y, lowest + step);
    const float over = lowest - (area.bottom() - step / 2);
    for (const auto& name : names) (void)draw_name(ui, area.x, over > 0 ? name.y - over : name.y, name);
}

void draw_curve_row(Ui& ui, Rect area, const std::vector<CurveName>& names) {
    float x = area.x;
    for (const auto& name : names) x += draw_name(ui, x, area.y + area.h / 2, name) + ui.px(20);
}

}  // namespace rung::desk
