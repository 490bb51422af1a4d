#pragma once

#include "analysis/review.h"

#include <vector>

namespace rung::analysis {

/// How much of what there was to lose was kept: 100 × (1 − lost ÷ value as it began), rounded half up. Where
/// a value is not exact, the two figures between which it lies. Source: design §7. Worked: 100 points to
/// lose and 37.5 lost, is 63.
struct Accuracy {
    int least_pct = 100;
    int most_pct = 100;
    int decisions = 0;  ///< on which it rests
    [[nodiscard]] bool exact() const { return least_pct == most_pct; }
    friend bool operator==(const Accuracy&, const Accuracy&) = default;
};

struct StageAccuracy {
    scenario::Stage stage = scenario::Stage::contact;
    Accuracy accuracy;
};

/// Of a whole call. There was to lose what the call was worth at pick-up.
[[nodiscard]] Accuracy make_accuracy(const Review& review);

/// Of each stage that was reached, in the order of the domain. There was to lose what the call was still
/// worth when the stage was first reached.
[[nodiscard]] std::vector<StageAccuracy> list_stage_accuracies(const Review& review);

}  // namespace rung::analysis
