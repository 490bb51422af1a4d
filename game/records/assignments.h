#pragma once

#include "base/result.h"
#include "records/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// A module that somebody is to play until a day.
struct Assignment {
    std::string team, id;
    std::string module;    ///< as one asks for it, with its pack
    std::string person;    ///< a pseudonym; empty: every rep of the team
    std::string due;       ///< `2026-12-01`
    std::string given_by;  ///< a pseudonym; empty: somebody who did not say who
    std::string given_on;  ///< a day
    friend bool operator==(const Assignment&, const Assignment&) = default;

    [[nodiscard]] bool is_for(const Member& member) const {
        return team == member.team && (person.empty() ? member.role == Role::rep : person == member.person);
    }
};

/// Keeps it under an id of its own, `MODULE-N`, and gives that. Errors: those of `Database`.
[[nodiscard]] base::Result<std::string> add_assignment(Store& store, Assignment assignment);

/// Gives it another day. In a team's store: by whoever gave it, or a lead. Errors: not-given-by-you, those of
/// `Database`.
base::Status move_assignment(Store& store, const Assignment& assignment, const std::string& due);
/// Takes it back: nobody has it to do any more. What was played for it stays as it is. The same errors.
base::Status withdraw_assignment(Store& store, const Assignment& assignment);

/// Those of a team that the reader may see and that stand, by the day they are due, then by id. Errors: those
/// of `Database`.
[[nodiscard]] base::Result<std::vector<Assignment>> list_assignments(Store& store, std::string_view team);

/// The attempts of a team that the reader may see, as `PERSON/ID`. Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<std::string>> list_team_attempts(Store& store, std::string_view team);

}  // namespace rung::records
