#pragma once

#include "debrief/debrief.h"

#include <string>

namespace rung::report {

/// The attempt as its file has it, with `scorecard` and beside it `debrief`: everything a report says, as
/// data. Keys in a fixed order, whole numbers, points in hundredths; the same bytes on every run. Ends with a
/// line feed.
[[nodiscard]] std::string format_json(const debrief::Material& material, const debrief::Debrief& debrief);

}  // namespace rung::report
