#include "records/people.h"

#include "base/text.h"
#include "records/person_name.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::records {
namespace {

/// The number behind `rep-`; a pseudonym without one comes first.
int number_of(std::string_view person) {
    const auto dash = person.rfind('-');
    int number = 0;
    if (dash != std::string_view::npos)
        (void)std::from_chars(person.data() + dash + 1, person.data() + person.size(), number);
    return number;
}

bool precedes(const Person& a, const Person& b) {
    const auto kind = [](const Person& p) { return p.member.person.substr(0, p.member.person.rfind('-')); };
    return std::tuple(kind(a), number_of(a.member.person), a.member.person) <
           std::tuple(kind(b), number_of(b.member.person), b.member.person);
}

Person person_at(const Row& row) {
    return {{std::string(row.text(0)), std::string(row.text(1)), find_role(row.text(2)).value_or(Role::rep)},
            std::string(row.text(3))};
}

constexpr std::string_view kPeople =
    "SELECT person.team, person.person, person.role, person_name.name FROM person LEFT JOIN person_name "
    "ON person_name.team = person.team AND person_name.person = person.person ";

base::Result<std::vector<Person>> select_people(Store& store, const std::string& where, const Cells& values) {
    std::vector<Person> people;
    const auto status = store.database->run(std::string(kPeople) + where, values,
                                            [&](const Row& row) { people.push_back(person_at(row)); });
    if (!status) return status.error();
    std::sort(people.begin(), people.end(), precedes);
    return people;
}

base::Result<Member> insert_person(Store& store, const std::string& name, Role role, std::string_view team) {
    if (!name.empty())
        if (auto good = check_name(name); !good) return good.error();
    // Those of people who were erased are given to nobody else.
    const auto there = select_people(store, "WHERE person.team = $1", {std::string(team)});
    if (!there) return there.error();
    int last = 0;
    for (const auto& person : *there)
        if (person.member.person.starts_with(name_of(role)))
            last = std::max(last, number_of(person.member.person));
    Member made{std::string(team), fmt::format("{}-{}", name_of(role), last + 1), role};
    auto status = store.database->run("INSERT INTO person (team, person, role) VALUES ($1, $2, $3)",
                                      {made.team, made.person, std::string(name_of(role))});
    if (status && !name.empty())
        status = store.database->run("INSERT INTO person_name (team, person, name) VALUES ($1, $2, $3)",
                                     {made.team, made.person, name});
    if (!status) return status.error();
    return made;
}

base::Status refuse_second(Store& store, const std::string& name, std::string_view team) {
    const auto there =
        select_people(store, "WHERE person.team = $1 AND person_name.name = $2", {std::string(team), name});
    if (!there) return there.error();
    if (there->empty()) return base::Done{};
    return base::Error{
        "person-exists",
        fmt::format("\"{}\" is in the team \"{}\" already, as {}", name, team, there->front().member.person),
        ""};
}

std::string_view trim(std::string_view typed) {
    const auto first = typed.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return typed.substr(first, typed.find_last_not_of(' ') - first + 1);
}

/// The first of the home team who has no name.
base::Result<std::optional<Member>> find_nameless(Store& store) {
    const auto people =
        select_people(store, "WHERE person.team = $1 AND person.erased = 0 AND person_name.name IS NULL",
                      {std::string(kHomeTeam)});
    if (!people) return people.error();
    return people->empty() ? std::optional<Member>() : std::optional(people->front().member);
}

base::Error several_called(std::string_view name, const std::vector<Person>& found) {
    std::vector<std::string> ways;
    for (const auto& person : found) ways.push_back(fmt::format("{}/{}", person.member.team, name));
    return {"several-people", fmt::format("in several teams there is somebody called \"{}\"", name),
            fmt::format("say which: {}", fmt::join(ways, ", "))};
}

/// By name or pseudonym, in the reader's own team first; `TEAM/NAME` in another. Nobody is guessed; a name
/// may be typed in small letters.
base::Result<std::optional<Person>> find_called(Store& store, std::string_view typed) {
    const auto name = trim(typed);
    auto found =
        select_people(store, "WHERE person.person = $1 OR person_name.name = $1", {std::string(name)});
    if (found && found->empty())
        found = select_people(store, "WHERE lower(person_name.name) = lower($1)", {std::string(name)});
    if (!found) return found.error();
    const bool is_file = store.database->kind() == DatabaseKind::sqlite;
    const std::string_view own = store.me.team.empty() && is_file ? kHomeTeam : store.me.team;
    for (const auto& person : *found)
        if (person.member.team == own) return std::optional(person);
    if (found->size() > 1) return several_called(name, *found);
    if (const auto slash = name.find('/'); found->empty() && slash != std::string_view::npos) {
        found =
            select_people(store, "WHERE person.team = $1 AND (person.person = $2 OR person_name.name = $2)",
                          {std::string(name.substr(0, slash)), std::string(name.substr(slash + 1))});
        if (!found) return found.error();
    }
    return found->empty() ? std::optional<Person>() : std::optional(found->front());
}

base::Status become_who_logged_in(Store& store) {
    std::optional<Member> found;
    const auto status = store.database->run("SELECT team, person, role FROM me", {}, [&](const Row& row) {
        found = Member{std::string(row.text(0)), std::string(row.text(1)),
                       find_role(row.text(2)).value_or(Role::rep)};
    });
    if (!status) return status;
    if (!found)
        return base::Error{"unknown-person", fmt::format("nobody in \"{}\" has this login", store.place),
                           "whoever keeps the store adds people with rung people add"};
    store.me = *std::move(found);
    return base::Done{};
}

}  // namespace

