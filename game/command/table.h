#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rung::command {

/// Rows in columns, for reading. All text is neutralised.
class Table {
  public:
    /// `headings` are printed above the rows; a column whose heading begins with `>` is set to the right.
    explicit Table(std::vector<std::string> headings) : rows_{std::move(headings)} {}
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    /// Columns two spaces apart; `plain` gives one `heading: cell` a line for screen readers.
    [[nodiscard]] std::string format(bool plain) const;

  private:
    [[nodiscard]] std::string format_columns() const;
    [[nodiscard]] std::string format_plain() const;

    std::vector<std::vector<std::string>> rows_;
};

}  // namespace rung::command
