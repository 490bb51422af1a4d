#include "desk/draw_trend.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>
#include <vector>

namespace rung::desk {
namespace {

struct Place {
    float x, y;
};

std::vector<Place> place_points(const Ui& ui, const std::vector<view::ProgressPoint>& points, Rect plot) {
    const float margin = ui.px(16);
    const float room = plot.w - 2 * margin;
    const auto gaps = static_cast<float>(std::max<std::size_t>(1, points.size() - 1));
    std::vector<Place> places;
    for (std::size_t i = 0; i < points.size(); ++i)
        places.push_back({plot.x + margin + room * static_cast<float>(i) / gaps,
                          plot.bottom() - plot.h * static_cast<float>(points[i].total) / 100});
    return places;
}

void draw_grid(Ui& ui, Rect plot) {
    for (const int value : {0, 50, 100}) {
        const float y = std::floor(plot.bottom() - plot.h * static_cast<float>(value) / 100) + 0.5f;
        ui.rule(plot.x, y, plot.right(), y, Line::grid);
        ui.write_line({plot.x - ui.px(40), y - ui.px(10), ui.px(32), ui.px(20)}, std::to_string(value),
                      Face::small, Ink::soft, Align::right);
    }
}

/// A disc for a call that was passed, a ring for one that was not.
void draw_point(Ui& ui, Place at, bool passed) {
    const float radius = ui.px(5);
    auto& list = ui.draw_list();
    list.AddCircleFilled({at.x, at.y}, radius, ui.packed(Line::value));
    if (!passed) list.AddCircleFilled({at.x, at.y}, radius - ui.px(2), ui.packed(Fill::card));
}

/// Few points have all their numbers; of many, the first, the last, the best and the worst.
bool is_labelled(const std::vector<view::ProgressPoint>& points, std::size_t i, std::size_t most) {
    if (points.size() <= most || i == 0 || i + 1 == points.size()) return true;
    const auto [worst, best] = std::minmax_element(
        points.begin(), points.end(), [](const auto& a, const auto& b) { return a.total < b.total; });
    return &points[i] == &*worst || &points[i] == &*best;
}

void draw_legend(Ui& ui, const view::Wording& say, const view::ProgressView& view, Rect line) {
    const float middle = line.y + line.h / 2;
    float x = line.x;
    for (const bool passed : {true, false}) {
        draw_point(ui, {x + ui.px(5), middle}, passed);
        const auto words = passed ? say("passed") : say("not passed");
        x += ui.px(16);
        ui.write_line({x, line.y, line.right() - x, line.h}, words, Face::small, Ink::soft);
        x += ui.width_of(words, Face::small) + ui.px(20);
    }
    ui.write_line(line, say("n = {n}", {{"n", std::to_string(view.n)}}), Face::small_strong, Ink::soft,
                  Align::right);
}

}  // namespace

void draw_trend(Ui& ui, const view::Wording& say, const view::ProgressView& view, Rect area) {
    Rect rest = area;
    draw_legend(ui, say, view, rest.cut_top(ui.px(20), ui.px(24)));
    const Rect dates = rest.cut_bottom(ui.px(20), ui.px(8));
    Rect plot = rest;
    plot.cut_left(ui.px(40));
    draw_grid(ui, plot);
    const auto places = place_points(ui, view.points, plot);
    auto& list = ui.draw_list();
    for (std::size_t i = 1; i < places.size(); ++i)
        list.AddLine({places[i - 1].x, places[i - 1].y}, {places[i].x, places[i].y}, ui.packed(Line::value),
                     ui.px(2));
    const auto most = static_cast<std::size_t>(std::max(2.f, plot.w / ui.px(44)));
    std::string all;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& point = view.points[i];
        draw_point(ui, places[i], point.passed);
        all += (all.empty() ? "" : "; ") + point.text;
        if (!is_labelled(view.points, i, most)) continue;
        const Rect label{places[i].x - ui.px(22), places[i].y - ui.px(26), ui.px(44), ui.px(20)};
        ui.write_line(label, std::to_string(point.total), Face::small_strong, Ink::main, Align::centre);
    }
    const Rect under{plot.x, dates.y, plot.w, dates.h};
    ui.write_line(under, view.points.front().date, Face::small, Ink::soft);
    ui.write_line(under, view.points.back().date, Face::small, Ink::soft, Align::right);
    ui.note(Role::chart, "progress/trend/chart", say("Points of every call"), area, all);
}

void draw_stairs(Ui& ui, const view::RungView& rung, Rect area) {
    const auto count = static_cast<float>(std::max(1, rung.of));
    const float gap = ui.px(6);
    const float width = std::min(ui.px(56), (area.w - gap * (count - 1)) / count);
    for (int i = 0; i < rung.of; ++i) {
        const auto step = static_cast<float>(i);
        const float height = area.h * (step + 1.6f) / (count + 0.6f);
        const Rect bar{area.x + (width + gap) * step, area.bottom() - height, width, height};
        const bool reached = i < rung.rung;
        ui.fill(bar, reached ? Fill::accent : Fill::well, 4);
        if (!reached) ui.frame(bar, Line::control, 1, 4);
        ui.write_line({bar.x, bar.bottom() - ui.px(24), bar.w, ui.px(24)}, std::to_string(i + 1),
                      Face::small_strong, reached ? Ink::on_accent : Ink::soft, Align::centre);
    }
    ui.note(Role::meter, "progress/rung/stairs", rung.text, area, std::to_string(rung.rung));
}

}  // namespace rung::desk
