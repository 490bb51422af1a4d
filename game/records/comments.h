#pragma once

#include "records/reviewed.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// What a coach wrote beside a turn.
struct Comment {
    int turn = 0;       ///< 0: about the whole call
    std::string coach;  ///< a pseudonym
    std::string who;    ///< the coach's name where it is known, else the pseudonym
    std::string written, text;
    friend bool operator==(const Comment&, const Comment&) = default;
};

/// Pins a comment to a turn. Errors: those of `check_coach` and `check_written`.
base::Status add_comment(Store& store, const Reviewed& attempt, int turn, std::string_view text,
                         const std::string& now);

/// In the order of turns, then as they were written. Errors: those of `check_reader`.
[[nodiscard]] base::Result<std::vector<Comment>> list_comments(Store& store, const Reviewed& attempt);

}  // namespace rung::records
