#pragma once

#include "records/ratings.h"
#include "team/agreement.h"
#include "team/least.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rung::team {

/// How far an item's coaches agree on one scale: alpha, and where it would lie in 95 of 100 samples.
struct Agreed {
    std::optional<double> alpha;  ///< nothing: it has no meaning here, see `krippendorff_alpha`
    std::optional<Interval> interval;
};
inline constexpr std::array kCalibrationScales = {Scale::nominal, Scale::ordinal, Scale::interval};

/// An attempt on which the coaches gave an item different verdicts.
struct SplitVerdict {
    records::Reviewed attempt;
    std::vector<std::pair<std::string, records::Given>> given;  ///< coach as people call them, in their order
};

struct ItemCalibration {
    std::string item;
    std::size_t attempts = 0;  ///< with verdicts of two coaches or more
    /// How far apart two coaches are on average. Units: steps of the verdict, 0 to 2.
    double apart = 0;
    /// In the order of the scales; empty where there are too few attempts to tell agreement from chance.
    std::array<Agreed, kCalibrationScales.size()> agreed;
    std::vector<SplitVerdict> splits;

    [[nodiscard]] bool too_few() const { return attempts < kLeastAttempts; }
};

/// What a calibration shows once everybody has handed in.
struct CalibrationResult {
    std::vector<std::string> coaches;  ///< as people call them, in the order of their pseudonyms
    /// Per coach, over all items. Units: steps of the verdict; above 0 gives more than the others do.
    std::vector<std::optional<double>> leniency;
    std::vector<ItemCalibration> items;  ///< the one that splits them most comes first
};

/// Ratings are those of one calibration.
[[nodiscard]] CalibrationResult make_calibration_result(const std::vector<records::Rating>& ratings);

}  // namespace rung::team
