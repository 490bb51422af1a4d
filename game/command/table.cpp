#include "command/table.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::command {
namespace {

std::string heading_of(const std::string& heading) {
    return base::neutralise(heading.starts_with('>') ? heading.substr(1) : heading);
}

std::string spaces(std::size_t width, std::size_t used) {
    return std::string(width > used ? width - used : 0, ' ');
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        longest = std::max(longest, base::display_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

constexpr std::size_t kBetween = 2;  ///< cells between two columns

/// The cells of a column, neutralised, and how wide they are.
struct Column {
    std::vector<std::string> cells;
    bool right = false;
    std::size_t width = 0;  ///< so that nothing is folded
    std::size_t least = 0;  ///< so that no word is
};

std::vector<Column> make_columns(const std::vector<std::vector<std::string>>& rows) {
    std::vector<Column> columns(rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto& column = columns[i];
            const auto text = i < rows[row].size() ? rows[row][i] : std::string();
            if (row == 0) column.right = text.starts_with('>');
            const auto& cell =
                column.cells.emplace_back(row == 0 ? heading_of(text) : base::neutralise(text));
            column.width = std::max(column.width, base::display_width(cell));
            column.least = std::max(column.least, longest_word(cell));
        }
    return columns;
}

using Columns = std::vector<const Column*>;

/// Columns that fit side by side when their cells are folded, the first of all in front of each lot.
std::vector<Columns> share_out(const std::vector<Column>& columns, std::size_t width) {
    std::vector<Columns> lots;
    std::size_t used = 0;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        if (lots.empty() || used + kBetween + columns[i].least > width) {
            lots.push_back({&columns.front()});
            used = columns.front().least;
        }
        lots.back().push_back(&columns[i]);
        used += kBetween + columns[i].least;
    }
    if (lots.empty()) lots.push_back({&columns.front()});
    return lots;
}

/// How wide each is to be: the widest give way first.
std::vector<std::size_t> fold_to(const Columns& columns, std::size_t width) {
    std::vector<std::size_t> widths;
    std::size_t used = kBetween * (columns.size() - 1);
    for (const auto* column : columns) {
        widths.push_back(column->width);
        used += column->width;
    }
    while (used > width) {
        std::size_t widest = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (widths[i] > columns[i]->least && (widest == columns.size() || widths[i] > widths[widest]))
                widest = i;
        if (widest == columns.size()) break;
        --widths[widest];
        --used;
    }
    return widths;
}

std::vector<std::string> fold_cell(const std::string& cell, std::size_t width) {
    return base::display_width(cell) <= width ? std::vector{cell} : base::wrap(cell, width);
}

/// A row as so many lines as its highest cell has.
std::string format_row(const Columns& columns, const std::vector<std::size_t>& widths, std::size_t row) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        cells.push_back(fold_cell(columns[i]->cells[row], widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string made;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto cell = line < cells[i].size() ? cells[i][line] : std::string();
            const auto room = spaces(widths[i], base::display_width(cell));
            made +=
                (i == 0 ? "" : std::string(kBetween, ' ')) + (columns[i]->right ? room + cell : cell + room);
        }
        made.resize(made.find_last_not_of(' ') + 1);
        text += made + "\n";
    }
    return text;
}

}  // namespace

std::string Table::format(bool plain, std::size_t width) const {
    if (plain) return format_plain();
    const auto columns = make_columns(rows_);
    std::string text;
    for (const auto& lot : share_out(columns, width)) {
        const auto widths = fold_to(lot, width);
        if (!text.empty()) text += "\n";
        for (std::size_t row = 0; row < rows_.size(); ++row) text += format_row(lot, widths, row);
    }
    return text;
}

std::string Table::format_plain() const {
    std::string text;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
        for (std::size_t i = 0; i < rows_[row].size(); ++i)
            if (!rows_[row][i].empty())
                text +=
                    fmt::format("{}: {}\n", heading_of(rows_.front()[i]), base::neutralise(rows_[row][i]));
        text += "\n";
    }
    return text;
}

}  // namespace rung::command
