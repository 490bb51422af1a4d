#pragma once

#include "base/result.h"
#include "records/database.h"
#include "records/score_row.h"
#include "records/trail.h"

#include <string>

namespace rung::records {

/// A play on its way into a team's store, which takes the person from the login.
struct SharedPlay {
    std::string
        attempt;       ///< its id; where another play of the person has it there, it gets the next free one
    std::string play;  ///< its number, which makes it the same play wherever it is
    std::string began;
    std::string assignment;  ///< empty: none
    std::string bytes;
    Trail trail;  ///< with what the team's store was last known to have of it
};

/// Keeps the play as it stands, and answers under which id. Sending it again changes nothing. Errors: those
/// of `Database`, attempt-closed, attempt-elsewhere.
[[nodiscard]] base::Result<std::string> send_play(Database& team, const SharedPlay& play);
/// Closes a play that was sent. Again: nothing. Errors: those of `Database`.
base::Status close_play(Database& team, const std::string& play, const ScoreRow& score);

}  // namespace rung::records
