#include "desk/debrief_lanes.h"

#include "desk/debrief_curve.h"
#include "desk/debrief_parts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace rung::desk {
namespace {

// Units: of the design, from top to bottom.
constexpr float kLaneAxis = 34, kLaneNames = 104;
constexpr float kMargin = 10;  ///< to the right, where the names of the curves stand in a row
constexpr float kStages = 26, kLaneGap = 20;
constexpr float kPlot = 184, kLaneNumbers = 26;
constexpr float kLaneMark = 23, kBand = 34, kRow = 26;
constexpr float kNarrowest = 19;  ///< of a turn with the names beside it

bool has_names_beside(const Ui& ui, const DebriefModel& model, float width) {
    return width - ui.px(kLaneAxis + kLaneNames) >=
           ui.px(kNarrowest) * static_cast<float>(model.columns.size());
}

float marks_height(const Ui& ui, const DebriefModel& model) {
    std::size_t most = 1;
    for (const auto& column : model.columns) most = std::max(most, column.moves.size());
    return ui.px(kLaneMark) * static_cast<float>(most);
}

}  // namespace

ChartPlace::ChartPlace(const Ui& ui, Rect area_, const DebriefModel& model)
    : area(area_),
      mark(ui.px(kLaneMark)),
      band(ui.px(kBand)),
      model_(&model),
      columns_(model.columns.size()) {
    names_beside = has_names_beside(ui, model, area.w);
    left = area.x + ui.px(kLaneAxis);
    right = area.right() - ui.px(names_beside ? kLaneNames : kMargin);
    Rect rest = area;
    stages = rest.cut_top(ui.px(kStages), ui.px(kLaneGap));
    plot = rest.cut_top(ui.px(kPlot));
    numbers = rest.cut_top(ui.px(kLaneNumbers));
    marks = rest.cut_top(marks_height(ui, model));
    if (!names_beside) row = rest.cut_bottom(ui.px(kRow));
    bands = rest;
}

float ChartPlace::height_for(const Ui& ui, const DebriefModel& model, float width) {
    const auto lanes = static_cast<float>(model.debrief.timeline.bands.size());
    return ui.px(kStages) + ui.px(kLaneGap) + ui.px(kPlot) + ui.px(kLaneNumbers) + marks_height(ui, model) +
           ui.px(kBand) * lanes + ui.px(8) + (has_names_beside(ui, model, width) ? 0 : ui.px(kRow));
}

float ChartPlace::left_of(std::size_t column) const {
    return std::round(left + step() * static_cast<float>(column));
}

float ChartPlace::height_of(float pct) const {
    constexpr float kAll = 100;
    return std::round(plot.bottom() - plot.h * pct / kAll);
}

std::size_t ChartPlace::column_at(int turn) const {
    std::size_t last = 0;
    for (std::size_t i = 1; i < columns_ && model_->columns[i].turn != 0; ++i) {
        if (model_->columns[i].turn >= turn) return i;
        last = i;
    }
    return last + 1;
}

void draw_chart_stages(Ui& ui, const ChartPlace& place, const DebriefModel& model) {
    for (std::size_t i = 0; i < place.columns();) {
        std::size_t end = i + 1;
        while (end < place.columns() && model.columns[end].stage == model.columns[i].stage) ++end;
        const Rect stage{place.left_of(i), place.stages.y, place.left_of(end) - place.left_of(i) - ui.px(2),
                         place.stages.h};
        ui.fill(stage, Fill::well, 6);
        const auto& name = model.columns[i].stage;
        const auto code = name.substr(0, name.find(' '));
        const auto& words = ui.width_of(name, Face::small) <= stage.w - ui.px(12) ? name : code;
        if (ui.width_of(words, Face::small) <= stage.w)
            ui.write_line(stage, words, Face::small, Ink::soft, Align::centre);
        i = end;
    }
}

void draw_chart_numbers(Ui& ui, const ChartPlace& place, const DebriefModel& model, std::size_t chosen) {
    const float widest = ui.width_of("00", Face::small) + ui.px(6);
    const auto every = static_cast<std::size_t>(std::max(1.f, std::ceil(widest / place.step())));
    for (std::size_t i = 1; i < place.columns(); ++i) {
        const bool near = every > 1 && (i + 1 == chosen || i == chosen + 1);
        const bool due = model.columns[i].turn == 0 || (i - 1) % every == 0;
        if (i != chosen && (!due || near)) continue;
        ui.write_line(
            {place.left_of(i) - ui.px(8), place.numbers.y, place.step() + ui.px(16), place.numbers.h},
            model.columns[i].number, i == chosen ? Face::small_strong : Face::small,
            i == chosen ? Ink::main : Ink::soft, Align::centre);
    }
}

void draw_chart_marks(Ui& ui, const ChartPlace& place, const DebriefModel& model,
                      std::optional<analysis::Label> lit) {
    constexpr float kLargest = 18;
    const float size = std::min(ui.px(kLargest), place.step() - ui.px(3));
    for (std::size_t i = 0; i < place.columns(); ++i) {
        float y = place.marks.y + place.mark / 2;
        for (const auto at : model.columns[i].moves) {
            const auto& move = model.moves[at];
            if (move.label)
                draw_label_mark(ui, place.middle_of(i), y, size, *move.label, move.letter, lit == move.label);
            y += place.mark;
        }
    }
}

void draw_chart_bands(Ui& ui, const ChartPlace& place, const DebriefModel& model) {
    constexpr int kWaiting_pct = 35;
    auto& list = ui.draw_list();
    float y = place.bands.y + ui.px(4);
    for (const auto& band : model.debrief.timeline.bands) {
        const auto& window = band.window;
        const int timely = window.from == 0 ? window.to + 1 : std::min(window.from, window.to + 1);
        const float begin = place.left_of(place.column_at(window.first)),
                    end = place.left_of(place.column_at(window.to + 1));
        const float from = place.left_of(place.column_at(timely)), bar = y + ui.px(18);
        list.AddRectFilled({begin, bar}, {from, bar + ui.px(8)}, faded(ui.packed(Line::band), kWaiting_pct));
        list.AddRectFilled({from, bar}, {end, bar + ui.px(8)}, ui.packed(Line::band));
        const float name = ui.width_of(band.name, Face::small);
        ui.write_line(
            {std::max(place.left, std::min(begin, place.area.right() - name)), y, name + 1, ui.px(18)},
            band.name, Face::small, Ink::soft);
        y += place.band;
    }
}

}  // namespace rung::desk
