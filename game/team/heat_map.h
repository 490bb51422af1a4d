#pragma once

#include "team/columns.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

struct HeatCell {
    std::size_t count = 0;        ///< attempts that gave occasion for the item
    std::optional<double> share;  ///< of the item's points that was earned, 0 to 1; nothing: no occasion
};

/// What a team's people earn on each item. Shape: people × items.
struct HeatMap {
    std::vector<std::string> people;  ///< in the order of pseudonyms: nobody is ranked
    std::vector<std::string> items;   ///< the one on which the team leaves most comes first
    std::vector<std::vector<HeatCell>> cells;
    std::vector<HeatCell> everybody;  ///< per item, of all attempts; the people who are left out included
    std::size_t left_out = 0;         ///< people with fewer than `kLeastAttempts` attempts
    bool too_few = false;             ///< fewer than `kLeastPeople` people: everything else is empty
};

/// Adds attempts up to a heat map. Owner: the caller keeps the columns alive.
class HeatTally {
  public:
    explicit HeatTally(const Columns& columns) : columns_(&columns) {}
    void add(std::string_view person, std::size_t sheet, std::string_view letters);
    [[nodiscard]] HeatMap make() const;
    /// Of the one person whose attempts were added: `everybody` is theirs, and there are no rows of people.
    [[nodiscard]] HeatMap make_alone() const;

  private:
    struct Sum {
        std::size_t count = 0;
        std::int64_t worth = 0, earned = 0;
    };
    struct Person {
        std::size_t attempts = 0;
        std::vector<Sum> sums;
    };
    [[nodiscard]] static HeatCell cell_of(const Sum& sum);
    [[nodiscard]] std::vector<Sum> add_up() const;
    [[nodiscard]] std::vector<std::size_t> order_items(const std::vector<Sum>& all) const;

    const Columns* columns_;
    std::map<std::string, Person, std::less<>> people_;
    std::map<std::string, Person, std::less<>>::iterator last_ =
        people_.end();  ///< most come one after the other
};

}  // namespace rung::team
