#include "desk/draw_figures.h"

#include "desk/draw_bars.h"
#include "desk/draw_triggers.h"
#include "report/figure_chart.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace rung::desk {
namespace {

using report::FigureTable;
using report::Shade;

/// As it is written: `L 31`.
std::string cell_words(const FigureTable& table, std::size_t column, const std::string& cell) {
    switch (report::shade_of(table, column, cell)) {
        case Shade::low:
            return "L " + cell;
        case Shade::high:
            return "H " + cell;
        case Shade::none:
            break;
    }
    return cell.empty() ? std::string("–") : cell;
}

Fill shade_fill(Shade share) {
    return share == Shade::low ? Fill::bad_soft : Fill::good_soft;
}

Ink shade_ink(Shade share, bool known) {
    if (!known) return Ink::soft;
    return share == Shade::none ? Ink::main : share == Shade::low ? Ink::bad : Ink::good;
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

/// Words keep clear of the figures before them. Units: of the design.
float padding_of(const FigureTable& table, std::size_t column) {
    constexpr float kPadding = 6, kAfterFigures = 24;
    return column > 0 && !table.columns[column].figures && table.columns[column - 1].figures ? kAfterFigures
                                                                                             : kPadding;
}

/// How wide a column would like to be, and how narrow it may get: words can be broken, figures cannot.
struct ColumnWidth {
    float full = 0, least = 0;
};

ColumnWidth width_of_column(const Ui& ui, const FigureTable& table, std::size_t i) {
    const bool words = i == 0 || !table.columns[i].figures;
    ColumnWidth width;
    width.full = width.least = widest_word(ui, table.columns[i].name, Face::small_strong);
    for (const auto& row : table.rows) {
        const auto cell = cell_words(table, i, row[i]);
        const float whole = ui.width_of(cell, Face::small_strong);
        width.full = std::max(width.full, whole);
        width.least = std::max(width.least, words ? widest_word(ui, cell, Face::small_strong) : whole);
    }
    const float margin = ui.px(10 + padding_of(table, i));
    width.full = std::ceil(width.full + margin);
    width.least = std::min(width.full, std::max(std::ceil(width.least + margin), words ? ui.px(110) : 0));
    return width;
}

/// How wide each column is; empty: there is not enough room.
std::vector<float> fit_columns(const Ui& ui, const FigureTable& table, float room) {
    std::vector<ColumnWidth> columns;
    float full = 0, least = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        columns.push_back(width_of_column(ui, table, i));
        full += columns.back().full;
        least += columns.back().least;
    }
    std::vector<float> widths;
    if (least > room) return widths;
    const float more = std::max(0.f, std::floor((room - full) / static_cast<float>(columns.size())));
    const float part = full <= room ? 1 : (room - least) / (full - least);
    for (const auto& column : columns)
        widths.push_back(std::floor(column.least + (column.full - column.least) * part) + more);
    return widths;
}

struct FigureGrid {
    const FigureTable& table;
    const std::vector<float>& widths;
    std::string id;
};

/// Of a cell, what its words stand on.
Rect inner_of(const Ui& ui, const FigureGrid& grid, std::size_t column, Rect cell) {
    const float left = ui.px(padding_of(grid.table, column));
    return {cell.x + left, cell.y, grid.widths[column] - left - ui.px(6), cell.h};
}

void draw_heads(Flow& flow, const FigureGrid& grid) {
    Ui& ui = flow.ui();
    float height = 0;
    for (std::size_t i = 0; i < grid.widths.size(); ++i)
        height = std::max(height, ui.height_of(grid.table.columns[i].name, inner_of(ui, grid, i, {}).w,
                                               Face::small_strong));
    const Rect line = flow.take_px(height + ui.px(8));
    float x = line.x;
    for (std::size_t i = 0; i < grid.widths.size(); ++i) {
        const auto& column = grid.table.columns[i];
        const Rect inner = inner_of(ui, grid, i, {x, line.y, grid.widths[i], line.h});
        const float own = ui.height_of(column.name, inner.w, Face::small_strong);
        ui.write({inner.x, line.y + height - own, inner.w, own}, column.name, Face::small_strong, Ink::soft,
                 column.figures && i > 0 ? Align::right : Align::left);
        x += grid.widths[i];
    }
    ui.rule(line.x, line.bottom() - 1, line.right(), line.bottom() - 1, Line::control);
}

float row_height(const Ui& ui, const FigureGrid& grid, const std::vector<std::string>& row) {
    float height = 0;
    for (std::size_t i = 0; i < row.size(); ++i)
        height = std::max(height, ui.height_of(cell_words(grid.table, i, row[i]), inner_of(ui, grid, i, {}).w,
                                               Face::small_strong));
    return std::max(ui.px(30), height + ui.px(10));
}

void draw_row(Flow& flow, const FigureGrid& grid, std::size_t no) {
    Ui& ui = flow.ui();
    const auto& row = grid.table.rows[no];
    const Rect line = flow.take_px(row_height(ui, grid, row));
    float x = line.x;
    for (std::size_t i = 0; i < grid.widths.size(); ++i) {
        const Rect cell{x, line.y, grid.widths[i], line.h};
        const auto share = report::shade_of(grid.table, i, row[i]);
        if (share != Shade::none) ui.fill(cell.inset(ui.px(2), ui.px(2)), shade_fill(share), 4);
        const auto words = cell_words(grid.table, i, row[i]);
        const auto face = i == 0 ? Face::small_strong : Face::small;
        const auto ink = shade_ink(share, !row[i].empty());
        const Rect inner = inner_of(ui, grid, i, cell);
        const bool figures = i > 0 && grid.table.columns[i].figures;
        if (figures || ui.width_of(words, face) <= inner.w) {
            ui.write_line(inner, words, face, ink, figures ? Align::right : Align::left);
        } else {
            const float own = ui.height_of(words, inner.w, face);
            ui.write({inner.x, inner.y + (inner.h - own) / 2, inner.w, own}, words, face, ink);
        }
        x += grid.widths[i];
    }
    ui.rule(line.x, line.bottom() - 1, line.right(), line.bottom() - 1, Line::card);
    ui.note(Role::text, grid.id + "/row-" + std::to_string(no + 1), row.front(), line,
            row_words(grid.table, row));
}

/// The cells of a row beside one another, each with its column's name; what is long stands by itself.
void draw_block_cells(Flow& flow, const FigureTable& table, const std::vector<std::string>& row) {
    Ui& ui = flow.ui();
    const float gap = ui.px(6), padding = ui.px(8), left = flow.rest().x, room = flow.width();
    float x = left, y = flow.y(), bottom = y;
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (row[i].empty()) continue;  // without a head above it, a dash says nothing
        const auto words =
            table.columns[i].name + (table.columns[i].figures ? " " : ": ") + cell_words(table, i, row[i]);
        const float width = std::min(room, std::ceil(ui.width_of(words, Face::small)) + 2 * padding);
        if (x > left && x + width > left + room) {
            x = left;
            y = bottom + ui.px(2);
        }
        const float text = ui.height_of(words, width - 2 * padding, Face::small);
        const auto share = report::shade_of(table, i, row[i]);
        const Rect cell{x, y, width, text + ui.px(4)};
        ui.fill(cell, share == Shade::none ? Fill::well : shade_fill(share), 4);
        ui.write({x + padding, y + ui.px(2), width - 2 * padding, text}, words, Face::small,
                 shade_ink(share, !row[i].empty()));
        x += width + gap;
        bottom = std::max(bottom, cell.bottom());
    }
    flow.take_px(bottom - flow.y());
}

