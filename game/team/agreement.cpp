#include "team/agreement.h"

#include "analysis/dice.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rung::team {
namespace {

/// The scores of one attempt, the coaches left out.
using Unit = std::vector<int>;

/// Of the attempts that two coaches or more have scored; the others say nothing about agreement.
std::vector<Unit> shared_units(const Ratings& ratings) {
    std::size_t attempts = 0;
    for (const auto& row : ratings) attempts = std::max(attempts, row.size());
    std::vector<Unit> units;
    for (std::size_t at = 0; at < attempts; ++at) {
        Unit unit;
        for (const auto& row : ratings)
            if (at < row.size() && row[at]) unit.push_back(*row[at]);
        if (unit.size() > 1) units.push_back(std::move(unit));
    }
    return units;
}

/// The distance that two scores count as, squared.
class Distance {
  public:
    Distance(Scale scale, const std::map<int, double>& counts) : scale_(scale) {
        double below = 0;
        for (const auto& [score, count] : counts) {
            places_[score] = below + count / 2;
            below += count;
        }
    }

    [[nodiscard]] double between(int a, int b) const {
        if (a == b) return 0;
        double far = 1;
        if (scale_ == Scale::ordinal) far = places_.at(a) - places_.at(b);
        if (scale_ == Scale::interval) far = a - b;
        if (scale_ == Scale::ratio) far = static_cast<double>(a - b) / (a + b);
        return far * far;
    }

  private:
    Scale scale_;
    std::map<int, double> places_;  ///< of a score among all: the middle of those that are equal
};

std::optional<double> alpha_of(const std::vector<Unit>& units, Scale scale) {
    std::map<int, double> counts;
    double all = 0;
    for (const auto& unit : units)
        for (const int score : unit) ++counts[score], ++all;
    const Distance distance(scale, counts);

    double observed = 0;
    for (const auto& unit : units) {
        double apart = 0;
        for (const int a : unit)
            for (const int b : unit) apart += distance.between(a, b);
        observed += apart / static_cast<double>(unit.size() - 1);
    }
    double expected = 0;
    for (const auto& [a, of_a] : counts)
        for (const auto& [b, of_b] : counts) expected += of_a * of_b * distance.between(a, b);
    if (expected <= 0) return std::nullopt;
    return 1 - (all - 1) * observed / expected;
}

}  // namespace

std::optional<double> krippendorff_alpha(const Ratings& ratings, Scale scale) {
    return alpha_of(shared_units(ratings), scale);
}

std::optional<Interval> resample_alpha(const Ratings& ratings, Scale scale, std::uint64_t seed) {
    constexpr std::size_t kTail = 40;  // one in forty at either end
    const auto units = shared_units(ratings);
    if (!alpha_of(units, scale)) return std::nullopt;
    analysis::Dice dice(seed);
    std::vector<double> alphas;
    std::vector<Unit> drawn(units.size());
    for (std::size_t i = 0; i < kResamples; ++i) {
        for (auto& unit : drawn) unit = units[dice.below(units.size())];
        if (const auto alpha = alpha_of(drawn, scale)) alphas.push_back(*alpha);
    }
    if (alphas.size() * 2 < kResamples) return std::nullopt;
    std::sort(alphas.begin(), alphas.end());
    const std::size_t cut = alphas.size() / kTail;
    return Interval{alphas[cut], alphas[alphas.size() - 1 - cut]};
}

std::vector<std::optional<double>> leniency(const Ratings& ratings) {
    std::vector<std::optional<double>> lenient;
    for (std::size_t coach = 0; coach < ratings.size(); ++coach) {
        double above = 0;
        int shared = 0;
        for (std::size_t at = 0; at < ratings[coach].size(); ++at) {
            if (!ratings[coach][at]) continue;
            double others = 0;
            int count = 0;
            for (std::size_t other = 0; other < ratings.size(); ++other) {
                if (other == coach || at >= ratings[other].size() || !ratings[other][at]) continue;
                others += *ratings[other][at];
                ++count;
            }
            if (count == 0) continue;
            above += *ratings[coach][at] - others / count;
            ++shared;
        }
        lenient.push_back(shared == 0 ? std::nullopt : std::optional(above / shared));
    }
    return lenient;
}

}  // namespace rung::team
