#include "base/text.h"
#include "debrief/people.h"
#include "report/html_page.h"

#include <algorithm>

namespace rung::report {
namespace {

using debrief::Timeline;
using debrief::TimelineTurn;

// Units: of the drawing, which the page scales to its width.
constexpr int kStageTop = 2, kStageHeight = 24;
constexpr int kMoodTop = 44, kMoodBottom = 204;
constexpr int kNumbers = 224;
constexpr int kLanes = 236, kLane = 30, kBand = 10;
constexpr int kMark = 22;
constexpr int kLetter = 7;  ///< a letter is about this wide
constexpr int kRoomForMark = 20, kRoomForLoss = 30, kRoomForNumber = 18;

class Chart {
  public:
    Chart(const Timeline& timeline, const Wording& say)
        : timeline_(timeline), say_(say), turns_(timeline.turns) {
        turns_.insert(
            turns_.begin(),
            TimelineTurn{0, turns_.front().stage, timeline.anger_at_start, timeline.trust_at_start, {}, 0});
    }

    [[nodiscard]] Slot draw() {
        Slot chart;
        chart.set("name", describe());
        chart.set("stages", draw_stages());
        chart.set("washes", draw_washes());
        chart.set("grid", draw_grid());
        chart.set("numbers", draw_numbers());
        draw_mood(chart);
        draw_bands(chart);
        const int marks_end = draw_marks(chart);
        auto losses = draw_losses(marks_end);
        if (!losses.empty())
            chart.set("loss_name",
                      {{"x", middle_of(columns() - 1) + 12}, {"y", marks_end + 10}, {"text", say_("lost")}});
        chart.set("width", kChartWidth).set("height", marks_end + (losses.empty() ? 0 : 2 * kMark));
        chart.set("losses", std::move(losses));
        return chart;
    }

