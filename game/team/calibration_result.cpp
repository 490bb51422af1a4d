#include "team/calibration_result.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <tuple>

namespace rung::team {
namespace {

constexpr std::uint64_t kResampleSeed = 1;

using AttemptKey = std::tuple<std::string, std::string, std::string>;
AttemptKey key_of(const records::Reviewed& attempt) {
    return {attempt.team, attempt.person, attempt.attempt};
}

/// What each coach gave one attempt on one item. Shape: coaches.
struct VerdictColumn {
    records::Reviewed attempt;
    std::vector<std::optional<int>> given;
};
using VerdictColumns = std::map<AttemptKey, VerdictColumn>;

Ratings rows_of(const std::vector<VerdictColumn>& columns, std::size_t coaches) {
    Ratings rows(coaches);
    for (const auto& column : columns)
        for (std::size_t i = 0; i < coaches; ++i) rows[i].push_back(column.given[i]);
    return rows;
}

/// Over all pairs of coaches: how many there are, and how far apart they are together.
std::pair<std::size_t, int> pairs_of(const VerdictColumn& column) {
    std::pair<std::size_t, int> pairs{0, 0};
    for (std::size_t i = 0; i < column.given.size(); ++i)
        for (std::size_t j = i + 1; j < column.given.size(); ++j) {
            if (!column.given[i] || !column.given[j]) continue;
            ++pairs.first;
            pairs.second += std::abs(*column.given[i] - *column.given[j]);
        }
    return pairs;
}

SplitVerdict make_split(const VerdictColumn& column, const std::vector<std::string>& coaches) {
    SplitVerdict split{column.attempt, {}};
    for (std::size_t i = 0; i < coaches.size(); ++i)
        if (column.given[i])
            split.given.emplace_back(coaches[i], static_cast<records::Given>(*column.given[i]));
    return split;
}

ItemCalibration make_item(const std::string& id, const std::vector<VerdictColumn>& columns,
                          const std::vector<std::string>& coaches) {
    ItemCalibration item;
    item.item = id;
    std::size_t pairs = 0;
    int apart = 0;
    for (const auto& column : columns) {
        const auto [here, distance] = pairs_of(column);
        pairs += here;
        apart += distance;
        if (here > 0) ++item.attempts;
        if (distance > 0) item.splits.push_back(make_split(column, coaches));
    }
    if (pairs > 0) item.apart = static_cast<double>(apart) / static_cast<double>(pairs);
    if (item.too_few()) return item;
    const auto rows = rows_of(columns, coaches.size());
    for (std::size_t i = 0; i < kCalibrationScales.size(); ++i)
        item.agreed.at(i) = {krippendorff_alpha(rows, kCalibrationScales.at(i)),
                             resample_alpha(rows, kCalibrationScales.at(i), kResampleSeed)};
    return item;
}

}  // namespace

CalibrationResult make_calibration_result(const std::vector<records::Rating>& ratings) {
    CalibrationResult result;
    std::map<std::string, std::size_t> places;  // of a coach, by pseudonym
    std::map<std::string, std::string> names;
    for (const auto& rating : ratings) names.emplace(rating.coach, rating.who);
    for (const auto& [coach, name] : names) {
        places.emplace(coach, result.coaches.size());
        result.coaches.push_back(name);
    }
    std::map<std::string, VerdictColumns> items;
    for (const auto& rating : ratings) {
        auto& column = items[rating.item][key_of(rating.attempt)];
        column.attempt = rating.attempt;
        column.given.resize(names.size());
        column.given[places.at(rating.coach)] = static_cast<int>(rating.given);
    }
    std::vector<VerdictColumn> everything;
    for (const auto& [id, held] : items) {
        std::vector<VerdictColumn> columns;
        for (const auto& [key, column] : held) columns.push_back(column);
        everything.insert(everything.end(), columns.begin(), columns.end());
        result.items.push_back(make_item(id, columns, result.coaches));
    }
    result.leniency = leniency(rows_of(everything, names.size()));
    std::stable_sort(result.items.begin(), result.items.end(),
                     [](const auto& a, const auto& b) { return a.apart > b.apart; });
    return result;
}

}  // namespace rung::team
