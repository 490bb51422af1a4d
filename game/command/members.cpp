#include "command/members.h"

#include <fmt/format.h>

namespace rung::command {

base::Result<records::Store*> need_store(const Shop& shop) {
    if (auto* store = shop.store()) return store;
    if (shop.refused()) return *shop.refused();
    return base::Error{"store-none", "people, teams and assignments are kept in a store, and there is none",
                       "--store FILE names one; by itself it is rung.db among your data"};
}

namespace {

bool plays(Command command) {
    return command == Command::play || command == Command::home;
}

/// What is done in one's own name; elsewhere --as says whom one asks about.
bool acts(Command command) {
    return plays(command) || command == Command::assign || command == Command::review;
}

/// In a team's store the login says who somebody is.
std::optional<Exit> refuse_other_name(const Shop& shop, records::Store& store) {
    if (!acts(shop.arguments.command) || store.me.person.empty()) return std::nullopt;
    const auto me = records::find_person(store, store.me.person);
    const auto& who = shop.arguments.who;
    if (!me || who == me->name || who == me->member.person) return std::nullopt;
    return shop.fail({"not-you",
                      fmt::format("--as says \"{}\", and the login is that of {}", who, called(*me)),
                      "in a team's store the login says who you are: leave --as out"});
}

}  // namespace

std::optional<base::Error> refuse_managing(const records::Store& store, std::string_view what) {
    // Whoever owns the tables is nobody in the team.
    if (store.database->kind() == records::DatabaseKind::sqlite || store.me.person.empty())
        return std::nullopt;
    return base::Error{
        "store-not-owner",
        fmt::format("in a team's store {} by who owns its tables, and you are \"{}\"", what, store.me.person),
        "ask whoever set it up; docs/records.md says how they do it"};
}

std::optional<Exit> act_as_named(const Shop& shop) {
    const auto& who = shop.arguments.who;
    if (who.empty()) return std::nullopt;
    auto* store = shop.store();
    if (store == nullptr) return std::nullopt;
    if (store->database->kind() == records::DatabaseKind::postgres) return refuse_other_name(shop, *store);
    if (plays(shop.arguments.command)) return std::nullopt;  // whoever plays is met, not looked for
    const auto found = records::find_person(*store, who);
    if (!found) return shop.fail(found.error());
    store->me = found->member;
    return std::nullopt;
}

base::Result<records::Person> find_subject(const Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return store.error();
    const auto& who = shop.arguments.who;
    if (!who.empty()) return records::find_person(**store, who);
    if ((*store)->me.person.empty()) return records::Person{(*store)->me, {}};
    return records::find_person(**store, (*store)->me.person);
}

base::Result<std::vector<records::AttemptSummary>> list_attempts_of(const Shop& shop,
                                                                    const records::Member& member) {
    const auto store = need_store(shop);
    if (!store) return store.error();
    auto ids = records::list_team_attempts(**store, member.team);
    if (!ids) return ids.error();
    std::erase_if(*ids, [&](const std::string& id) { return !id.starts_with(member.person + "/"); });
    auto list = records::list_attempts(shop.attempts(), *ids);
    if (const auto* unread = list.unread()) (void)shop.fail(*unread);
    return std::move(list.attempts);
}

const std::string& called(const records::Person& person) {
    return person.name.empty() ? person.member.person : person.name;
}

std::vector<team::ModuleTerms> list_terms(const Shop& shop) {
    return team::list_module_terms(shop.library.list_modules(), shop.library.list_calls());
}

}  // namespace rung::command
