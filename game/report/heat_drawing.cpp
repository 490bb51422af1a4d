#include "base/text.h"
#include "report/drawing.h"
#include "report/figure_drawings.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::report {
namespace {

using debrief::Wording;

constexpr int kMapWidth = 820, kItems = 200, kCell = 22, kWidestCell = 90, kSpace = 2;
constexpr int kHeadLetter = 6, kFlatHeads = 20, kRisingRoom = 90, kLongestHead = 18;
constexpr std::size_t kItemCells = 33;
constexpr int kLegend = 34, kLegendStep = 84, kSwatch = 16;

/// From here on a share has the colour of the next step. Units: hundredths.
constexpr std::array kSteps_pct = {25, kLowShare_pct, 70, kHighShare_pct};

std::string step_kind(int share) {
    const auto step = std::upper_bound(kSteps_pct.begin(), kSteps_pct.end(), share) - kSteps_pct.begin();
    return fmt::format("step-{}", step + 1);
}

/// How the columns of a map lie.
struct HeatGrid {
    int cell = 0, top = 0;
    bool rising = false;  ///< heads that are too long to lie flat
    [[nodiscard]] int left_of(std::size_t column) const {
        return kItems + static_cast<int>(column - 1) * cell;
    }
};

int head_width(const std::string& head) {
    return static_cast<int>(base::display_width(head)) * kHeadLetter;
}

HeatGrid lay_out(const FigureTable& table) {
    const auto columns = static_cast<int>(table.columns.size()) - 1;
    int widest = 0;
    for (std::size_t i = 1; i < table.columns.size(); ++i)
        widest = std::max(widest, head_width(table.columns[i].name));
    HeatGrid grid;
    grid.cell = std::min(kWidestCell, (kMapWidth - kItems) / columns);
    grid.top = kFlatHeads;
    if (widest <= grid.cell) return grid;
    grid.rising = true;
    grid.cell = std::min(kWidestCell, (kMapWidth - kItems - kRisingRoom) / columns);
    // Half of its length is how high a line rises that stands at 30 degrees.
    grid.top = std::min(widest, kLongestHead * kHeadLetter) / 2 + 16;
    return grid;
}

void draw_heat_heads(Drawing& drawing, const FigureTable& table, const HeatGrid& grid) {
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        const auto head = shorten(table.columns[i].name, kLongestHead);
        const int middle = grid.left_of(i) + grid.cell / 2;
        if (grid.rising)
            drawing.rising_word("name", middle, grid.top - 6, head);
        else
            drawing.word("head", middle, grid.top - 6, head);
    }
}

void draw_heat_row(Drawing& drawing, const std::vector<std::string>& row, const HeatGrid& grid, int y) {
    drawing.word("", 0, y + 15, shorten(row.front(), kItemCells));
    for (std::size_t i = 1; i < row.size(); ++i) {
        const auto kind = row[i].empty() ? std::string("never") : step_kind(number_in(row[i]));
        drawing.area(kind, grid.left_of(i), y, grid.cell - kSpace, kCell - kSpace);
        drawing.word(row[i].empty() ? "n none" : "n", grid.left_of(i) + (grid.cell - kSpace) / 2, y + 14,
                     row[i].empty() ? "–" : row[i]);
    }
}

void draw_legend(Drawing& drawing, int y, const Wording& say) {
    int x = kItems, from = 0;
    for (std::size_t step = 0; step <= kSteps_pct.size(); ++step) {
        const int to = step < kSteps_pct.size() ? kSteps_pct.at(step) - 1 : 100;
        drawing.area(step_kind(from), x, y, kSwatch, kSwatch);
        drawing.word("of", x + kSwatch + 6, y + 12, fmt::format("{}–{}", from, to));
        x += kLegendStep;
        from = to + 1;
    }
    drawing.area("never", x, y, kSwatch, kSwatch);
    drawing.word("of", x + kSwatch + 6, y + 12, say("never came up"));
}

/// The ends of the map in words: what is earned least and most, by everybody.
std::string heat_words(const FigureTable& table, const Wording& say) {
    const auto known = [](const auto& row) { return !row[1].empty(); };
    const auto first = std::find_if(table.rows.begin(), table.rows.end(), known);
    if (first == table.rows.end()) return say("No item came up.");
    const auto last = std::find_if(table.rows.rbegin(), table.rows.rend(), known);
    return say(
        "{items} by {columns}, darker towards both ends. {everybody}: from {least} of 100 ({low}) to "
        "{most} of 100 ({high}). The table below has every figure.",
        {{"items", say.count(static_cast<int>(table.rows.size()), "1 item", "{n} items")},
         {"columns", say.count(static_cast<int>(table.columns.size()) - 1, "1 column", "{n} columns")},
         {"everybody", table.columns[1].name},
         {"least", (*first)[1]},
         {"low", first->front()},
         {"most", (*last)[1]},
         {"high", last->front()}});
}

}  // namespace

Slot draw_heat(const FigureTable& table, const Wording& say) {
    Drawing drawing;
    const auto grid = lay_out(table);
    draw_heat_heads(drawing, table, grid);
    int y = grid.top;
    for (const auto& row : table.rows) {
        draw_heat_row(drawing, row, grid, y);
        y += kCell;
    }
    draw_legend(drawing, y + 10, say);
    return drawing.take({table.id + "-1", {}, table.title, heat_words(table, say)}, kMapWidth, y + kLegend);
}

}  // namespace rung::report
