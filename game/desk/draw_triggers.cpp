#include "desk/draw_triggers.h"

#include "team/timing_table.h"

#include <algorithm>
#include <imgui.h>

namespace rung::desk {
namespace {

using report::FigureChart;
using view::Wording;

// Units: of the design.
constexpr float kBarsHigh = 40, kBarWide = 28, kOverBars = 20, kBetween = 20, kNamesWide = 180;

/// Where everything lies from left to right; the same in every row.
struct TriggerColumns {
    float names = 0;  ///< 0: the name stands above its bars
    float slot = 0, gap = 0;
    [[nodiscard]] float left_of(std::size_t column) const {
        return names + slot * static_cast<float>(column) + (column >= team::kOffsets ? gap : 0);
    }
};

TriggerColumns lay_columns(const Ui& ui, const FigureChart& chart, float width) {
    TriggerColumns columns;
    columns.names = ui.narrow() ? 0 : ui.px(kNamesWide);
    columns.gap = ui.px(kBetween);
    const auto bars = std::max<std::size_t>(1, chart.triggers.front().bars.size());
    columns.slot = (width - columns.names - columns.gap) / static_cast<float>(bars);
    return columns;
}

/// The heads of the columns, each over as many lines as it needs.
void draw_trigger_heads(Flow& flow, const FigureChart& chart, const TriggerColumns& columns) {
    Ui& ui = flow.ui();
    const auto& bars = chart.triggers.front().bars;
    const float width = columns.slot - ui.px(6);
    float height = 0;
    for (const auto& bar : bars) height = std::max(height, ui.height_of(bar.label, width, Face::small));
    const Rect line = flow.take_px(height + ui.px(4));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const float own = ui.height_of(bars[i].label, width, Face::small);
        ui.write({line.x + columns.left_of(i) + ui.px(3), line.y + height - own, width, own}, bars[i].label,
                 Face::small, bars[i].id == "timely" ? Ink::good : Ink::soft, Align::centre);
    }
}

void draw_trigger_bar(Ui& ui, const FigureChart::Bar& bar, Rect slot, float part) {
    const bool good = bar.id == "timely" || bar.id == "kept";
    if (bar.id == "timely") ui.fill(slot, Fill::good_soft, 4);
    const float high = bar.count == 0 ? 0 : std::max(ui.px(1), ui.px(kBarsHigh) * part);
    const float wide = std::min(ui.px(kBarWide), slot.w - ui.px(8));
    const float x = slot.x + (slot.w - wide) / 2, top = slot.bottom() - high;
    if (bar.count > 0)
        ui.draw_list().AddRectFilled({x, top}, {x + wide, slot.bottom()},
                                     ui.packed(good ? Line::trust : Line::anger), ui.px(2));
    ui.rule(slot.x + ui.px(3), slot.bottom(), slot.right() - ui.px(3), slot.bottom(), Line::control);
    ui.write_line({slot.x, top - ui.px(kOverBars), slot.w, ui.px(kOverBars)}, std::to_string(bar.count),
                  Face::small_strong, bar.count > 0 ? Ink::main : Ink::soft, Align::centre);
}

/// The trigger's name with how many calls it had, beside its bars or above them.
void draw_trigger_name(Flow& flow, const Wording& say, const FigureChart::Trigger& trigger, Rect beside) {
    Ui& ui = flow.ui();
    const auto calls = say.count(trigger.calls, "1 call", "{n} calls");
    const float width = beside.w - ui.px(12);
    if (width <= 0) {
        flow.space(4);
        const auto words = say("{trigger}: {calls}", {{"trigger", trigger.name}, {"calls", calls}});
        const Rect line = flow.take_px(ui.height_of(words, flow.width(), Face::small_strong));
        ui.write(line, words, Face::small_strong);
        return;
    }
    const float name = ui.height_of(trigger.name, width, Face::small_strong);
    const float y = beside.bottom() - name - ui.line_height(Face::small);
    ui.write({beside.x, y, width, name}, trigger.name, Face::small_strong);
    ui.write({beside.x, y + name, width, beside.h}, calls, Face::small, Ink::soft);
}

void draw_trigger(Flow& flow, const Wording& say, const std::string& id, const FigureChart::Trigger& trigger,
                  const TriggerColumns& columns, int reach) {
    Ui& ui = flow.ui();
    const float top = flow.y();
    if (columns.names == 0) draw_trigger_name(flow, say, trigger, {});
    const Rect line = flow.take(kBarsHigh + kOverBars);
    if (columns.names > 0) draw_trigger_name(flow, say, trigger, {line.x, line.y, columns.names, line.h});
    for (std::size_t i = 0; i < trigger.bars.size(); ++i) {
        const auto& bar = trigger.bars[i];
        draw_trigger_bar(ui, bar, {line.x + columns.left_of(i), line.y, columns.slot, line.h},
                         static_cast<float>(bar.count) / static_cast<float>(reach));
    }
    ui.note(Role::chart, id + "/" + trigger.id, trigger.name, {line.x, top, line.w, line.bottom() - top},
            report::words_of(trigger.bars));
    flow.space(10);
}

}  // namespace

void draw_triggers(Flow& flow, const Wording& say, const std::string& id, const FigureChart& chart) {
    if (chart.triggers.empty()) return;
    const auto columns = lay_columns(flow.ui(), chart, flow.width());
    draw_trigger_heads(flow, chart, columns);
    for (const auto& trigger : chart.triggers)
        draw_trigger(flow, say, id, trigger, columns, report::reach_of(chart, trigger));
}

}  // namespace rung::desk
