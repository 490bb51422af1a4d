#include "report/figure_drawings.h"

#include "base/text.h"
#include "report/drawing.h"
#include "report/figure_chart.h"
#include "team/timing_table.h"

#include <algorithm>

namespace rung::report {
namespace {

using debrief::Wording;

constexpr int kWide = 820;
// Of bars below one another.
constexpr int kNameWidth = 210, kValueWidth = 60, kRowHeight = 24, kBarHeight = 14;
constexpr std::size_t kNameCells = 34;
// Of the bars of a trigger.
constexpr int kTriggerWidth = 170, kSlot = 56, kOtherSlot = 76, kGap = 24, kBarWidth = 30;
constexpr int kHeads = 36, kTriggerHeight = 64, kHighest = 36;
constexpr std::size_t kTriggerCells = 26, kHeadCells = 10;

DrawingName drawing_name(const FigureTable& table, const FigureChart& chart, std::size_t no) {
    return {table.id + "-" + std::to_string(no + 1), chart.title,
            chart.title.empty() ? table.title : chart.title, words_of(chart.bars)};
}

Slot draw_bars(const FigureChart& chart, const DrawingName& name) {
    Drawing drawing;
    const int room = kWide - kNameWidth - kValueWidth;
    const int reach = reach_of(chart);
    int y = 0;
    for (const auto& bar : chart.bars) {
        drawing.word("", 0, y + 15, shorten(bar.label, kNameCells));
        drawing.area("track", kNameWidth, y + 4, room, kBarHeight);
        drawing.area("fill", kNameWidth, y + 4, bar.count * room / reach, kBarHeight);
        drawing.word("of", kNameWidth + room + 10, y + 15, std::to_string(bar.count));
        y += kRowHeight;
    }
    return drawing.take(name, kWide, y);
}

/// Where a column of a trigger's bars begins, and how wide it is.
std::pair<int, int> slot_of(std::size_t column) {
    const auto handed = std::min(column, team::kOffsets);
    const int x = kTriggerWidth + static_cast<int>(handed) * kSlot;
    if (column < team::kOffsets) return {x, kSlot};
    return {x + kGap + static_cast<int>(column - team::kOffsets) * kOtherSlot, kOtherSlot};
}

/// In time or rightly kept is good; the colour says no more than the column does.
std::string_view kind_of(const std::string& column) {
    return column == "timely" || column == "kept" ? "good" : "lesson";
}

void draw_trigger_heads(Drawing& drawing, const FigureChart& chart, int bottom) {
    const auto& bars = chart.triggers.front().bars;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto [x, width] = slot_of(i);
        if (bars[i].id == "timely") drawing.area("in-time", x, 0, width, bottom);
        auto lines = base::wrap(bars[i].label, kHeadCells);
        lines.resize(std::min<std::size_t>(lines.size(), 2));
        int y = lines.size() == 1 ? 27 : 14;
        for (const auto& line : lines) {
            drawing.word("head", x + width / 2, y, line);
            y += 13;
        }
    }
}

void draw_trigger(Drawing& drawing, const FigureChart::Trigger& trigger, int top, int reach,
                  const Wording& say) {
    const int floor = top + kTriggerHeight - 8;
    drawing.word("strong", 0, floor - 18, shorten(trigger.name, kTriggerCells));
    drawing.word("of", 0, floor - 3, say.count(trigger.calls, "1 call", "{n} calls"));
    for (std::size_t i = 0; i < trigger.bars.size(); ++i) {
        const auto& bar = trigger.bars[i];
        const auto [x, width] = slot_of(i);
        const int high = bar.count == 0 ? 0 : std::max(1, bar.count * kHighest / reach);
        drawing.area("base", x + 4, floor, width - 8, 1);
        if (bar.count > 0)
            drawing.area(kind_of(bar.id), x + (width - kBarWidth) / 2, floor - high, kBarWidth, high);
        drawing.word(bar.count > 0 ? "n" : "n none", x + width / 2, floor - high - 4,
                     std::to_string(bar.count));
    }
}

Slot draw_triggers(const FigureChart& chart, DrawingName name, const Wording& say) {
    Drawing drawing;
    const int bottom = kHeads + static_cast<int>(chart.triggers.size()) * kTriggerHeight;
    draw_trigger_heads(drawing, chart, bottom);
    int y = kHeads;
    for (const auto& trigger : chart.triggers) {
        draw_trigger(drawing, trigger, y, reach_of(chart, trigger), say);
        debrief::add_sentence(name.about, say("{trigger}: {bars}.",
                                              {{"trigger", trigger.name}, {"bars", words_of(trigger.bars)}}));
        y += kTriggerHeight;
    }
    return drawing.take(name, kWide, bottom);
}

/// What one person earns of each item, as bars.
FigureChart chart_alone(const FigureTable& table) {
    FigureChart chart{"alone", {}, FigureChart::Kind::counts, {}, 100, {}};
    for (const auto& row : table.rows)
        if (!row[1].empty())
            chart.bars.push_back({row[0], row[0], number_in(row[1]), row[0] + ": " + row[1]});
    return chart;
}

}  // namespace

Slot::List draw_figures(const FigureTable& table, const Wording& say) {
    Slot::List drawings;
    for (const auto& chart : make_figure_charts(table, say)) {
        auto name = drawing_name(table, chart, drawings.size());
        drawings.push_back(chart.kind == FigureChart::Kind::offsets
                               ? draw_triggers(chart, std::move(name), say)
                               : draw_bars(chart, name));
    }
    if (!table.id.starts_with("heat-map") || table.rows.empty()) return drawings;
    if (table.shaded_to > table.columns.size()) {
        drawings.push_back(draw_heat(table, say));
    } else {
        const auto alone = chart_alone(table);
        drawings.push_back(draw_bars(alone, drawing_name(table, alone, 0)));
    }
    return drawings;
}

}  // namespace rung::report
