#include "records/shared_store.h"

#include "records/people.h"

#include <fmt/format.h>
#include <utility>

namespace rung::records {
namespace {

constexpr std::string_view kUnguarded =
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'rung' "
    "AND "
    "c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1";
constexpr std::string_view kRunaway =
    "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'rung' "
    "AND "
    "p.prosecdef AND NOT coalesce(p.proconfig::text LIKE '%search_path=%', false) ORDER BY 1";
constexpr std::string_view kAbove =
    "SELECT l.login FROM login l LEFT JOIN pg_roles r ON r.rolname = l.login WHERE r.oid IS NULL OR "
    "r.rolsuper OR "
    "r.rolbypassrls ORDER BY 1";

base::Status list_faults(Database& database, std::string_view sql, std::string_view words,
                         std::vector<std::string>& faults) {
    return database.run(
        sql, {}, [&](const Row& row) { faults.push_back(fmt::format("\"{}\" {}", row.text(0), words)); });
}

}  // namespace

base::Result<bool> is_newer_store(Database& database, const std::string& place) {
    const auto version = read_version(database);
    if (!version) return version.error();
    if (version->found == 0)
        return base::Error{"store-empty",
                           fmt::format("\"{}\" holds no records that this login may see", place),
                           "whoever keeps the store makes it with rung store init and lets logins in"};
    if (version->is_older())
        return base::Error{"store-older",
                           fmt::format("the records of \"{}\" have version {}, and this Rung writes {}",
                                       place, version->found, version->newest),
                           "whoever keeps the store brings it up to date with rung store migrate"};
    return version->is_newer();
}

base::Result<Store> open_shared_store(const std::string& url, Connecting how) {
    auto database = open_postgres(url, how);
    if (!database) return database.error();
    Store store;
    store.place = place_of_url(url);
    const auto newer = is_newer_store(**database, store.place);
    if (!newer) return newer.error();
    store.database = std::move(*database);
    store.read_only = *newer;
    if (*newer)
        store.warning = fmt::format(
            "the records of \"{}\" were made by a newer Rung: they can be read, and nothing is kept",
            store.place);
    if (auto status = become(store, {}); !status) return status.error();
    return store;
}

base::Result<Store> open_owned_store(const std::string& url) {
    Connecting how;
    how.statement_ms = 0;  // tables change for as long as they are large
    how.as_owner = true;
    auto database = open_postgres(url, how);
    if (!database) return database.error();
    Store store;
    store.place = place_of_url(url);
    store.database = std::move(*database);
    return store;
}

base::Result<std::vector<std::string>> check_shared_store(Store& owned) {
    std::vector<std::string> faults;
    if (const auto newer = is_newer_store(*owned.database, owned.place); !newer) return newer.error();
    auto& database = *owned.database;
    auto status =
        list_faults(database, kUnguarded, "is a table that row-level security does not guard", faults);
    if (status) status = list_faults(database, kRunaway, "is a function without a fixed search path", faults);
    if (status)
        status =
            list_faults(database, kAbove, "is a login that is gone, or stands above the policies", faults);
    if (!status) return status.error();
    return faults;
}

base::Status add_login(Store& owned, const Member& person, const std::string& login) {
    return owned.database->run("SELECT add_login($1, $2, $3)", {person.team, person.person, login});
}

}  // namespace rung::records
