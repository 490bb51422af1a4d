#pragma once

#include "command/shop.h"
#include "records/calibration.h"

#include <string>
#include <vector>

namespace rung::command {

/// A calibration as its reader may see it. Owner: the caller keeps it alive.
struct CalibrationPage {
    const records::Calibration& calibration;
    const std::vector<records::Rating>& ratings;  ///< as `list_blind_ratings` gives them
    const std::string& reader;                    ///< a pseudonym
};

/// Who is still missing, and what the reader gave; when all are in, how far they agree. All text is
/// neutralised.
[[nodiscard]] std::string format_calibration(const Shop& shop, const CalibrationPage& page);
[[nodiscard]] std::string format_calibration_json(const CalibrationPage& page);

}  // namespace rung::command
