#include "records/store.h"

#include "command/commands.h"
#include "records/postgres_database.h"
#include "records/records.h"
#include "records/shared_store.h"
#include "records/sqlite_database.h"

#include <filesystem>
#include <fmt/format.h>

namespace rung::command {
namespace {

/// Where the records are: a file, or an address.
std::string address_of(const Shop& shop) {
    const auto& named = shop.arguments.store;
    return named.empty() ? shop.environment.places.data + "/rung.db" : named;
}

bool is_shared(const Shop& shop) {
    return records::is_postgres_url(shop.arguments.store);
}

std::string place_of(const Shop& shop) {
    return is_shared(shop) ? records::place_of_url(shop.arguments.store) : address_of(shop);
}

Exit say_version(Shop& shop, records::Database& database) {
    const auto version = records::read_version(database);
    if (!version) return shop.fail(version.error());
    shop.print_line(shop.say("The records in {place} have version {version}.",
                             {{"place", place_of(shop)}, {"version", std::to_string(version->found)}}));
    return Exit::done;
}

/// Makes the tables, or brings them up to date; a file behind a backup.
Exit bring_up_to_date(Shop& shop) {
    auto store = is_shared(shop) ? records::open_owned_store(address_of(shop))
                                 : records::open_private_store(address_of(shop));
    if (!store) return shop.fail(store.error());
    if (store->read_only) return shop.fail({"store-newer", store->warning, "use the newer Rung"});
    if (is_shared(shop))
        if (const auto migrated = records::migrate(*store->database); !migrated)
            return shop.fail(migrated.error());
    return say_version(shop, *store->database);
}

base::Result<std::vector<std::string>> find_faults(const Shop& shop) {
    if (!is_shared(shop)) return records::check_store_file(address_of(shop));
    auto store = records::open_owned_store(address_of(shop));
    if (!store) return store.error();
    return records::check_shared_store(*store);
}

Exit check_records(Shop& shop) {
    const auto faults = find_faults(shop);
    if (!faults) return shop.fail(faults.error());
    for (const auto& fault : *faults) shop.print(fault + "\n");
    if (!faults->empty()) return Exit::problems;
    shop.print_line(shop.say("Nothing is wrong with the records in {place}.", {{"place", place_of(shop)}}));
    return Exit::done;
}

/// PostgreSQL's own program does it better, and only as somebody whom policies do not hold.
Exit point_to_pg_dump(const Shop& shop) {
    const auto line =
        records::make_postgres(shop.arguments.store);  // no address with a password is said again
    if (!line) return shop.fail(line.error());
    return shop.fail(
        {"usage",
         "a team's records are copied by PostgreSQL's own program, as a role with BYPASSRLS "
         "(docs/records.md)",
         fmt::format("pg_dump --schema={} --format=custom --file=rung.dump \"{}\"", records::kPostgresSchema,
                     records::address_as("rung_backup", shop.arguments.store))});
}

/// Beside the records, named by the day; a second one of a day has a number.
std::string free_copy_of(const Shop& shop) {
    const auto today = fmt::format("{}.backup-{}", address_of(shop), shop.environment.now.substr(0, 10));
    auto to = today;
    for (int number = 2; std::filesystem::exists(to); ++number) to = fmt::format("{}-{}", today, number);
    return to;
}

Exit back_up(Shop& shop) {
    if (is_shared(shop)) return point_to_pg_dump(shop);
    const auto& words = shop.arguments.words;
    const auto to = words.size() > 1 ? words[1] : free_copy_of(shop);
    if (std::filesystem::exists(to))
        return shop.fail({"file-exists", fmt::format("\"{}\" is there already, and is left as it is", to),
                          "a copy takes a name of its own"});
    auto from = records::open_sqlite(address_of(shop), records::Access::read_only);
    if (!from) return shop.fail(from.error());
    if (const auto copied = records::back_up_sqlite(**from, to); !copied) return shop.fail(copied.error());
    shop.print_line(
        shop.say("The records in {place} are copied to {to}.", {{"place", place_of(shop)}, {"to", to}}));
    return Exit::done;
}

}  // namespace

Exit run_store(Shop& shop) {
    const auto& verb = shop.arguments.words.front();
    if (shop.arguments.words.size() > (verb == "backup" ? 2U : 1U))
        return shop.fail({"usage", fmt::format("\"{}\" is one word too many", shop.arguments.words.back()),
                          "--store names the records"});
    if (verb == "check") return check_records(shop);
    return verb == "backup" ? back_up(shop) : bring_up_to_date(shop);
}

}  // namespace rung::command
