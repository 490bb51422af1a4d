#pragma once

#include "base/result.h"
#include "records/database.h"
#include "records/member.h"
#include "records/migrations.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// The team of a store on one machine, until somebody makes others.
inline constexpr std::string_view kHomeTeam = "home";

/// An open store, and who looks at it.
struct Store {
    std::unique_ptr<Database> database;
    std::string place;  ///< its path, or its address without a password
    Member me;          ///< nobody (an empty person) until `become`
    bool read_only = false;
    /// Read only because the disk is full; whoever writes all the same writes when there is room again.
    bool recovers = false;
    std::string warning;  ///< why it is read only, for the player; else empty
};

/// Where a store stands: its version, and what this Rung would make of it.
struct StoreVersion {
    int found = 0;   ///< 0: empty
    int newest = 0;  ///< that this Rung knows
    [[nodiscard]] bool is_newer() const { return found > newest; }
    [[nodiscard]] bool is_older() const { return found < newest; }
};
[[nodiscard]] base::Result<StoreVersion> read_version(Database& database);
using Migrations = std::span<const Migration>;
[[nodiscard]] base::Result<StoreVersion> read_version(Database& database, Migrations steps);

/// Makes the tables, or brings them up to date, all of it or nothing. Errors: those of `Database`,
/// store-newer.
base::Status migrate(Database& database);
/// By other steps than those of this Rung.
base::Status migrate(Database& database, Migrations steps);

/// Opens the store in a file for playing: made where there is none, checked quickly (up to 64 MB), brought up
/// to date behind a backup (`PATH.before-N`), and, where a newer Rung made it or it cannot be written, read
/// only with a warning; where the disk is full, until there is room. Errors: those of `Database`.
[[nodiscard]] base::Result<Store> open_store_file(const std::string& path);
/// By other steps than those of this Rung.
[[nodiscard]] base::Result<Store> open_store_file(const std::string& path, Migrations steps);

/// Opens it as it is, writes nothing, and answers what is wrong with it: nothing where all is well.
[[nodiscard]] base::Result<std::vector<std::string>> check_store_file(const std::string& path);

}  // namespace rung::records
