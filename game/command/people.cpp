#include "base/text.h"
#include "command/commands.h"
#include "command/members.h"
#include "command/people_change.h"
#include "command/table.h"
#include "command/usage.h"
#include "records/shared_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using records::Person;
using records::Role;
using records::Store;

/// Whoever is in a team, each with the coaches.
struct Roster {
    std::vector<Person> people;
    std::map<std::string, std::vector<const Person*>> coaches;  ///< by the pseudonym of the coached
};

base::Result<Roster> load_roster(Store& store, const std::string& team) {
    auto people = records::list_people(store, team);
    if (!people) return people.error();
    Roster roster{std::move(*people), {}};
    for (const auto& person : roster.people) {
        if (person.member.role == Role::rep) continue;
        const auto coached = records::list_coached(store, person.member);
        if (!coached) return coached.error();
        for (const auto& rep : *coached) roster.coaches[rep].push_back(&person);
    }
    return roster;
}

std::vector<std::string> coaches_of(const Roster& roster, const Person& person) {
    std::vector<std::string> names;
    const auto found = roster.coaches.find(person.member.person);
    if (found == roster.coaches.end()) return names;
    for (const auto* coach : found->second) names.push_back(called(*coach));
    return names;
}

Json person_json(const Person& person, const std::vector<std::string>& coaches) {
    return {{"person", person.member.person},
            {"name", person.name.empty() ? Json() : Json(person.name)},
            {"role", records::name_of(person.member.role)},
            {"team", person.member.team},
            {"coaches", coaches}};
}

Exit list_everybody(Shop& shop, Store& store) {
    const auto teams = records::list_teams(store);
    if (!teams) return shop.fail(teams.error());
    Json json = Json::array();
    Table table({"person", "name", "role", "team", "coach"});
    for (const auto& team : *teams) {
        const auto roster = load_roster(store, team.team);
        if (!roster) return shop.fail(roster.error());
        for (const auto& person : roster->people) {
            const auto coaches = coaches_of(*roster, person);
            json.push_back(person_json(person, coaches));
            table.add({person.member.person, person.name, std::string(records::name_of(person.member.role)),
                       team.team, fmt::format("{}", fmt::join(coaches, ", "))});
        }
    }
    if (shop.arguments.json)
        shop.print(dump_json(json));
    else if (json.empty())
        shop.print_line(
            shop.say("Nobody is known here yet. rung people add NAME --role rep adds somebody, and so "
                     "does playing with --as NAME."));
    else
        shop.print(table.format(shop.arguments.plain, shop.table_width()));
    return Exit::done;
}

/// The team that is named, else one's own.
std::string team_asked(const Shop& shop, const Store& store) {
    return shop.arguments.option("team", store.me.team);
}

/// On one machine nobody logs in; in a team's store everybody does.
std::optional<base::Error> refuse_login(const Store& store, const std::string& login) {
    const bool logs_in = store.database->kind() == records::DatabaseKind::postgres;
    if (logs_in == !login.empty()) return std::nullopt;
    if (logs_in)
        return base::Error{"usage", "in a team's store everybody logs in, and this person could not",
                           "--login ROLE, a login of PostgreSQL; it is made where there is none"};
    return base::Error{"usage", "on one machine nobody logs in", "leave --login out"};
}

/// A login is one person's. Where it cannot be known whose it is, the store says so in its own words.
base::Result<std::optional<base::Error>> refuse_shared_login(Store& store, const std::string& login) {
    std::string bearer;
    if (login.empty()) return std::optional<base::Error>();
    const auto status = store.database->run(
        "SELECT team, person FROM login WHERE login = $1", {login},
        [&](const records::Row& row) { bearer = fmt::format("{}/{}", row.text(0), row.text(1)); });
    if (!status) return status.error();
    if (bearer.empty()) return std::optional<base::Error>();
    return std::optional(base::Error{"login-taken",
                                     fmt::format("the login \"{}\" is that of {} already", login, bearer),
                                     "a login lets one person in: --login takes another"});
}

/// Both, or neither.
base::Result<records::Member> add_with_login(Store& store, const Person& wanted, const std::string& login) {
    records::Transaction whole(*store.database);
    if (!whole.begun()) return whole.begun().error();
    auto added = records::add_person(store, wanted.name, wanted.member.role, wanted.member.team);
    if (!added) return added;
    if (!login.empty())
        if (const auto let_in = records::add_login(store, *added, login); !let_in) return let_in.error();
    if (const auto kept = whole.commit(); !kept) return kept.error();
    return added;
}

Exit add_somebody(Shop& shop, Store& store) {
    if (const auto refused = refuse_managing(store, "people are added")) return shop.fail(*refused);
    const auto& words = shop.arguments.words;
    if (words.size() > 2)
        return shop.fail({"usage", fmt::format("\"{}\" is one word too many", words[2]),
                          "a name of several words stands in quotes"});
    const auto name = words.size() > 1 ? words[1] : std::string();
    if (name.find_first_not_of(' ') == std::string::npos)
        return shop.fail(
            {"usage", "rung people add needs a name", "as in rung people add \"Ana Reyes\" --role rep"});
    const auto role_name = shop.arguments.option("role", "rep");
    if (const auto said = demand_one_of("role", role_name, {"rep", "coach", "lead"})) {
        shop.tell(said->text);
        return said->exit;
    }
    const auto login = shop.arguments.option("login");
    if (const auto refused = refuse_login(store, login)) return shop.fail(*refused);
    const auto taken = refuse_shared_login(store, login);
    if (!taken) return shop.fail(taken.error());
    if (*taken) return shop.fail(**taken);
    const auto role = *records::find_role(role_name);
    const auto added = add_with_login(store, {{team_asked(shop, store), {}, role}, name}, login);
    if (!added) return shop.fail(added.error());
    if (shop.arguments.json)
        shop.print(dump_json(person_json({*added, name}, {})));
    else
        shop.print_line(shop.say(
            "{name} is in the team {team} as {role}. Results say {person}.",
            {{"name", name}, {"team", added->team}, {"role", role_name}, {"person", added->person}}));
    return Exit::done;
}

}  // namespace

Exit run_people(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    const auto& words = shop.arguments.words;
    if (words.empty()) return list_everybody(shop, **store);
    const auto& verb = words.front();
    if (verb == "rename") return rename_somebody(shop, **store);
    if (verb == "role") return change_somebodys_role(shop, **store);
    return verb == "add" ? add_somebody(shop, **store) : give_coach(shop, **store);
}

}  // namespace rung::command
