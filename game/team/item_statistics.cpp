#include "team/item_statistics.h"

#include <algorithm>
#include <cmath>

namespace rung::team {
namespace {

/// Sums of pairs, from which their means, deviations and correlation follow.
class Pairs {
  public:
    void add(double x, double y) {
        // Differences to the running means: sums of squares would lose the digits that are wanted.
        ++count_;
        const double dx = x - mean_x_, dy = y - mean_y_;
        mean_x_ += dx / static_cast<double>(count_);
        mean_y_ += dy / static_cast<double>(count_);
        xx_ += dx * (x - mean_x_);
        yy_ += dy * (y - mean_y_);
        xy_ += dx * (y - mean_y_);
    }
    [[nodiscard]] std::optional<double> correlation() const {
        constexpr double kNothing = 1e-12;
        if (xx_ < kNothing || yy_ < kNothing) return std::nullopt;
        return std::clamp(xy_ / std::sqrt(xx_ * yy_), -1.0, 1.0);
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] double mean_x() const { return mean_x_; }
    /// Of all pairs there are, not of a sample.
    [[nodiscard]] double variance_x() const { return count_ == 0 ? 0 : xx_ / static_cast<double>(count_); }

  private:
    std::size_t count_ = 0;
    double mean_x_ = 0, mean_y_ = 0, xx_ = 0, yy_ = 0, xy_ = 0;
};

std::size_t count_items(const ItemShares& shares) {
    std::size_t items = 0;
    for (const auto& attempt : shares) items = std::max(items, attempt.size());
    return items;
}

std::optional<double> share_of(const std::vector<std::optional<double>>& attempt, std::size_t item) {
    return item < attempt.size() ? attempt[item] : std::nullopt;
}

std::optional<double> mean_without(const std::vector<std::optional<double>>& attempt, std::size_t item) {
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < attempt.size(); ++i) {
        if (i == item || !attempt[i]) continue;
        sum += *attempt[i];
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

}  // namespace

std::vector<ItemStatistics> item_statistics(const ItemShares& shares) {
    std::vector<ItemStatistics> all(count_items(shares));
    for (std::size_t item = 0; item < all.size(); ++item) {
        Pairs own, against_rest;
        for (const auto& attempt : shares) {
            const auto share = share_of(attempt, item);
            if (!share) continue;
            own.add(*share, 0);
            if (const auto rest = mean_without(attempt, item)) against_rest.add(*share, *rest);
        }
        all[item] = {own.count(), own.mean_x(), std::sqrt(own.variance_x()), against_rest.correlation()};
    }
    return all;
}

Consistency cronbach_alpha(const ItemShares& shares) {
    std::vector<std::size_t> common;
    for (std::size_t item = 0; item < count_items(shares); ++item)
        if (std::all_of(shares.begin(), shares.end(),
                        [&](const auto& attempt) { return share_of(attempt, item).has_value(); }))
            common.push_back(item);

    Consistency consistency{.alpha = {}, .items = common.size(), .attempts = shares.size()};
    if (common.size() < 2) return consistency;
    std::vector<Pairs> items(common.size());
    Pairs sums;
    for (const auto& attempt : shares) {
        double sum = 0;
        for (std::size_t i = 0; i < common.size(); ++i) {
            const double share = *attempt[common[i]];
            items[i].add(share, 0);
            sum += share;
        }
        sums.add(sum, 0);
    }
    constexpr double kNothing = 1e-12;
    if (sums.variance_x() < kNothing) return consistency;
    double apart = 0;
    for (const auto& item : items) apart += item.variance_x();
    const auto k = static_cast<double>(common.size());
    consistency.alpha = k / (k - 1) * (1 - apart / sums.variance_x());
    return consistency;
}

}  // namespace rung::team
