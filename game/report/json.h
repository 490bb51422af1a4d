#pragma once

#include "debrief/debrief.h"
#include "report/second_look.h"

#include <string>

namespace rung::report {

/// The attempt as its file has it, with `scorecard` and beside it `debrief`: everything a report says, as
/// data, and what was said of its items since as `second_looks`, where anything was. Keys in a fixed order,
/// whole numbers, points in hundredths; the same bytes on every run. Ends with a line feed.
[[nodiscard]] std::string format_json(const debrief::Material& material, const debrief::Debrief& debrief,
                                      const SecondLooks& looks = {});

}  // namespace rung::report