/// A row where the columns have no room: its name, below it its cells.
void draw_block(Flow& flow, const FigureTable& table, const std::string& id, std::size_t no) {
    Ui& ui = flow.ui();
    const auto& row = table.rows[no];
    const float top = flow.y();
    flow.space(6);
    const Rect head = flow.take_px(ui.height_of(row.front(), flow.width(), Face::small_strong));
    ui.write(head, row.front(), Face::small_strong);
    flow.space(2);
    draw_block_cells(flow, table, row);
    flow.space(6);
    ui.rule(head.x, flow.y() - 1, head.right(), flow.y() - 1, Line::card);
    ui.note(Role::text, id + "/row-" + std::to_string(no + 1), row.front(),
            {head.x, top, head.w, flow.y() - top}, row_words(table, row));
}

std::vector<view::BarView> bars_of(const report::FigureChart& chart) {
    std::vector<view::BarView> bars;
    for (const auto& bar : chart.bars) bars.push_back({bar.id, bar.label, 0, bar.count, bar.text});
    return bars;
}

void draw_chart(Flow& flow, const view::Wording& say, const std::string& id, const std::string& table,
                const report::FigureChart& chart) {
    using Kind = report::FigureChart::Kind;
    if (!chart.title.empty()) flow.paragraph(chart.title, Ink::soft, Face::small_strong);
    const auto name = chart.title.empty() ? table : chart.title;
    switch (chart.kind) {
        case Kind::counts:
            draw_counts(flow, id + "/" + chart.id, bars_of(chart));
            break;
        case Kind::columns:
            draw_columns(flow, id + "/" + chart.id, name, bars_of(chart), chart.most);
            break;
        case Kind::offsets:
            draw_triggers(flow, say, id + "/" + chart.id, chart);
            break;
    }
    flow.space(12);
}

}  // namespace

void draw_figures(Flow& flow, const view::Wording& say, const std::string& id, const FigureTable& table) {
    flow.heading(table.title);
    flow.paragraph(table.note_where_drawn(), Ink::soft, Face::small);
    flow.space(8);
    for (const auto& chart : report::make_figure_charts(table, say))
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