base::Result<std::vector<Team>> list_teams(Store& store) {
    std::vector<Team> teams;
    const auto status =
        store.database->run("SELECT team, title FROM team ORDER BY team", {}, [&](const Row& row) {
            teams.push_back({std::string(row.text(0)), std::string(row.text(1))});
        });
    if (!status) return status.error();
    return teams;
}

base::Result<std::vector<Person>> list_people(Store& store, std::string_view team) {
    return select_people(store, "WHERE person.team = $1 AND person.erased = 0", {std::string(team)});
}

base::Result<Person> find_person(Store& store, std::string_view name) {
    const auto found = find_called(store, name);
    if (!found) return found.error();
    if (*found) return **found;
    const auto all = select_people(store, "", {});
    if (!all) return all.error();
    std::vector<std::string_view> names;
    for (const auto& person : *all)
        for (const auto* known : {&person.member.person, &person.name})
            if (!known->empty()) names.push_back(*known);
    const auto near = base::find_near(name, names);
    return base::Error{
        "unknown-person", fmt::format("there is nobody called \"{}\"", name),
        near.empty() ? "rung people names everybody" : fmt::format("did you mean \"{}\"?", near)};
}

base::Result<std::vector<std::string>> list_coached(Store& store, const Member& coach) {
    std::vector<std::string> people;
    const auto status = store.database->run(
        "SELECT person FROM coaching WHERE team = $1 AND coach = $2 ORDER BY person",
        {coach.team, coach.person}, [&](const Row& row) { people.emplace_back(row.text(0)); });
    if (!status) return status.error();
    return people;
}

base::Status add_team(Store& store, const std::string& team, const std::string& title) {
    const bool good =
        !team.empty() && team.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!good)
        return base::Error{"bad-id", fmt::format("\"{}\" cannot name a team", team),
                           "small letters, digits and hyphens, as in front-desk"};
    const auto teams = list_teams(store);
    if (!teams) return teams.error();
    for (const auto& known : *teams)
        if (known.team == team)
            return base::Error{"team-exists", fmt::format("there is a team \"{}\" already", team), ""};
    return store.database->run("INSERT INTO team (team, title) VALUES ($1, $2)", {team, title});
}

base::Result<Member> add_person(Store& store, const std::string& name, Role role, std::string_view team) {
    const auto teams = list_teams(store);
    if (!teams) return teams.error();
    const bool known =
        std::any_of(teams->begin(), teams->end(), [&](const Team& one) { return one.team == team; });
    if (!known)
        return base::Error{"unknown-team", fmt::format("there is no team \"{}\"", team),
                           "rung teams names them"};
    if (auto status = refuse_second(store, name, team); !status) return status.error();
    return insert_person(store, name, role, team);
}

