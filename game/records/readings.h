#pragma once

#include "records/reviewed.h"

#include <string>
#include <vector>

namespace rung::records {

/// Somebody else looked at an attempt.
struct Reading {
    Reviewed attempt;
    std::string reader;  ///< a pseudonym
    std::string who;     ///< the reader's name where it is known, else the pseudonym
    std::string read_on;
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// Notes that whoever looks at the store reads the attempt now, for who played it to see. One's own is no
/// reading. Errors: those of `Database`.
base::Status note_reading(Store& store, const Reviewed& attempt, const std::string& now);

/// What others read of a person's, the newest first. Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<Reading>> list_readings(Store& store, const Member& person);
/// The same of one attempt.
[[nodiscard]] base::Result<std::vector<Reading>> list_readings(Store& store, const Reviewed& attempt);

}  // namespace rung::records
