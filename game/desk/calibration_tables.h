#pragma once

#include "debrief/wording.h"
#include "report/content_names.h"
#include "report/figure_table.h"
#include "scenario/library.h"
#include "team/calibration_result.h"

#include <vector>

namespace rung::desk {

/// What a calibration calls things.
struct CalibrationNames {
    const debrief::Wording& say;
    report::ContentNames content;
    scenario::Listing<scenario::ScenarioHead> calls;
};

/// How far its coaches agree on each item, what splits them where anything does, and who is strict or kind.
[[nodiscard]] std::vector<report::FigureTable> make_calibration_tables(const team::CalibrationResult& result,
                                                                       const CalibrationNames& names);

}  // namespace rung::desk
