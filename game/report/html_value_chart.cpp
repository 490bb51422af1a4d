#include "report/html_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::report {
namespace {

using debrief::Timeline;

// Units: of the drawing, which the page scales to its width.
constexpr int kValueTop = 16, kValueBottom = 116;
constexpr int kValueNumbers = 136;
constexpr int kRoomForValue = 26;

/// What the call was still worth, as steps from the start to its end; where only bounds are known, between
/// them.
class ValueChart {
  public:
    ValueChart(const Timeline& timeline, const Wording& say) : timeline_(timeline), say_(say) {
        values_.push_back(*timeline.value_at_start);
        for (const auto& turn : timeline.turns) values_.push_back(turn.value.value_or(values_.back()));
    }

    [[nodiscard]] Slot draw() const {
        Slot chart;
        chart.set("name", describe()).set("width", kChartWidth).set("height", kValueNumbers + 10);
        const auto ground = fmt::format(" {},{} {},{}", kChartRight, kValueBottom, kChartLeft, kValueBottom);
        chart.set("area", draw_line(&analysis::Value::lower) + ground);
        chart.set("grid", draw_grid()).set("steps", draw_line(&analysis::Value::lower));
        chart.set("between",
                  draw_line(&analysis::Value::upper) + " " + reversed(draw_points(&analysis::Value::lower)));
        chart.set("numbers", draw_numbers()).set("drops", draw_drops());
        return chart;
    }

  private:
    using Points = std::vector<std::string>;

    [[nodiscard]] int columns() const { return static_cast<int>(values_.size()); }
    [[nodiscard]] int left_of(int column) const {
        return kChartLeft + column * (kChartRight - kChartLeft) / columns();
    }
    [[nodiscard]] int middle_of(int column) const { return (left_of(column) + left_of(column + 1)) / 2; }
    [[nodiscard]] static int height_of(int hundredths) {
        return kValueBottom - hundredths * (kValueBottom - kValueTop) / score::kAllPoints;
    }
    [[nodiscard]] const analysis::Value& at(int column) const {
        return values_[static_cast<std::size_t>(column)];
    }

    /// Two points a column, so that it goes down in steps.
    [[nodiscard]] Points draw_points(int analysis::Value::*bound) const {
        Points points;
        for (int i = 0; i < columns(); ++i)
            for (const int x : {left_of(i), left_of(i + 1)})
                points.push_back(std::to_string(x) + "," + std::to_string(height_of(at(i).*bound)));
        return points;
    }
    [[nodiscard]] static std::string joined(const Points& points) {
        std::string text;
        for (const auto& point : points) text += (text.empty() ? "" : " ") + point;
        return text;
    }
    [[nodiscard]] static std::string reversed(Points points) {
        std::reverse(points.begin(), points.end());
        return joined(points);
    }
    [[nodiscard]] std::string draw_line(int analysis::Value::*bound) const {
        return joined(draw_points(bound));
    }

    [[nodiscard]] std::string describe() const;
    [[nodiscard]] static Slot::List draw_grid();
    [[nodiscard]] Slot::List draw_numbers() const;
    [[nodiscard]] Slot::List draw_drops() const;

    const Timeline& timeline_;
    const Wording& say_;
    std::vector<analysis::Value> values_;  ///< at the start, then after each turn
};

std::string ValueChart::describe() const {
    return say_("The best total still to be had: {from} at the start, {to} at the end.",
                {{"from", debrief::format_value(say_, values_.front())},
                 {"to", debrief::format_value(say_, values_.back())}});
}

Slot::List ValueChart::draw_grid() {
    Slot::List grid;
    for (const int points : {0, 50, 100}) {
        const int y = height_of(points * score::kPoint);
        grid.push_back({{"x1", kChartLeft},
                        {"x2", kChartRight},
                        {"y", y},
                        {"tx", kChartLeft - 6},
                        {"ty", y + 4},
                        {"text", points}});
    }
    return grid;
}

Slot::List ValueChart::draw_numbers() const {
    Slot::List numbers;
    const int step = std::max(1, (kChartRight - kChartLeft) / columns());
    const int every = std::max(1, (kRoomForValue + step - 1) / step);
    for (int i = 1; i < columns(); ++i) {
        const int turn = timeline_.turns[static_cast<std::size_t>(i - 1)].turn;
        if (turn != 0 && (turn - 1) % every != 0) continue;
        numbers.push_back({{"x", middle_of(i)},
                           {"y", kValueNumbers},
                           {"text", turn == 0 ? std::string("+") : std::to_string(turn)}});
    }
    return numbers;
}

/// The new value above each step down of a point or more, where there is room for it.
Slot::List ValueChart::draw_drops() const {
    Slot::List drops;
    int last = -kRoomForValue;
    for (int i = 0; i < columns(); ++i) {
        const bool falls = i == 0 || at(i - 1).lower - at(i).lower >= score::kPoint;
        if (!falls || middle_of(i) - last < kRoomForValue) continue;
        last = middle_of(i);
        drops.push_back({{"x", last},
                         {"y", height_of(at(i).lower) - 5},
                         {"text", std::to_string((at(i).lower + score::kPoint / 2) / score::kPoint)}});
    }
    return drops;
}

}  // namespace

Slot make_value_chart(const Timeline& timeline, const Wording& say) {
    return ValueChart(timeline, say).draw();
}

}  // namespace rung::report
