#pragma once

#include "debrief/debrief.h"
#include "report/slot.h"

/// What fills `assets/debrief.mustache`.
namespace rung::report {

using debrief::Wording;

// Of the drawings, which the page scales to its width: their columns stand below one another.
inline constexpr int kChartWidth = 820, kChartLeft = 34, kChartRight = 748;

[[nodiscard]] Slot make_page(const debrief::Debrief& debrief, const Wording& say);
/// The mood, the windows and the marks as shapes with coordinates.
[[nodiscard]] Slot make_chart(const debrief::Timeline& timeline, const Wording& say);
/// What the call was still worth after each turn; of a timeline whose values are known.
[[nodiscard]] Slot make_value_chart(const debrief::Timeline& timeline, const Wording& say);
/// Dimensions with their evidence, lost first.
[[nodiscard]] Slot make_scorecard_slot(const debrief::Debrief& debrief, const Wording& say);

/// Ids with commas between them.
[[nodiscard]] std::string join_ids(const std::vector<std::string>& ids);
/// The class that gives something its colour: good, lesson, or none.
[[nodiscard]] std::string slant_class(debrief::Slant slant);

}  // namespace rung::report
