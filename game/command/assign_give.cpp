#include "command/assign_give.h"

#include "base/date.h"
#include "command/members.h"
#include "command/receiver.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using records::Assignment;
using records::Role;
using records::Store;
using team::ModuleTerms;

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

/// The one of this module that they still have to do; absent: none.
base::Result<std::optional<Assignment>> find_open(const Shop& shop, Store& store, const ModuleTerms& module,
                                                  const Receiver& receiver) {
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
        if (open) return std::optional(one);
    }
    return std::optional<Assignment>();
}

/// Another day for what they have to do already.
Exit move(Shop& shop, Store& store, const ModuleTerms& module, const Receiver& receiver, Assignment given,
          const std::string& due) {
    if (given.due == due)
        return shop.fail(
            {"already-given",
             fmt::format("{} has \"{}\" to do already, by {}", receiver.title, module.title, given.due),
             "another --due gives it another day, --withdraw takes it back"});
    const auto before = std::exchange(given.due, due);
    if (const auto moved = records::move_assignment(store, given, due); !moved)
        return shop.fail(moved.error());
    if (shop.arguments.json)
        shop.print(dump_json(given_json<Json>(given)));
    else
        shop.print_line(
            shop.say("{who} is to pass {module} by {due} now, instead of {before}.",
                     {{"who", receiver.title}, {"module", module.title}, {"due", due}, {"before", before}}));
    return Exit::done;
}

/// All that stands of it, whether its day is over or not.
Exit withdraw(Shop& shop, Store& store, const ModuleTerms& module, const Receiver& receiver) {
    const auto given = records::list_assignments(store, receiver.team);
    if (!given) return shop.fail(given.error());
    int taken = 0;
    for (const auto& one : *given) {
        if (one.module != module.id || one.person != receiver.pseudonym()) continue;
        if (const auto status = records::withdraw_assignment(store, one); !status)
            return shop.fail(status.error());
        ++taken;
    }
    if (taken == 0)
        return shop.fail({"not-given",
                          fmt::format("{} does not have \"{}\" to do", receiver.title, module.title),
                          "rung assign lists who has what to do"});
    shop.print_line(shop.say("{who} does not have {module} to do any more. What was played for it stays.",
                             {{"who", receiver.title}, {"module", module.title}}));
    return Exit::done;
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
            shop.print_line(
                shop.say("It counts once {before} is passed; that can be assigned too, or practised alone.",
                         {{"before", before->title}}));
}

/// The module that was typed; absent: what is wrong was said.
std::optional<ModuleTerms> find_module(Shop& shop, const std::string& typed) {
    const auto found = shop.library.find(scenario::FileKind::module, typed);
    if (!found) {
        (void)shop.fail(found.error());
        return std::nullopt;
    }
    const auto modules = list_terms(shop);
    if (const auto* module = team::find_terms(modules, found->id)) return *module;
    base::Diagnostics faults;
    (void)shop.library.load_module(*found, faults);
    (void)shop.tell(faults);
    (void)shop.fail({"unknown-module", fmt::format("\"{}\" cannot be given as it is", typed),
                     "rung list modules names those that can"});
    return std::nullopt;
}

Exit give_anew(Shop& shop, Store& store, const ModuleTerms& module, const Receiver& receiver,
               const std::string& due, const std::string& today) {
    Assignment given{receiver.team, {}, module.id, receiver.pseudonym(), due, store.me.person, today};
    const auto id = records::add_assignment(store, given);
    if (!id) return shop.fail(id.error());
    given.id = *id;
    if (shop.arguments.json)
        shop.print(dump_json(given_json<Json>(given)));
    else
        say_given(shop, module, receiver, given);
    return Exit::done;
}

}  // namespace

Exit give_module(Shop& shop, Store& store) {
    const auto& words = shop.arguments.words;
    const auto to = shop.arguments.option("to"), due = shop.arguments.option("due");
    const bool withdraws = !shop.arguments.option("withdraw").empty();
    if (words.size() != 1 || to.empty() || due.empty() != withdraws)
        return shop.fail(
            {"usage", "rung assign needs a module, --to PERSON|TEAM and --due DAY",
             "as in rung assign first-calls --to \"Sam\" --due 2026-12-01; --withdraw in place of a "
             "day takes it back"});
    if (const auto refused = refuse_giver(shop, store)) return shop.fail(*refused);
    const auto module = find_module(shop, words.front());
    if (!module) return Exit::usage;
    const auto today = base::day_of(shop.environment.now);
    if (!withdraws)
        if (const auto refused = refuse_day(due, today)) return shop.fail(*refused);
    const auto receiver = find_receiver(store, to);
    if (!receiver) return shop.fail(receiver.error());
    const auto stranger = refuse_receiver(store, *receiver);
    if (!stranger) return shop.fail(stranger.error());
    if (*stranger) return shop.fail(**stranger);
    if (withdraws) return withdraw(shop, store, *module, *receiver);
    const auto open = find_open(shop, store, *module, *receiver);
    if (!open) return shop.fail(open.error());
    return *open ? move(shop, store, *module, *receiver, **open, due)
                 : give_anew(shop, store, *module, *receiver, due, today);
}

}  // namespace rung::command
