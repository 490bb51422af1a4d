#include "command/assign_give.h"
#include "command/commands.h"
#include "command/members.h"
#include "command/table.h"
#include "view/assigned.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using records::Assignment;
using records::Member;
using records::Person;
using records::Role;
using records::Store;
using team::Assigned;
using team::ModuleTerms;

/// What whoever looks is shown: a rep's own; a coach's people, and what the coach gave; else everything.
class Sight {
  public:
    static base::Result<Sight> of(const Shop& shop, Store& store) {
        Sight sight;
        if (shop.arguments.who.empty() && store.database->kind() == records::DatabaseKind::sqlite)
            return sight;
        sight.me_ = store.me;
        if (store.me.role != Role::coach) return sight;
        const auto coached = records::list_coached(store, store.me);
        if (!coached) return coached.error();
        sight.coached_ = {coached->begin(), coached->end()};
        return sight;
    }
    [[nodiscard]] bool shows(const Assignment& given, const Member& member) const {
        if (!me_) return true;
        if (given.team != me_->team) return false;
        if (me_->role == Role::lead || *me_ == member) return true;
        return me_->role == Role::coach &&
               (coached_.count(member.person) != 0 || given.given_by == me_->person);
    }

  private:
    std::optional<Member> me_;
    std::set<std::string> coached_;
};

struct Listed {
    Person person;
    Assigned assigned;
};

base::Result<std::vector<Listed>> list_team(const Shop& shop, Store& store, const std::string& team,
                                            const std::vector<ModuleTerms>& modules, const Sight& sight) {
    const auto people = records::list_people(store, team);
    if (!people) return people.error();
    const auto given = records::list_assignments(store, team);
    if (!given) return given.error();
    std::vector<Listed> rows;
    if (given->empty()) return rows;
    const auto ids = records::list_team_attempts(store, team);
    if (!ids) return ids.error();
    const auto list = records::list_attempts(shop.attempts(), *ids);
    if (const auto* unread = list.unread()) return *unread;
    const bool all_named = store.database->kind() == records::DatabaseKind::sqlite;
    for (const auto& person : *people) {
        // On one machine whoever gives no name plays for nobody but themselves.
        if (all_named && person.name.empty()) continue;
        team::SomeAttempts own;
        for (const auto& attempt : list.attempts)
            if (is_of(attempt, person.member)) own.push_back(&attempt);
        for (const auto& one : *given)
            if (one.is_for(person.member) && sight.shows(one, person.member))
                rows.push_back({person, team::make_assigned(one, person.member.person, modules, own,
                                                            shop.environment.now)});
    }
    return rows;
}

/// `91 74 -`, call by call.
std::string best_of(const Assigned& assigned) {
    std::vector<std::string> best;
    for (const auto& call : assigned.now.calls) best.push_back(call.best ? std::to_string(*call.best) : "-");
    return fmt::format("{}", fmt::join(best, " "));
}

/// `1 2 0 of 2`, call by call; what was stopped uses none.
std::string used_of(const Shop& shop, const Assigned& assigned) {
    std::vector<int> used;
    for (const auto& call : assigned.now.calls) used.push_back(call.used());
    auto words = fmt::format("{}", fmt::join(used, " "));
    if (assigned.terms.attempts > 0)
        words = shop.say("{used} of {n}", {{"used", words}, {"n", std::to_string(assigned.terms.attempts)}});
    return words;
}

Json listed_json(const Listed& row) {
    auto json = given_json<Json>(row.assigned.given);
    json["person"] = row.person.member.person;
    json["name"] = row.person.name.empty() ? Json() : Json(row.person.name);
    json["to_team"] = row.assigned.given.person.empty();
    json["state"] = team::name_of(row.assigned.state);
    json["passed_on"] = row.assigned.passed_on.empty() ? Json() : Json(row.assigned.passed_on);
    json["again_on"] = row.assigned.again_on.empty() ? Json() : Json(row.assigned.again_on);
    json["attempts_allowed"] = row.assigned.terms.attempts;
    json["waits_for"] = Json::array();
    for (const auto& before : row.assigned.waits_for) json["waits_for"].push_back(before.title);
    json["calls"] = Json::array();
    for (const auto& call : row.assigned.now.calls)
        json["calls"].push_back({{"call", call.call},
                                 {"best", call.best ? Json(*call.best) : Json()},
                                 {"passed", call.passed},
                                 {"attempts", call.used()},
                                 {"stopped", call.stopped}});
    return json;
}

void show_listed(const Shop& shop, const std::vector<Listed>& rows) {
    if (rows.empty()) {
        shop.print_line(
            shop.say("Nothing is assigned. rung assign MODULE --to PERSON|TEAM --due DAY gives somebody "
                     "something to do."));
        return;
    }
    Table table({"who", "module", "due", "state", "best", "attempts"});
    for (const auto& [person, assigned] : rows)
        table.add({called(person), assigned.terms.title, assigned.given.due,
                   view::state_words(shop.say, assigned), best_of(assigned), used_of(shop, assigned)});
    shop.print(table.format(shop.arguments.plain, shop.table_width()));
}

Exit list_given(Shop& shop, Store& store) {
    const auto teams = records::list_teams(store);
    if (!teams) return shop.fail(teams.error());
    const auto sight = Sight::of(shop, store);
    if (!sight) return shop.fail(sight.error());
    const auto modules = list_terms(shop);
    std::vector<Listed> rows;
    for (const auto& team : *teams) {
        auto listed = list_team(shop, store, team.team, modules, *sight);
        if (!listed) return shop.fail(listed.error());
        rows.insert(rows.end(), std::make_move_iterator(listed->begin()),
                    std::make_move_iterator(listed->end()));
    }
    if (shop.arguments.json) {
        Json json = Json::array();
        for (const auto& row : rows) json.push_back(listed_json(row));
        shop.print(dump_json(json));
    } else {
        show_listed(shop, rows);
    }
    return Exit::done;
}

}  // namespace

Exit run_assign(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    const bool asks = !shop.arguments.words.empty() || !shop.arguments.options.empty();
    return asks ? give_module(shop, **store) : list_given(shop, **store);
}

}  // namespace rung::command
