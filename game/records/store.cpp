#include "records/store.h"

#include "records/reopening_database.h"
#include "records/sqlite_database.h"

#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace rung::records {
namespace {

constexpr int kMostFaults = 20;
/// Up to here a look at every page of the file costs less than anybody notices at the start. Units: bytes.
constexpr std::int64_t kQuicklyChecked = std::int64_t{64} << 20;

bool is_file(const std::string& path) {
    return path != ":memory:";
}

base::Status set_version(Database& database, int version) {
    if (database.kind() == DatabaseKind::sqlite)
        return database.run_script(fmt::format("PRAGMA user_version = {};", version));
    return database.run("UPDATE rung_version SET version = $1", {std::int64_t{version}});
}

base::Error newer(const StoreVersion& version) {
    return {"store-newer",
            fmt::format("the records have version {}, and this Rung knows {}", version.found, version.newest),
            "use the newer Rung"};
}

/// Within a transaction.
base::Status take_steps(Database& database, Migrations steps, const StoreVersion& version) {
    for (const auto& step : steps) {
        if (step.version <= version.found) continue;
        if (auto status = database.run_script(step.sql); !status) return status;
        if (auto status = set_version(database, step.version); !status) return status;
    }
    return base::Done{};
}

base::Result<std::vector<std::string>> find_damage(Database& database, std::string_view pragma) {
    std::vector<std::string> faults;
    const auto status = database.run(pragma, {}, [&](const Row& row) {
        if (row.text(0) != "ok") faults.emplace_back(row.text(0));
    });
    if (!status) return status.error();
    return faults;
}

/// A large file is looked at by `rung store check` alone.
base::Result<std::vector<std::string>> check_quickly(Database& database) {
    std::int64_t bytes = 0;
    const auto status = database.run("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
                                     {}, [&](const Row& row) { bytes = row.number(0); });
    if (!status) return status.error();
    if (bytes > kQuicklyChecked) return std::vector<std::string>();
    return find_damage(database, "PRAGMA quick_check(1)");
}

base::Error damaged(const std::string& path, std::string_view fault) {
    constexpr std::string_view kWhere = "*** in database main ***\n";
    if (fault.starts_with(kWhere)) fault.remove_prefix(kWhere.size());
    return {"store-damaged", fmt::format("the records in \"{}\" are damaged: {}", path, fault),
            "rung store check says how far"};
}

/// What helps where it is damaged: the copy that was made before its tables changed last.
base::Error with_backup(base::Error error, const std::string& path, int newest) {
    std::error_code failed;
    for (int version = newest; version > 0; --version) {
        const auto backup = fmt::format("{}.before-{}", path, version);
        if (!std::filesystem::exists(backup, failed)) continue;
        error.hint += fmt::format("; \"{}\" is an earlier state", backup);
        break;
    }
    return error;
}

/// The file on the disk as it stands, before its tables change. Who holds it for that cannot copy it.
base::Status back_up_before(const std::string& path, const StoreVersion& version) {
    if (version.found == 0 || !is_file(path)) return base::Done{};
    const auto reader = open_sqlite(path, Access::read_only);
    if (!reader) return reader.error();
    return back_up_sqlite(**reader, fmt::format("{}.before-{}", path, version.newest));
}

/// All of it or nothing, by one program while others wait: what they find afterwards is up to date.
base::Status bring_up_to_date(Database& database, const std::string& path, Migrations steps) {
    Transaction whole(database);
    if (!whole.begun()) return whole.begun();
    const auto version = read_version(database, steps);
    if (!version) return version.error();
    if (version->is_newer()) return newer(*version);
    if (!version->is_older()) return base::Done{};
    auto status = back_up_before(path, *version);
    if (status) status = database.run_script(fmt::format("PRAGMA application_id = {};", kApplicationId));
    if (status) status = take_steps(database, steps, *version);
    return status ? whole.commit() : status;
}

base::Result<Store> open_to_read(const std::string& path, std::string why) {
    auto database = open_sqlite(path, Access::read_only);
    if (!database) return database.error();
    Store store;
    store.database = std::move(*database);
    store.place = path;
    store.read_only = true;
    store.warning = std::move(why) + ": they can be read, and nothing is kept this time";
    return store;
}

/// A store that was looked at when it was opened to be read, and may be written by now.
base::Result<std::unique_ptr<Database>> open_again(const std::string& path, Migrations steps) {
    auto opened = open_sqlite(path, Access::read_write);
    if (!opened) return opened;
    const auto version = read_version(**opened, steps);
    if (!version) return version.error();
    if (version->found != version->newest)
        return base::Error{"store-read-only", fmt::format("another Rung changed the records in \"{}\"", path),
                           "start this one again"};
    if (auto status = (*opened)->run_script("PRAGMA journal_mode = WAL"); !status) return status.error();
    return opened;
}

/// From here on every write tries whether there is room again.
void let_recover(Store& store, Migrations steps, const base::Error& why) {
    store.recovers = true;
    store.warning = why.message + ": they can be read, and nothing is kept until there is room";
    store.database = std::make_unique<ReopeningDatabase>(
        std::move(store.database), [path = store.place, steps] { return open_again(path, steps); });
}

base::Result<Store> open_newer(const std::string& path, const StoreVersion& version) {
    return open_to_read(
        path,
        fmt::format("the records in \"{}\" were written by a newer Rung (version {}, this one knows {})",
                    path, version.found, version.newest));
}

/// A store whose tables this Rung knows, on a disk that takes nothing. Errors: `why`, where there is none.
base::Result<Store> open_unwritable(const std::string& path, Migrations steps, const base::Error& why) {
    auto store = open_to_read(path, fmt::format("the records in \"{}\" cannot be written", path));
    if (!store) return store.error().code == "store-damaged" ? store.error() : why;
    const auto version = read_version(*store->database, steps);
    if (!version) return version.error();
    if (version->is_newer()) return open_newer(path, *version);
    if (version->is_older()) return why;
    const auto damage = check_quickly(*store->database);
    if (!damage) return damage.error();
    if (!damage->empty()) return damaged(path, damage->front());
    if (why.code == "store-full") let_recover(*store, steps, why);
    return store;
}

base::Result<Store> open_to_write(const std::string& path, Migrations steps) {
    auto opened = open_sqlite(path, Access::read_write);
    if (!opened) return opened.error();
    auto& database = **opened;
    const auto version = read_version(database, steps);
    if (!version) return version.error();
    if (version->is_newer()) return open_newer(path, *version);
    const auto damage = check_quickly(database);
    if (!damage) return damage.error();
    if (!damage->empty()) return damaged(path, damage->front());
    // From here on it is written: a newer one, or a damaged one, stays as it is.
    if (is_file(path))
        if (auto status = database.run_script("PRAGMA journal_mode = WAL"); !status) return status.error();
    if (version->is_older())
        if (auto status = bring_up_to_date(database, path, steps); !status) return status.error();
    Store store;
    store.database = std::move(*opened);
    store.place = path;
    return store;
}

}  // namespace

