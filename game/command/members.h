#pragma once

#include "command/shop.h"
#include "records/people.h"
#include "team/assigned.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the commands about people have in common.
namespace rung::command {

/// The store, or why there are no people here. Errors: store-none.
[[nodiscard]] base::Result<records::Store*> need_store(const Shop& shop);

/// Why whoever logged in may not change teams and people: in a team's store that is for who owns its tables.
/// Absent: they may.
[[nodiscard]] std::optional<base::Error> refuse_managing(const records::Store& store, std::string_view what);

/// On one machine whoever `--as` names acts from here on; nobody is added by that. In a team's store nobody
/// acts in another's name. What is wrong is said. Absent: all is well.
[[nodiscard]] std::optional<Exit> act_as_named(const Shop& shop);

/// Whom `--as` names, else whoever looks at the records. Errors: store-none, unknown-person.
[[nodiscard]] base::Result<records::Person> find_subject(const Shop& shop);

/// Whether somebody played it.
[[nodiscard]] inline bool is_of(const records::AttemptSummary& attempt, const records::Member& member) {
    return attempt.player.team == member.team && attempt.player.person == member.person;
}

/// What a person played, as far as whoever looks may see it; that some of it cannot be read is said. Errors:
/// those of `Database`.
[[nodiscard]] base::Result<std::vector<records::AttemptSummary>> list_attempts_of(
    const Shop& shop, const records::Member& member);

/// As people call somebody: the name, else the pseudonym.
[[nodiscard]] const std::string& called(const records::Person& person);

/// Everything that one may be given to play. What is wrong with some of it is told by `rung list`.
[[nodiscard]] std::vector<team::ModuleTerms> list_terms(const Shop& shop);

/// A JSON value as this program prints it.
template <class Json>
[[nodiscard]] std::string dump_json(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
