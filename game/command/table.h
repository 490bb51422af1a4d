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
    /// Columns two spaces apart; `plain` gives one `heading: cell` a line for screen readers. A table that is
    /// wider than `width` has its longest cells folded; where that is not enough, the columns that are left
    /// over come in a further table below it, each with the first column. Units: cells.
    [[nodiscard]] std::string format(bool plain, std::size_t width = kAnyWidth) const;

    static constexpr std::size_t kAnyWidth = static_cast<std::size_t>(-1);

  private:
    [[nodiscard]] std::string format_plain() const;

    std::vector<std::vector<std::string>> rows_;
};

}  // namespace rung::command
