#include "records/store.h"

#include "records/migrations.h"
#include "records/sqlite_database.h"

#include <fmt/format.h>
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

/// Takes one step. What fails leaves everything as it was.
base::Status take_step(Database& database, const Migration& step) {
    Transaction whole(database);
    if (!whole.begun()) return whole.begun();
    if (auto status = database.run_script(step.sql); !status) return status;
    if (auto status = set_version(database, step.version); !status) return status;
    return whole.commit();
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

base::Error damaged(const std::string& path, const std::string& fault) {
    return {"store-damaged", fmt::format("the records in \"{}\" are damaged: {}", path, fault),
            fmt::format("rung store check says how far; \"{}.before-…\" are earlier states", path)};
}

/// The file on the disk as it stands, before its tables change.
base::Status back_up_before(Database& database, const std::string& path, const StoreVersion& version) {
    if (version.found == 0 || !is_file(path)) return base::Done{};
    return back_up_sqlite(database, fmt::format("{}.before-{}", path, version.newest));
}

base::Result<Store> open_newer(const std::string& path, const StoreVersion& version) {
    auto database = open_sqlite(path, Access::read_only);
    if (!database) return database.error();
    Store store;
    store.database = std::move(*database);
    store.place = path;
    store.read_only = true;
    store.warning = fmt::format(
        "the records in \"{}\" were written by a newer Rung (version {}, this one knows {}): they can be "
        "read, and "
        "nothing is kept",
        path, version.found, version.newest);
    return store;
}

}  // namespace

base::Result<StoreVersion> read_version(Database& database) {
    StoreVersion version;
    version.newest = newest_version(database.kind());
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
    const auto version = read_version(database);
    if (!version) return version.error();
    if (version->is_newer())
        return base::Error{"store-newer",
                           fmt::format("the records have version {}, and this Rung knows {}", version->found,
                                       version->newest),
                           "use the newer Rung"};
    for (const auto& step : migrations_of(database.kind()))
        if (step.version > version->found)
            if (auto status = take_step(database, step); !status) return status;
    return base::Done{};
}

base::Result<Store> open_store_file(const std::string& path) {
    auto opened = open_sqlite(path, Access::read_write);
    if (!opened) return opened.error();
    auto& database = **opened;
    const auto version = read_version(database);
    if (!version) return version.error();
    if (version->is_newer()) return open_newer(path, *version);
    const auto damage = check_quickly(database);
    if (!damage) return damage.error();
    if (!damage->empty()) return damaged(path, damage->front());
    if (version->is_older()) {
        if (auto status = back_up_before(database, path, *version); !status) return status.error();
        if (auto status = database.run_script(fmt::format("PRAGMA application_id = {};", kApplicationId));
            !status)
            return status.error();
        if (auto status = migrate(database); !status) return status.error();
    }
    Store store;
    store.database = std::move(*opened);
    store.place = path;
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