  private:
    [[nodiscard]] int columns() const { return static_cast<int>(turns_.size()); }
    [[nodiscard]] int left_of(int column) const {
        return kChartLeft + column * (kChartRight - kChartLeft) / columns();
    }
    [[nodiscard]] int middle_of(int column) const { return (left_of(column) + left_of(column + 1)) / 2; }
    [[nodiscard]] int step() const { return (kChartRight - kChartLeft) / columns(); }
    [[nodiscard]] static int height_of(int mood) {
        return kMoodBottom - mood * (kMoodBottom - kMoodTop) / 100;
    }
    /// The column of a turn of the call; past the end for one that was not played.
    [[nodiscard]] int column_of(int turn) const {
        for (int i = 1; i < columns(); ++i)
            if (turn_at(i).turn >= turn) return i;
        return columns();
    }
    [[nodiscard]] const TimelineTurn& turn_at(int column) const {
        return turns_[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] int last_played() const {
        int last = columns() - 1;
        while (last > 0 && turn_at(last).turn == 0) --last;
        return last;
    }

    [[nodiscard]] std::string describe() const;
    [[nodiscard]] Slot::List draw_stages() const;
    [[nodiscard]] Slot::List draw_washes() const;
    [[nodiscard]] static Slot::List draw_grid();
    [[nodiscard]] Slot::List draw_numbers() const;
    void draw_mood(Slot& chart) const;
    void draw_bands(Slot& chart) const;
    int draw_marks(Slot& chart) const;
    [[nodiscard]] Slot::List draw_losses(int top) const;
    /// Left and right edge of a stretch of turns.
    [[nodiscard]] std::pair<int, int> edges(int from, int to) const {
        const int begin = std::min(column_of(from), last_played() + 1);
        const int end = std::min(column_of(to + 1), last_played() + 1);
        return {left_of(begin), left_of(std::max(end, begin))};
    }

    const Timeline& timeline_;
    const Wording& say_;
    std::vector<TimelineTurn> turns_;
};

std::string Chart::describe() const {
    const auto angriest = std::max_element(turns_.begin(), turns_.end(),
                                           [](const auto& a, const auto& b) { return a.anger < b.anger; });
    return say_(
        "Anger and trust turn by turn: anger from {from} to {to}, at most {most}; trust from {low} to "
        "{high}.",
        {{"from", std::to_string(turns_.front().anger)},
         {"to", std::to_string(turns_.back().anger)},
         {"most", std::to_string(angriest->anger)},
         {"low", std::to_string(turns_.front().trust)},
         {"high", std::to_string(turns_.back().trust)}});
}

Slot::List Chart::draw_stages() const {
    Slot::List stages;
    for (int i = 0; i < columns();) {
        int end = i + 1;
        while (end < columns() && turn_at(end).stage == turn_at(i).stage) ++end;
        const int wide = left_of(end) - left_of(i);
        const std::string code(debrief::stage_code(turn_at(i).stage));
        const auto whole = code + " " + debrief::stage_name(say_, turn_at(i).stage);
        const auto fits = [&](const std::string& text) {
            return static_cast<int>(base::display_width(text)) * kLetter + 10 <= wide;
        };
        const auto& name = fits(whole) ? whole : fits(code) ? code : std::string();
        stages.push_back({{"x", left_of(i)},
                          {"y", kStageTop},
                          {"w", wide},
                          {"h", kStageHeight},
                          {"tx", left_of(i) + 7},
                          {"ty", kStageTop + 16},
                          {"text", name}});
        i = end;
    }
    return stages;
}

/// The timely turns of the windows that opened, behind the curves.
Slot::List Chart::draw_washes() const {
    Slot::List washes;
    for (const auto& band : timeline_.bands) {
        if (band.window.from == 0 || band.window.from > band.window.to) continue;
        const auto [left, right] = edges(band.window.from, band.window.to);
        if (right > left)
            washes.push_back(
                {{"x", left}, {"y", kMoodTop - 8}, {"w", right - left}, {"h", kMoodBottom - kMoodTop + 16}});
    }
    return washes;
}

Slot::List Chart::draw_grid() {
    Slot::List grid;
    for (const int mood : {0, 25, 50, 75, 100})
        grid.push_back({{"x1", kChartLeft},
                        {"x2", kChartRight},
                        {"y", height_of(mood)},
                        {"tx", kChartLeft - 6},
                        {"ty", height_of(mood) + 4},
                        {"text", mood}});
    return grid;
}

Slot::List Chart::draw_numbers() const {
    Slot::List numbers;
    const int every = std::max(1, (kRoomForNumber + step() - 1) / std::max(step(), 1));
    for (int i = 1; i < columns(); ++i) {
        const int turn = turn_at(i).turn;
        if (turn != 0 && (turn - 1) % every != 0) continue;
        numbers.push_back({{"x", middle_of(i)},
                           {"y", kNumbers},
                           {"text", turn == 0 ? std::string("+") : std::to_string(turn)}});
    }
    return numbers;
}

void Chart::draw_mood(Slot& chart) const {
    std::string anger, trust;
    Slot::List dots;
    for (int i = 0; i < columns(); ++i) {
        const int x = middle_of(i);
        const int a = height_of(turn_at(i).anger);
        const int t = height_of(turn_at(i).trust);
        anger += (i == 0 ? "" : " ") + std::to_string(x) + "," + std::to_string(a);
        trust += (i == 0 ? "" : " ") + std::to_string(x) + "," + std::to_string(t);
        dots.push_back({{"x", x}, {"anger", a}, {"left", x - 3}, {"trust", t - 3}});
    }
    const auto& last = turns_.back();
    int anger_y = height_of(last.anger) + 4;
    int trust_y = height_of(last.trust) + 4;
    if (std::abs(anger_y - trust_y) < 15) (last.anger >= last.trust ? trust_y : anger_y) += 15;
    chart.set("anger", anger).set("trust", trust).set("dots", std::move(dots));
    chart.set("name_x", middle_of(columns() - 1) + 12).set("anger_y", anger_y).set("trust_y", trust_y);
    chart.set("anger_name", say_("anger {n}", {{"n", std::to_string(last.anger)}}));
    chart.set("trust_name", say_("trust {n}", {{"n", std::to_string(last.trust)}}));
}

void Chart::draw_bands(Slot& chart) const {
    Slot::List bands, names;
    int top = kLanes;
    for (const auto& band : timeline_.bands) {
        const auto& window = band.window;
        const int timely = window.from == 0 ? window.to + 1 : std::min(window.from, window.to + 1);
        const auto add = [&](std::string_view kind, int from, int to) {
            const auto [left, right] = edges(from, to);
            if (right > left && to >= from)
                bands.push_back(
                    {{"kind", kind}, {"x", left}, {"y", top + 15}, {"w", right - left}, {"h", kBand}});
        };
        add("waiting", window.first, timely - 1);
        add("timely", timely, window.to);
        const int wide = static_cast<int>(base::display_width(band.name)) * kLetter;
        const int x =
            std::min(edges(window.first, window.to).first, std::max(kChartLeft, kChartWidth - wide));
        names.push_back({{"x", x}, {"y", top + 11}, {"text", band.name}});
        top += kLane;
    }
    chart.set("bands", std::move(bands)).set("band_names", std::move(names));
}

int Chart::draw_marks(Slot& chart) const {
    Slot::List marks;
    const int top = kLanes + static_cast<int>(timeline_.bands.size()) * kLane + 14;
    int end = top;
    for (int i = 0; i < columns(); ++i) {
        int y = top + (step() < kRoomForMark && i % 2 != 0 ? kMark : 0);
        for (const auto mark : turn_at(i).marks) {
            marks.push_back({{"x", middle_of(i)},
                             {"y", y},
                             {"ty", y + 4},
                             {"text", std::string(1, debrief::letter_of(mark))}});
            y += kMark;
            end = std::max(end, y);
        }
    }
    chart.set("marks", std::move(marks));
    return end;
}

Slot::List Chart::draw_losses(int top) const {
    Slot::List losses;
    for (int i = 0; i < columns(); ++i) {
        const int lost = turn_at(i).lost;
        if (lost <= 0) continue;
        const int whole = (lost + 50) / 100;
        const int y = top + 10 + (step() < kRoomForLoss && i % 2 != 0 ? 16 : 0);
        losses.push_back({{"x", middle_of(i)},
                          {"y", y},
                          {"text", whole == 0 ? std::string("<1") : "−" + std::to_string(whole)}});
    }
    return losses;
}

}  // namespace

Slot make_chart(const Timeline& timeline, const Wording& say) {
    return Chart(timeline, say).draw();
}

}  // namespace rung::report
