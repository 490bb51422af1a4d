#pragma once

#include "records/score_row.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::team {

/// The items of all sheets as the columns of one table: an item of the same id is the same column, whatever
/// the scenario. Timing, caps and grave rules belong to no dimension and have no column.
class Columns {
  public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    struct Place {
        std::size_t item = kNone;  ///< column; none: it has none
        std::size_t dimension = 0;
        int worth = 0;  ///< hundredths of a point
    };

    Columns() = default;
    explicit Columns(const std::vector<records::SheetItems>& sheets);

    [[nodiscard]] const std::vector<std::string>& items() const { return items_; }
    [[nodiscard]] const std::vector<std::string>& dimensions() const { return dimensions_; }
    /// Where each letter of a score on this sheet belongs.
    [[nodiscard]] const std::vector<Place>& places(std::size_t sheet) const { return sheets_[sheet]; }

  private:
    std::vector<std::string> items_, dimensions_;
    std::vector<std::vector<Place>> sheets_;
};

/// What a letter of a score says. Source: `records::ScoreRow::items`.
[[nodiscard]] inline bool came_up(char letter) {
    return letter != 'n';
}
[[nodiscard]] inline bool is_earned(char letter) {
    return letter == 'e';
}

}  // namespace rung::team