base::Status set_coach(Store& store, const Member& person, const Member& coach) {
    if (coach.role == Role::rep)
        return base::Error{"not-a-coach", fmt::format("{} is a rep and coaches nobody", coach.person),
                           "rung people add NAME --role coach adds a coach"};
    if (coach == person)
        return base::Error{"not-a-coach", fmt::format("{} cannot be a coach of their own", coach.person), ""};
    if (coach.team != person.team)
        return base::Error{"not-a-coach",
                           fmt::format("{} is in the team \"{}\", and {} in \"{}\"", coach.person, coach.team,
                                       person.person, person.team),
                           "one coaches people of one's own team"};
    return store.database->run(
        "INSERT INTO coaching (team, coach, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        {person.team, coach.person, person.person});
}

base::Status end_coaching(Store& store, const Member& person, const Member& coach) {
    auto status = store.database->run("DELETE FROM coaching WHERE team = $1 AND coach = $2 AND person = $3",
                                      {person.team, coach.person, person.person});
    if (!status || store.database->changed() > 0) return status;
    return base::Error{"not-a-coach", fmt::format("{} does not coach {}", coach.person, person.person), ""};
}

base::Status rename_person(Store& store, const Member& person, const std::string& name) {
    if (auto status = check_name(name); !status) return status;
    if (auto status = refuse_second(store, name, person.team); !status) return status;
    auto status = store.database->run("UPDATE person_name SET name = $3 WHERE team = $1 AND person = $2",
                                      {person.team, person.person, name});
    if (!status || store.database->changed() > 0) return status;
    return store.database->run("INSERT INTO person_name (team, person, name) VALUES ($1, $2, $3)",
                               {person.team, person.person, name});
}

base::Status change_role(Store& store, const Member& person, Role role) {
    Transaction whole(*store.database);
    if (!whole.begun()) return whole.begun();
    auto status = store.database->run("UPDATE person SET role = $3 WHERE team = $1 AND person = $2",
                                      {person.team, person.person, std::string(name_of(role))});
    if (status && role == Role::rep)
        status = store.database->run("DELETE FROM coaching WHERE team = $1 AND coach = $2",
                                     {person.team, person.person});
    return status ? whole.commit() : status;
}

base::Result<Member> meet_player(Store& store, const std::string& typed) {
    const std::string name(trim(typed));
    std::optional<Member> met;
    if (name.empty()) {
        const auto nameless = find_nameless(store);
        if (!nameless) return nameless.error();
        met = *nameless;
    } else {
        const auto found = find_called(store, name);
        if (!found) return found.error();
        if (*found) met = (*found)->member;
    }
    if (!met) {
        auto added = insert_person(store, name, Role::rep, kHomeTeam);
        if (!added) return added;
        met = *std::move(added);
    }
    if (store.me.person.empty()) store.me = *met;
    return *met;
}

base::Result<Member> find_player(Store& store, const std::string& name) {
    if (store.database->kind() == DatabaseKind::postgres) return store.me;
    if (name.empty()) return Member{store.me.team, {}, Role::rep};
    const auto found = find_person(store, name);
    if (!found) return found.error();
    return found->member;
}

base::Status become(Store& store, const std::string& name) {
    if (store.database->kind() == DatabaseKind::postgres) return become_who_logged_in(store);
    store.me = Member{std::string(kHomeTeam), {}, Role::rep};
    if (store.read_only) {
        if (const auto found = find_person(store, name)) store.me = found->member;
        return base::Done{};
    }
    auto status = store.database->run("INSERT INTO team (team, title) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                      {std::string(kHomeTeam), std::string("At home")});
    if (!status) return status;
    if (!name.empty()) {
        const auto met = meet_player(store, name);
        return met ? base::Status(base::Done{}) : met.error();
    }
    const auto nameless = find_nameless(store);
    if (!nameless) return nameless.error();
    if (*nameless) store.me = **nameless;
    return base::Done{};
}

}  // namespace rung::records
