#include "team/item_statistics.h"

#include "team/least.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace rung::team {
namespace {

constexpr double kNoVariance = 1e-9;
constexpr std::size_t kBits = 64;

/// Whether it is earned more often than another (`up` 1) or less (−1); of two alike, which came up more.
bool is_further(const ItemStatistics& item, const ItemStatistics* than, int up) {
    if (than == nullptr) return true;
    const double by = up * (item.difficulty - than->difficulty);
    return by > 0 || (by == 0 && item.count > than->count);
}

}  // namespace

ItemExtremes find_extremes(const std::vector<ItemStatistics>& items) {
    ItemExtremes found;
    for (const auto& item : items) {
        if (item.count < kLeastAttempts) continue;
        if (item.difficulty > 0 && is_further(item, found.best, 1)) found.best = &item;
        if (item.difficulty < 1 && is_further(item, found.worst, -1)) found.worst = &item;
    }
    // One and the same is not both: what is left at all is what there is to work on.
    if (found.best == found.worst) found.best = nullptr;
    return found;
}

ItemTally::ItemTally(const Columns& columns)
    : columns_(&columns),
      sums_(columns.items().size()),
      both_(columns.items().size() * columns.items().size()),
      earned_(columns.items().size()) {}

void ItemTally::add(std::size_t sheet, std::string_view letters) {
    const auto& places = columns_->places(sheet);
    ++attempts_;
    std::size_t came = 0, earned_of_all = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (places[i].item == Columns::kNone || !came_up(letters[i])) continue;
        ++came;
        if (is_earned(letters[i])) ++earned_of_all;
    }
    const auto bit = std::uint64_t{1} << waiting_;
    const auto rest_of = [&](bool earned) {
        return static_cast<double>(earned_of_all - (earned ? 1 : 0)) / static_cast<double>(came - 1);
    };
    const double rest_if_lost = came < 2 ? 0 : rest_of(false);
    const double rest_if_earned = came < 2 || earned_of_all == 0 ? 0 : rest_of(true);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (places[i].item == Columns::kNone || !came_up(letters[i])) continue;
        auto& sums = sums_[places[i].item];
        const bool earned = is_earned(letters[i]);
        ++sums.count;
        if (earned) {
            ++sums.earned;
            earned_[places[i].item] |= bit;
        }
        if (came < 2) continue;
        const double rest = earned ? rest_if_earned : rest_if_lost;
        ++sums.beside;
        sums.rest += rest;
        sums.rest_squares += rest * rest;
        if (!earned) continue;
        ++sums.earned_beside;
        sums.rest_if_earned += rest;
    }
    if (++waiting_ == kBits) count_waiting();
}

void ItemTally::count_waiting() {
    count_pairs(both_);
    std::fill(earned_.begin(), earned_.end(), 0);
    waiting_ = 0;
}

void ItemTally::count_pairs(std::vector<std::uint32_t>& both) const {
    const auto is_common = [&](std::size_t item) { return sums_[item].count == attempts_; };
    for (std::size_t a = 0; a < earned_.size(); ++a) {
        if (!is_common(a)) continue;
        for (std::size_t b = 0; b < earned_.size(); ++b)
            if (is_common(b))
                both[a * earned_.size() + b] +=
                    static_cast<std::uint32_t>(std::popcount(earned_[a] & earned_[b]));
    }
}

std::optional<double> ItemTally::discrimination_of(const Sums& sums) {
    if (sums.beside < kLeastAttempts) return std::nullopt;
    const double n = sums.beside;
    const double own = sums.earned_beside / n, rest = sums.rest / n;
    const double own_variance = own * (1 - own), rest_variance = sums.rest_squares / n - rest * rest;
    if (own_variance < kNoVariance || rest_variance < kNoVariance) return std::nullopt;
    return std::clamp((sums.rest_if_earned / n - own * rest) / std::sqrt(own_variance * rest_variance), -1.0,
                      1.0);
}

std::vector<ItemStatistics> ItemTally::make() const {
    std::vector<ItemStatistics> all;
    for (std::size_t i = 0; i < sums_.size(); ++i)
        if (sums_[i].count > 0)
            all.push_back({columns_->items()[i], sums_[i].count,
                           static_cast<double>(sums_[i].earned) / sums_[i].count,
                           discrimination_of(sums_[i])});
    return all;
}

Consistency ItemTally::consistency() const {
    std::vector<std::size_t> common;
    for (std::size_t i = 0; i < sums_.size(); ++i)
        if (attempts_ > 0 && sums_[i].count == attempts_) common.push_back(i);
    Consistency found{.alpha = {}, .items = common.size(), .attempts = attempts_};
    if (common.size() < 2) return found;
    auto both = both_;
    count_pairs(both);
    const auto n = static_cast<double>(attempts_);
    double apart = 0, together = 0;
    for (const auto a : common)
        for (const auto b : common) {
            const double shared =
                both[a * sums_.size() + b] / n - (sums_[a].earned / n) * (sums_[b].earned / n);
            together += shared;
            if (a == b) apart += shared;
        }
    if (together < kNoVariance) return found;
    const auto k = static_cast<double>(common.size());
    found.alpha = k / (k - 1) * (1 - apart / together);
    return found;
}

}  // namespace rung::team
