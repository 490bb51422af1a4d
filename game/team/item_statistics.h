#pragma once

#include "team/columns.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

/// Whether an item tells people apart, and which way.
struct ItemStatistics {
    std::string item;
    std::size_t count = 0;  ///< attempts that gave occasion for it
    double difficulty = 0;  ///< the share of them that earned it: 1 is an easy item
    /// Correlation of the item with the rest of the attempt, the item itself left out. Below 0, those who do
    /// well elsewhere lose it: the item or its words want another look. Nothing: one of the two never varies,
    /// or fewer than `kLeastAttempts` attempts gave occasion for it.
    std::optional<double> discrimination;
};

/// What may be said of a team in a word each.
struct ItemExtremes {
    const ItemStatistics* best = nullptr;   ///< earned most often
    const ItemStatistics* worst = nullptr;  ///< lost most often; never `best`, and never one that all earned
};
/// Among items that came up in at least `kLeastAttempts` attempts: of others too little is known. Of items
/// that were earned alike, the one that came up most often. Either may be missing. Owner: the caller keeps
/// the items alive.
[[nodiscard]] ItemExtremes find_extremes(const std::vector<ItemStatistics>& items);

/// How far the items measure one thing: Cronbach's alpha over the items that every attempt gave occasion for.
struct Consistency {
    std::optional<double> alpha;  ///< nothing: fewer than two such items, or no variance
    std::size_t items = 0, attempts = 0;
};

/// Adds attempts up to what their items tell. Owner: the caller keeps the columns alive.
/// Source: Crocker and Algina, Introduction to Classical and Modern Test Theory, ch. 14; the rest of an
/// attempt is the share of its other items that was earned, as not all have an occasion. Cronbach 1951, α =
/// k/(k − 1) · (1 − Σ variances of the items / variance of their sum).
class ItemTally {
  public:
    explicit ItemTally(const Columns& columns);
    void add(std::size_t sheet, std::string_view letters);

    /// Of every item that came up, in the order of the columns.
    [[nodiscard]] std::vector<ItemStatistics> make() const;
    [[nodiscard]] Consistency consistency() const;

  private:
    struct Sums {
        std::uint32_t count = 0, earned = 0;          ///< attempts with an occasion; of those, earned
        std::uint32_t beside = 0, earned_beside = 0;  ///< the same, of attempts with other items beside it
        double rest = 0, rest_squares = 0, rest_if_earned = 0;
    };
    /// Counts the attempts that wait, where an item has come up in all so far.
    void count_pairs(std::vector<std::uint32_t>& both) const;
    void count_waiting();
    [[nodiscard]] static std::optional<double> discrimination_of(const Sums& sums);

    const Columns* columns_;
    std::vector<Sums> sums_;
    std::vector<std::uint32_t> both_;  ///< Shape: items × items; attempts that earned both, of common items
    std::vector<std::uint64_t>
        earned_;  ///< by item: a bit for each attempt that waits to be counted by pairs
    std::size_t waiting_ = 0;
    std::size_t attempts_ = 0;
};

}  // namespace rung::team
