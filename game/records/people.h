#pragma once

#include "base/result.h"
#include "records/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// Somebody of a team, with the name where this store still knows it and the reader may see it.
struct Person {
    Member member;
    std::string name;  ///< empty: erased, or not to be seen
};

struct Team {
    std::string team, title;
};

/// Errors, of everything here: those of `Database`.
[[nodiscard]] base::Result<std::vector<Team>> list_teams(Store& store);
/// In the order of pseudonyms, `rep-2` before `rep-10`, without those whom nothing is kept of any more.
[[nodiscard]] base::Result<std::vector<Person>> list_people(Store& store, std::string_view team);
/// By name or pseudonym, in the reader's own team first, or as `TEAM/NAME`. Errors: unknown-person,
/// several-people (in other teams).
[[nodiscard]] base::Result<Person> find_person(Store& store, std::string_view name);
/// Pseudonyms of those whom a coach coaches.
[[nodiscard]] base::Result<std::vector<std::string>> list_coached(Store& store, const Member& coach);

/// Errors: team-exists, bad-id.
base::Status add_team(Store& store, const std::string& team, const std::string& title);
/// Gives them the next free pseudonym of their role. Errors: unknown-team, person-exists, bad-name.
[[nodiscard]] base::Result<Member> add_person(Store& store, const std::string& name, Role role,
                                              std::string_view team);
/// Errors: unknown-person, not-a-coach.
base::Status set_coach(Store& store, const Member& person, const Member& coach);

/// A coach looks after somebody no longer. Errors: not-a-coach.
base::Status end_coaching(Store& store, const Member& person, const Member& coach);
/// Errors: person-exists, bad-name.
base::Status rename_person(Store& store, const Member& person, const std::string& name);
/// The pseudonym stays; a rep coaches nobody any more. Errors: those of `Database`.
base::Status change_role(Store& store, const Member& person, Role role);

/// Who plays, in a file: whoever bears the name or pseudonym, for no name whoever has none; added as a rep of
/// the home team where there is nobody. The first that is added is who looks at the store, where nobody did.
[[nodiscard]] base::Result<Member> meet_player(Store& store, const std::string& typed);

/// Whoever plays under a name, without adding anybody: an empty person for no name; in a shared store whoever
/// logged in. Errors: unknown-person.
[[nodiscard]] base::Result<Member> find_player(Store& store, const std::string& name);

/// Says who looks at the store. In a file: whoever bears the name, added as a rep of the home team where
/// nobody does; an empty name is somebody without one, an empty person before the first play. In a shared
/// store: whoever logged in, whatever the name. Errors: unknown-person (a shared store without a row for who
/// logged in).
base::Status become(Store& store, const std::string& name);

}  // namespace rung::records
