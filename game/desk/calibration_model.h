#pragma once

#include "debrief/wording.h"
#include "desk/coach_call.h"
#include "desk/office.h"
#include "report/figure_table.h"

#include <string>
#include <vector>

namespace rung::desk {

/// A calibration as one of its coaches sees it, or a lead.
struct Calibrating {
    std::string id, title, standing;
    bool mine = false, handed_in = false;
    CoachCalls attempts;
    /// Once everybody has handed in: how far they agree item by item, what splits them, who is strict.
    std::vector<report::FigureTable> result;
};

/// Those that the reader of the store may see, the newest first. Errors: those of `records`.
[[nodiscard]] base::Result<std::vector<Calibrating>> load_calibrations(const Office& office,
                                                                       records::Store& store,
                                                                       const debrief::Wording& say);

/// A calibration as it is put together.
struct NewCalibration {
    std::string title;
    std::vector<std::string> coaches;   ///< pseudonyms
    std::vector<std::string> attempts;  ///< `PERSON/ATTEMPT`
};
/// Opens it under an id made of its title. Errors: those of `Office::store_of_coach` and
/// `records::open_calibration`.
base::Status open_new_calibration(const Office& office, const std::string& who, const NewCalibration& wanted,
                                  const std::string& now);
/// Ends one's part in a calibration. Errors: those of `Office::store_of_coach` and `records::hand_in`.
base::Status hand_in_calibration(const Office& office, const std::string& who,
                                 const std::string& calibration);

}  // namespace rung::desk