base::Result<StoreVersion> read_version(Database& database) {
    return read_version(database, migrations_of(database.kind()));
}

base::Result<StoreVersion> read_version(Database& database, Migrations steps) {
    StoreVersion version;
    version.newest = steps.back().version;
    const auto take = [&](const Row& row) { version.found = static_cast<int>(row.number(0)); };
    if (database.kind() == DatabaseKind::sqlite) {
        if (auto status = database.run("PRAGMA user_version", {}, take); !status) return status.error();
        return version;
    }
    bool made = false;
    auto status = database.run("SELECT to_regclass('rung_version') IS NOT NULL", {},
                               [&](const Row& row) { made = row.text(0) == "t"; });
    if (status && made) status = database.run("SELECT version FROM rung_version", {}, take);
    if (!status) return status.error();
    return version;
}

base::Status migrate(Database& database) {
    return migrate(database, migrations_of(database.kind()));
}

base::Status migrate(Database& database, Migrations steps) {
    Transaction whole(database);
    if (!whole.begun()) return whole.begun();
    const auto version = read_version(database, steps);
    if (!version) return version.error();
    if (version->is_newer()) return newer(*version);
    const auto status = take_steps(database, steps, *version);
    return status ? whole.commit() : status;
}

base::Result<Store> open_store_file(const std::string& path) {
    return open_store_file(path, migrations_of(DatabaseKind::sqlite));
}

base::Result<Store> open_store_file(const std::string& path, Migrations steps) {
    auto store = open_to_write(path, steps);
    if (!store && is_unwritable(store.error())) return open_unwritable(path, steps, store.error());
    if (!store && store.error().code == "store-damaged")
        return with_backup(store.error(), path, steps.back().version);
    return store;
}

base::Result<std::vector<std::string>> check_store_file(const std::string& path) {
    auto opened = open_sqlite(path, Access::read_only);
    if (!opened) return opened.error();
    auto faults = find_damage(**opened, fmt::format("PRAGMA integrity_check({})", kMostFaults));
    if (!faults) return faults;
    const auto status = (*opened)->run("PRAGMA foreign_key_check", {}, [&](const Row& row) {
        if (faults->size() < kMostFaults)
            faults->push_back(fmt::format("a row of \"{}\" belongs to one of \"{}\" that is not there",
                                          row.text(0), row.text(2)));
    });
    if (!status) return status.error();
    return faults;
}

}  // namespace rung::records
