#include "desk/draw_figures.h"

#include "desk/draw_bars.h"
#include "desk/figure_chart.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

namespace rung::desk {
namespace {

using report::FigureTable;

enum class Share { none, low, high };

Share share_of(const FigureTable& table, std::size_t column, const std::string& cell) {
    if (table.shaded_from == 0 || column < table.shaded_from || cell.empty()) return Share::none;
    int value = 0;
    (void)std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (value < report::kLowShare_pct) return Share::low;
    return value >= report::kHighShare_pct ? Share::high : Share::none;
}

/// As it is written: `L 31`.
std::string cell_words(const FigureTable& table, std::size_t column, const std::string& cell) {
    switch (share_of(table, column, cell)) {
        case Share::low:
            return "L " + cell;
        case Share::high:
            return "H " + cell;
        case Share::none:
            break;
    }
    return cell.empty() ? std::string("–") : cell;
}

Fill shade_fill(Share share) {
    return share == Share::low ? Fill::bad_soft : Fill::good_soft;
}

Ink shade_ink(Share share, bool known) {
    if (!known) return Ink::soft;
    return share == Share::none ? Ink::main : share == Share::low ? Ink::bad : Ink::good;
}

/// A row as somebody hears it: `Calls 6; Total 70`.
std::string row_words(const FigureTable& table, const std::vector<std::string>& row) {
    std::string words;
    for (std::size_t i = 1; i < row.size(); ++i)
        words += (i == 1 ? "" : "; ") + table.columns[i].name + " " + cell_words(table, i, row[i]);
    return words;
}

float widest_word(const Ui& ui, std::string_view words, Face face) {
    float widest = 0;
    for (std::size_t at = 0; at <= words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        widest = std::max(widest, ui.width_of(words.substr(at, end - at), face));
        at = end + 1;
    }
    return widest;
}

/// How wide each column is; empty: there is not enough room.
std::vector<float> fit_columns(const Ui& ui, const FigureTable& table, float room) {
    const float margin = ui.px(16);
    std::vector<float> widths;
    float all = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        float widest = widest_word(ui, table.columns[i].name, Face::small_strong);
        for (const auto& row : table.rows)
            widest = std::max(widest, ui.width_of(cell_words(table, i, row[i]), Face::small_strong));
        widths.push_back(std::ceil(widest + margin));
        all += widths.back();
    }
    if (all > room) return {};
    const float more = std::floor((room - all) / static_cast<float>(widths.size()));
    for (auto& width : widths) width += more;
    return widths;
}

struct FigureGrid {
    const FigureTable& table;
    const std::vector<float>& widths;
    std::string id;
};

void draw_heads(Flow& flow, const FigureGrid& grid) {
    Ui& ui = flow.ui();
    float height = 0;
    for (std::size_t i = 0; i < grid.widths.size(); ++i)
        height = std::max(
            height, ui.height_of(grid.table.columns[i].name, grid.widths[i] - ui.px(12), Face::small_strong));
    const Rect line = flow.take_px(height + ui.px(8));
    float x = line.x;
    for (std::size_t i = 0; i < grid.widths.size(); ++i) {
        const auto& column = grid.table.columns[i];
        const float width = grid.widths[i] - ui.px(12);
        const float own = ui.height_of(column.name, width, Face::small_strong);
        ui.write({x + ui.px(6), line.y + height - own, width, own}, column.name, Face::small_strong,
                 Ink::soft, column.figures && i > 0 ? Align::right : Align::left);
        x += grid.widths[i];
    }
    ui.rule(line.x, line.bottom() - 1, line.right(), line.bottom() - 1, Line::control);
}

void draw_row(Flow& flow, const FigureGrid& grid, std::size_t no) {
    Ui& ui = flow.ui();
    const auto& row = grid.table.rows[no];
    const Rect line = flow.take(30);
    float x = line.x;
    for (std::size_t i = 0; i < grid.widths.size(); ++i) {
        const Rect cell{x, line.y, grid.widths[i], line.h};
        const auto share = share_of(grid.table, i, row[i]);
        if (share != Share::none) ui.fill(cell.inset(ui.px(2), ui.px(2)), shade_fill(share), 4);
        const bool figures = grid.table.columns[i].figures && i > 0;
        ui.write_line(cell.inset(ui.px(6), 0), cell_words(grid.table, i, row[i]),
                      i == 0 ? Face::small_strong : Face::small, shade_ink(share, !row[i].empty()),
                      figures ? Align::right : Align::left);
        x += grid.widths[i];
    }
    ui.rule(line.x, line.bottom() - 1, line.right(), line.bottom() - 1, Line::card);
    ui.note(Role::text, grid.id + "/row-" + std::to_string(no + 1), row.front(), line,
            row_words(grid.table, row));
}

/// A row where the columns have no room: its name, below it each cell with its column's name.
void draw_block(Flow& flow, const FigureTable& table, const std::string& id, std::size_t no) {
    Ui& ui = flow.ui();
    const auto& row = table.rows[no];
    const float top = flow.y(), height = ui.px(26), gap = ui.px(6);
    flow.space(6);
    const Rect head = flow.take_px(ui.height_of(row.front(), flow.width(), Face::small_strong));
    ui.write(head, row.front(), Face::small_strong);
    flow.space(2);
    float x = head.x;
    Rect line = flow.take_px(height);
    for (std::size_t i = 1; i < row.size(); ++i) {
        const auto words = table.columns[i].name + " " + cell_words(table, i, row[i]);
        const float width = std::min(head.w, ui.width_of(words, Face::small) + ui.px(16));
        if (x > head.x && x + width > head.right()) {
            x = head.x;
            line = flow.take_px(height);
        }
        const auto share = share_of(table, i, row[i]);
        const Rect cell{x, line.y, width, height - ui.px(2)};
        ui.fill(cell, share == Share::none ? Fill::well : shade_fill(share), 4);
        ui.write_line(cell.inset(ui.px(8), 0), words, Face::small, shade_ink(share, !row[i].empty()));
        x += width + gap;
    }
    flow.space(6);
    ui.rule(head.x, flow.y() - 1, head.right(), flow.y() - 1, Line::card);
    ui.note(Role::text, id + "/row-" + std::to_string(no + 1), row.front(),
            {head.x, top, head.w, flow.y() - top}, row_words(table, row));
}

void draw_chart(Flow& flow, const view::Wording& say, const std::string& id, const std::string& table,
                const FigureChart& chart) {
    if (!chart.title.empty()) flow.paragraph(chart.title, Ink::soft, Face::small_strong);
    const auto name = chart.title.empty() ? table : chart.title;
    switch (chart.kind) {
        case FigureChart::Kind::counts:
            draw_counts(flow, id + "/" + chart.id, chart.bars);
            break;
        case FigureChart::Kind::offsets:
            draw_histogram(flow, say, id + "/" + chart.id, name, chart.bars);
            break;
        case FigureChart::Kind::columns:
            draw_columns(flow, id + "/" + chart.id, name, chart.bars, chart.most);
            break;
    }
    flow.space(12);
}

}  // namespace

void draw_figures(Flow& flow, const view::Wording& say, const std::string& id, const FigureTable& table) {
    flow.heading(table.title);
    flow.paragraph(table.note, Ink::soft, Face::small);
    flow.space(8);
    for (const auto& chart : make_figure_charts(table, say))
        draw_chart(flow, say, id + "/chart", table.title, chart);
    const auto widths = fit_columns(flow.ui(), table, flow.width());
    const FigureGrid grid{table, widths, id};
    if (!widths.empty()) draw_heads(flow, grid);
    for (std::size_t no = 0; no < table.rows.size(); ++no)
        if (widths.empty())
            draw_block(flow, table, id, no);
        else
            draw_row(flow, grid, no);
    if (table.shaded_from == 0) return;
    flow.space(8);
    flow.paragraph(
        say("H: {high} and more of 100. L: below {low}.", {{"high", std::to_string(report::kHighShare_pct)},
                                                           {"low", std::to_string(report::kLowShare_pct)}}),
        Ink::soft, Face::small);
}

}  // namespace rung::desk
