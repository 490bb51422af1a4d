#include "analysis/label.h"

#include <algorithm>
#include <array>

namespace rung::analysis {

std::string_view name_of(Label label) {
    constexpr std::array<std::string_view, kLabels> kNames = {"best",  "strong", "good",
                                                              "loose", "slip",   "costly"};
    return kNames[static_cast<std::size_t>(label)];
}

std::string_view name_of(Direction direction) {
    constexpr std::array<std::string_view, kDirections> kNames = {
        "none", "too-early", "too-late", "wrong-owner", "wrong-way", "tone", "boundary"};
    return kNames[static_cast<std::size_t>(direction)];
}

Label label_of(const score::Sheet& sheet, int lost) {
    if (lost <= 0) return Label::best;
    const std::array<int, 4> limits = {sheet.label_strong, sheet.label_good, sheet.label_loose,
                                       sheet.label_slip};
    const auto above =
        std::find_if(limits.begin(), limits.end(), [&](int limit) { return lost <= limit * score::kPoint; });
    return static_cast<Label>(1 + (above - limits.begin()));
}

Loss loss_between(Value before, Value after) {
    return {std::max(0, before.lower - after.upper), std::max(0, before.upper - after.lower)};
}

}  // namespace rung::analysis
