#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace rung::team {

/// What the attempts earned on the items of a rubric. Shape: attempts × items; nothing where an attempt gave
/// no occasion for the item. Units: the share of the item's points, 0 to 1.
using ItemShares = std::vector<std::vector<std::optional<double>>>;

/// Whether an item tells people apart, and which way.
struct ItemStatistics {
    std::size_t count = 0;  ///< attempts that gave occasion for it
    double difficulty = 0;  ///< the share that was earned on average: 1 is an easy item
    double deviation = 0;   ///< standard, of the share
    /// Correlation of the item with the rest of the attempt, the item itself left out. Below 0, those who do
    /// well elsewhere lose it: the item or its words want another look. Nothing: one of the two never varies.
    std::optional<double> discrimination;
};

/// Per item, in the order of the columns. Source: Crocker and Algina, Introduction to Classical and Modern
/// Test Theory, ch. 14; the rest of an attempt is the mean of its other items, as not all have an occasion.
[[nodiscard]] std::vector<ItemStatistics> item_statistics(const ItemShares& shares);

/// How far the items measure one thing: Cronbach's alpha over the items that every attempt gave occasion for.
struct Consistency {
    std::optional<double> alpha;  ///< nothing: fewer than two such items, or no variance
    std::size_t items = 0, attempts = 0;
};
/// Source: Cronbach 1951, α = k/(k − 1) · (1 − Σ variances of the items / variance of their sum).
[[nodiscard]] Consistency cronbach_alpha(const ItemShares& shares);

}  // namespace rung::team
