#pragma once

#include "records/people.h"

#include <optional>
#include <string>

namespace rung::command {

/// Whom a module is given to.
struct Receiver {
    std::string team;
    std::string title;                      ///< as the answer calls them
    std::optional<records::Person> person;  ///< absent: every rep of the team
    [[nodiscard]] std::string pseudonym() const { return person ? person->member.person : std::string(); }
};

/// By the id of a team, or the name or pseudonym of a person. Errors: unknown-person, those of `Database`.
[[nodiscard]] base::Result<Receiver> find_receiver(records::Store& store, const std::string& to);

/// Why whoever looks may not give them anything; absent: they may. In a team's store a coach gives what is to
/// be done to those coached, or to the whole team.
[[nodiscard]] base::Result<std::optional<base::Error>> refuse_receiver(records::Store& store,
                                                                       const Receiver& receiver);

}  // namespace rung::command
