#include "command/receiver.h"

#include "command/members.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::command {

base::Result<Receiver> find_receiver(records::Store& store, const std::string& to) {
    const auto teams = records::list_teams(store);
    if (!teams) return teams.error();
    for (const auto& team : *teams)
        if (team.team == to) return Receiver{team.team, team.title, {}};
    auto person = records::find_person(store, to);
    if (!person) {
        auto error = person.error();
        error.message = fmt::format("there is neither a person nor a team called \"{}\"", to);
        return error;
    }
    auto title = called(*person);
    return Receiver{person->member.team, std::move(title), std::move(*person)};
}

base::Result<std::optional<base::Error>> refuse_receiver(records::Store& store, const Receiver& receiver) {
    const bool is_file = store.database->kind() == records::DatabaseKind::sqlite;
    if (is_file || store.me.role != records::Role::coach || !receiver.person)
        return std::optional<base::Error>();
    const auto coached = records::list_coached(store, store.me);
    if (!coached) return coached.error();
    if (std::find(coached->begin(), coached->end(), receiver.pseudonym()) != coached->end())
        return std::optional<base::Error>();
    return std::optional(base::Error{"not-coached", fmt::format("you do not coach \"{}\"", receiver.title),
                                     "rung people says who does; a lead gives modules to everybody"});
}

}  // namespace rung::command
