#include "desk/debrief_chart.h"

#include "desk/debrief_curve.h"
#include "desk/debrief_lanes.h"

#include <algorithm>
#include <imgui.h>

namespace rung::desk {
namespace {

using debrief::TimelineTurn;
using debrief::Wording;

/// The curves of one call, and what lies behind them.
class Chart {
  public:
    Chart(Ui& ui, Rect area, const Wording& say, const DebriefModel& model, const DebriefState& state)
        : ui_(ui),
          say_(say),
          model_(model),
          state_(state),
          timeline_(model.debrief.timeline),
          place_(ui, area, model) {}

    void draw();
    void pick(DebriefActions& actions);

  private:
    [[nodiscard]] analysis::Value value_at(std::size_t column) const;
    [[nodiscard]] Curve mood_curve(int TimelineTurn::*of, int at_start) const;
    [[nodiscard]] Curve value_curve(int analysis::Value::*bound) const;
    void draw_cursor();
    void draw_washes();
    void draw_grid();
    void draw_value(std::vector<CurveName>& names);
    void draw_mood(std::vector<CurveName>& names);
    void draw_drops();

    Ui& ui_;
    const Wording& say_;
    const DebriefModel& model_;
    const DebriefState& state_;
    const debrief::Timeline& timeline_;
    ChartPlace place_;
};

analysis::Value Chart::value_at(std::size_t column) const {
    auto value = timeline_.value_at_start.value_or(analysis::Value{});
    for (std::size_t i = 0; i < column; ++i) value = timeline_.turns[i].value.value_or(value);
    return value;
}

Curve Chart::mood_curve(int TimelineTurn::*of, int at_start) const {
    Curve curve{{place_.middle_of(0), place_.height_of(static_cast<float>(at_start))}};
    for (std::size_t i = 1; i < place_.columns(); ++i)
        curve.push_back(
            {place_.middle_of(i), place_.height_of(static_cast<float>(timeline_.turns[i - 1].*of))});
    return curve;
}

/// Two points a column, so that it goes down in steps.
Curve Chart::value_curve(int analysis::Value::*bound) const {
    Curve curve;
    for (std::size_t i = 0; i < place_.columns(); ++i) {
        const float y = place_.height_of(static_cast<float>(value_at(i).*bound) / score::kPoint);
        curve.push_back({place_.left_of(i), y});
        curve.push_back({place_.left_of(i + 1), y});
    }
    return curve;
}

void Chart::draw_cursor() {
    const float left = place_.left_of(state_.column), width = place_.left_of(state_.column + 1) - left;
    ui_.fill({left, place_.stages.bottom(), width, place_.marks.bottom() - place_.stages.bottom()},
             Fill::chosen);
    const float x = place_.middle_of(state_.column);
    ui_.rule(x, place_.stages.bottom() + ui_.px(4), x, place_.plot.bottom(), Line::focus);
}

/// The timely turns of the windows that opened, behind the curves.
void Chart::draw_washes() {
    constexpr int kCover_pct = 16;
    for (const auto& band : timeline_.bands) {
        if (band.window.from == 0 || band.window.from > band.window.to) continue;
        const float left = place_.left_of(place_.column_at(band.window.from));
        const float right = place_.left_of(place_.column_at(band.window.to + 1));
        ui_.draw_list().AddRectFilled({left, place_.plot.y - ui_.px(8)}, {right, place_.plot.bottom()},
                                      faded(ui_.packed(Line::band), kCover_pct));
    }
}

void Chart::draw_grid() {
    for (const int pct : {0, 25, 50, 75, 100}) {
        const float y = place_.height_of(static_cast<float>(pct));
        ui_.rule(place_.left, y, place_.right, y, Line::grid);
        ui_.write_line({place_.area.x, y - ui_.px(8), place_.left - place_.area.x - ui_.px(8), ui_.px(16)},
                       std::to_string(pct), Face::small, Ink::soft, Align::right);
    }
}

void Chart::draw_value(std::vector<CurveName>& names) {
    constexpr int kFill_pct = 20, kBetween_pct = 10;
    if (!timeline_.value_at_start) return;
    const auto lower = value_curve(&analysis::Value::lower), upper = value_curve(&analysis::Value::upper);
    auto ground = lower;
    for (auto& point : ground) point.y = place_.plot.bottom();
    fill_steps(ui_, lower, ground, Line::value, kFill_pct);
    fill_steps(ui_, upper, lower, Line::value, kBetween_pct);
    draw_steps(ui_, lower, Line::value, 3);
    names.push_back({say_("worth {n}", {{"n", model_.columns.back().value}}), lower.back().y, Line::value});
}

void Chart::draw_mood(std::vector<CurveName>& names) {
    const float dot = ui_.px(3);
    const auto anger = mood_curve(&TimelineTurn::anger, timeline_.anger_at_start);
    const auto trust = mood_curve(&TimelineTurn::trust, timeline_.trust_at_start);
    draw_curve(ui_, trust, Line::trust, 1);
    for (const auto& point : trust)
        ui_.draw_list().AddRectFilled({point.x - dot, point.y - dot}, {point.x + dot, point.y + dot},
                                      ui_.packed(Line::trust));
    draw_dashed(ui_, anger, Line::anger, 2);
    for (const auto& point : anger) ui_.draw_list().AddCircleFilled(point, dot, ui_.packed(Line::anger));
    const auto& last = timeline_.turns.back();
    names.push_back({say_("anger {n}", {{"n", std::to_string(last.anger)}}), anger.back().y, Line::anger});
    names.push_back({say_("trust {n}", {{"n", std::to_string(last.trust)}}), trust.back().y, Line::trust});
}

/// What it was still worth, above each step down, where there is room for it.
void Chart::draw_drops() {
    constexpr float kRoom = 34;
    if (!timeline_.value_at_start) return;
    float last = -ui_.px(kRoom);
    for (std::size_t i = 0; i < place_.columns(); ++i) {
        const int now = value_at(i).lower;
        const bool falls = i == 0 || value_at(i - 1).lower - now >= score::kPoint;
        if (!falls || place_.middle_of(i) - last < ui_.px(kRoom)) continue;
        last = place_.middle_of(i);
        const float y = place_.height_of(static_cast<float>(now) / score::kPoint);
        ui_.write_line({last - ui_.px(20), y - ui_.px(18), ui_.px(40), ui_.px(16)},
                       std::to_string((now + score::kPoint / 2) / score::kPoint), Face::small_strong,
                       Ink::accent, Align::centre);
    }
}

void Chart::draw() {
    draw_cursor();
    draw_washes();
    draw_grid();
    draw_chart_stages(ui_, place_, model_);
    std::vector<CurveName> names;
    draw_value(names);
    draw_mood(names);
    draw_drops();
    if (place_.names_beside)
        draw_curve_names(ui_,
                         {place_.right + ui_.px(6), place_.plot.y,
                          place_.area.right() - place_.right - ui_.px(6), place_.plot.h},
                         names);
    else
        draw_curve_row(ui_, {place_.left, place_.row.y, place_.right - place_.left, place_.row.h}, names);
    draw_chart_numbers(ui_, place_, model_, state_.column);
    draw_chart_marks(ui_, place_, model_, state_.lit);
    draw_chart_bands(ui_, place_, model_);
    ui_.note(Role::chart, "debrief/chart", say_("Timeline"), place_.area, model_.chart);
}

void Chart::pick(DebriefActions& actions) {
    PointAtColumn pointed;
    for (std::size_t i = 0; i < place_.columns(); ++i) {
        const auto& column = model_.columns[i];
        const Control turn{.id = chart_turn_id(i),
                           .name = column.name,
                           .value = column.spoken,
                           .chosen = i == state_.column,
                           .role = Role::option};
        const Rect strip{place_.left_of(i), place_.stages.y, place_.left_of(i + 1) - place_.left_of(i),
                         place_.marks.bottom() - place_.stages.y};
        if (ui_.press(turn, strip)) actions.emplace_back(SelectColumn{i});
        if (ui_.hovered(strip)) pointed.hovered = i;
        if (ui_.focused(turn.id)) pointed.focused = i;
    }
    if (pointed.hovered != state_.hovered || pointed.focused != state_.focused) actions.emplace_back(pointed);
}

}  // namespace

std::string chart_turn_id(std::size_t column) {
    constexpr std::size_t kGroup = 10;
    return "debrief/chart/" + std::to_string(column / kGroup + 1) + "/turn-" + std::to_string(column);
}

float debrief_chart_height(const Ui& ui, const DebriefModel& model, float width) {
    return ChartPlace::height_for(ui, model, width);
}

void draw_debrief_chart(Ui& ui, Rect area, const Wording& say, const DebriefModel& model,
                        const DebriefState& state, DebriefActions& actions) {
    if (model.columns.size() < 2) return;
    Chart chart(ui, area, say, model, state);
    chart.draw();
    chart.pick(actions);
}

}  // namespace rung::desk
