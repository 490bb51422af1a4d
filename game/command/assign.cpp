#include "base/date.h"
#include "command/commands.h"
#include "command/members.h"
#include "command/receiver.h"
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

// Giving

/// Whom nobody gave that part: a rep. Whoever keeps a file acts as nobody by name.
std::optional<base::Error> refuse_giver(const Shop& shop, const Store& store) {
    const bool is_file = store.database->kind() == records::DatabaseKind::sqlite;
    if (store.me.role != Role::rep || (is_file && shop.arguments.who.empty())) return std::nullopt;
    const auto who = is_file ? shop.arguments.who : store.me.person;
    return base::Error{"not-a-coach",
                       fmt::format("\"{}\" is a rep, and a module is given by a coach or a lead", who),
                       is_file ? "--as names a coach or lead; without --as you are who keeps the records"
                               : "ask your coach; rung modules shows what there is to practise meanwhile"};
}

std::optional<base::Error> refuse_day(const std::string& due, const std::string& today) {
    if (due.size() != today.size() || !base::parse_day(due))
        return base::Error{"bad-day", fmt::format("\"{}\" is no day", due), "a day is written 2026-12-01"};
    if (due < today)
        return base::Error{"bad-day", fmt::format("{} is over already; today is {}", due, today), ""};
    return std::nullopt;
}

/// Why it need not be given: it stands as it is asked for already.
base::Result<std::optional<base::Error>> refuse_twice(const Shop& shop, Store& store,
                                                      const ModuleTerms& module, const Receiver& receiver) {
    const auto given = records::list_assignments(store, receiver.team);
    if (!given) return given.error();
    const auto today = base::day_of(shop.environment.now);
    const auto modules = list_terms(shop);
    for (const auto& one : *given) {
        if (one.module != module.id || one.person != receiver.pseudonym()) continue;
        bool open = today <= one.due;
        if (receiver.person) {
            const auto attempts = list_attempts_of(shop, receiver.person->member);
            if (!attempts) return attempts.error();
            team::SomeAttempts own;
            for (const auto& attempt : *attempts) own.push_back(&attempt);
            open = team::make_assigned(one, one.person, modules, own, today).is_open();
        }
        if (open)
            return std::optional(base::Error{
                "already-given",
                fmt::format("{} has \"{}\" to do already, by {}", receiver.title, module.title, one.due),
                ""});
    }
    return std::optional<base::Error>();
}

Json given_json(const Assignment& given) {
    return {{"assignment", given.id},    {"module", given.module},
            {"team", given.team},        {"person", given.person.empty() ? Json() : Json(given.person)},
            {"due", given.due},          {"given_by", given.given_by.empty() ? Json() : Json(given.given_by)},
            {"given_on", given.given_on}};
}

void say_given(const Shop& shop, const ModuleTerms& module, const Receiver& receiver,
               const Assignment& given) {
    shop.print(receiver.person
                   ? shop.say("{person} is to pass {module} by {due}.",
                              {{"person", receiver.title}, {"module", module.title}, {"due", given.due}})
                   : shop.say("Every rep of {team} is to pass {module} by {due}.",
                              {{"team", receiver.title}, {"module", module.title}, {"due", given.due}}));
    shop.print("\n");
    const auto modules = list_terms(shop);
    for (const auto& id : module.prerequisites)
        if (const auto* before = team::find_terms(modules, id))
            shop.print(
                shop.say("It counts once {before} is passed; that can be assigned too, or practised alone.",
                         {{"before", before->title}}) +
                "\n");
}

Exit give(Shop& shop, Store& store) {
    const auto& words = shop.arguments.words;
    const auto to = shop.arguments.option("to"), due = shop.arguments.option("due");
    if (words.size() != 1 || to.empty() || due.empty())
        return shop.fail({"usage", "rung assign needs a module, --to PERSON|TEAM and --due DAY",
                          "as in rung assign first-calls --to \"Sam\" --due 2026-12-01"});
    if (const auto refused = refuse_giver(shop, store)) return shop.fail(*refused);
    const auto found = shop.library.find(scenario::FileKind::module, words.front());
    if (!found) return shop.fail(found.error());
    const auto modules = list_terms(shop);
    const auto* module = team::find_terms(modules, found->id);
    if (module == nullptr) {
        base::Diagnostics faults;
        (void)shop.library.load_module(*found, faults);
        (void)shop.tell(faults);
        return shop.fail({"unknown-module", fmt::format("\"{}\" cannot be given as it is", words.front()),
                          "rung list modules names those that can"});
    }
    const auto today = base::day_of(shop.environment.now);
    if (const auto refused = refuse_day(due, today)) return shop.fail(*refused);
    const auto receiver = find_receiver(store, to);
    if (!receiver) return shop.fail(receiver.error());
    const auto stranger = refuse_receiver(store, *receiver);
    if (!stranger) return shop.fail(stranger.error());
    if (*stranger) return shop.fail(**stranger);
    const auto twice = refuse_twice(shop, store, *module, *receiver);
    if (!twice) return shop.fail(twice.error());
    if (*twice) return shop.fail(**twice);
    Assignment given{receiver->team, {}, module->id, receiver->pseudonym(), due, store.me.person, today};
    const auto id = records::add_assignment(store, given);
    if (!id) return shop.fail(id.error());
    given.id = *id;
    if (shop.arguments.json)
        shop.print(dump_json(given_json(given)));
    else
        say_given(shop, *module, *receiver, given);
    return Exit::done;
}

// Listing

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
    auto json = given_json(row.assigned.given);
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
        shop.print(
            shop.say("Nothing is assigned. rung assign MODULE --to PERSON|TEAM --due DAY gives somebody "
                     "something to do.") +
            "\n");
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
    return asks ? give(shop, **store) : list_given(shop, **store);
}

}  // namespace rung::command
