#pragma once

#include "base/result.h"
#include "records/score_row.h"
#include "records/store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::records {

/// An attempt that comes whole, played to its end elsewhere.
struct ClosedAttempt {
    std::string person;   ///< pseudonym
    std::string attempt;  ///< id, of which the team has none yet
    std::string play;     ///< the play's own number, of which there is no other
    std::string began;    ///< `2026-02-03 10:20`
    std::string bytes;    ///< its file
    ScoreRow score;
};

/// Keeps it in the team of whoever looks at the store; a part of the transaction that is open, so that some
/// thousand cost one wait for the disk. In a file. Errors: those of `Database`.
base::Status add_closed_attempt(Store& store, const ClosedAttempt& closed);

/// One that is kept.
struct KeptAttempt {
    std::string attempt, began, bytes;
};
/// The latest that somebody played to their end, the latest first; practice only where it is shared.
/// Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<KeptAttempt>> load_latest(Store& store, const Member& whose,
                                                                 std::size_t most);

}  // namespace rung::records
