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

}  // namespace

std::string Table::format(bool plain) const {
    return plain ? format_plain() : format_columns();
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

std::string Table::format_columns() const {
    std::vector<std::vector<std::string>> cells;
    std::vector<std::size_t> widths(rows_.front().size());
    for (const auto& row : rows_) {
        auto& made = cells.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            made.push_back(cells.size() == 1 ? heading_of(row[i]) : base::neutralise(row[i]));
            widths[i] = std::max(widths[i], base::display_width(made[i]));
        }
    }
    std::string text;
    for (const auto& row : cells) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto room = spaces(widths[i], base::display_width(row[i]));
            const bool right = rows_.front()[i].starts_with('>');
            line += (i == 0 ? "" : "  ") + (right ? room + row[i] : row[i] + room);
        }
        line.resize(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace rung::command
