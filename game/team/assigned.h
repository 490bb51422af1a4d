#pragma once

#include "records/assignments.h"
#include "team/module_standing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

/// Where somebody stands with a module that was given to them.
enum class AssignedState : std::uint8_t {
    assigned,  ///< nothing of it has been begun
    started,   ///< some of it
    overdue,   ///< its day is over, and it can still be passed
    passed,    ///< every call of it
    again,     ///< passed so long ago that it is to be practised again
    failed     ///< a call is not passed, and all attempts at it are used up
};
/// `assigned`, `started` …, for programs.
[[nodiscard]] std::string_view name_of(AssignedState state);

/// A module that is to be passed before another.
struct Before {
    std::string title;
    std::string next;  ///< its first call that is not passed
    call::Mode mode = call::Mode::practice;
};

/// An assignment as it stands for one person. What counts are the attempts that were begun for it: an attempt
/// says so from its first move, and so was the player told.
struct Assigned {
    records::Assignment given;
    std::string person;  ///< a pseudonym: whose
    ModuleTerms terms;
    bool known = true;  ///< false: the module is not there any more, and `terms` has no more than its id
    AssignedState state = AssignedState::assigned;
    ModuleStanding now;             ///< since it was given, or since it is due again
    std::string passed_on;          ///< day; of the last time
    std::string again_on;           ///< day on which it is, or was, due again; empty: never
    std::vector<Before> waits_for;  ///< what is to be passed before; until then no play counts

    /// Still to be played.
    [[nodiscard]] bool is_open() const {
        return state != AssignedState::passed && state != AssignedState::failed;
    }
};
using AssignedList = std::vector<Assigned>;

/// `attempts` are that person's, of any kind. Units of `today`: a day, whatever follows.
[[nodiscard]] Assigned make_assigned(const records::Assignment& given, std::string_view person,
                                     const std::vector<ModuleTerms>& modules, const SomeAttempts& attempts,
                                     std::string_view today);

/// Everything that was given to a person (nothing to an empty one), what is open first, in the order of days.
/// Attempts of others are left out. Errors: those of `Database`.
[[nodiscard]] base::Result<AssignedList> load_assigned(records::Store& store, const records::Member& member,
                                                       const std::vector<ModuleTerms>& modules,
                                                       const std::vector<records::AttemptSummary>& attempts,
                                                       std::string_view today);

/// What a play of a call that begins now counts for: of what is open, the one due first that still wants this
/// call in this mode. Null: none; it is the player's own.
[[nodiscard]] const Assigned* find_counting(const AssignedList& list, std::string_view call, call::Mode mode);

}  // namespace rung::team
