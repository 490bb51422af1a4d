#pragma once

#include "base/result.h"
#include "records/postgres_database.h"
#include "records/store.h"

#include <string>
#include <vector>

namespace rung::records {

/// Reads whether this Rung may use a team's store as it stands. Newer tables: true, for reading only. Errors:
/// those of `Database`, store-empty (no tables, or the login was not let in), store-older.
[[nodiscard]] base::Result<bool> is_newer_store(Database& database, const std::string& place);

/// Opens a team's store as whoever logs in. Errors: those of `open_postgres`, `is_newer_store` and `become`.
[[nodiscard]] base::Result<Store> open_shared_store(const std::string& url, Connecting how = {});

/// Opens it as the owner of its tables, who makes them, brings them up to date, and adds teams, people and
/// logins. Nobody is `me`. Errors: those of `open_postgres`.
[[nodiscard]] base::Result<Store> open_owned_store(const std::string& url);

/// What is wrong with the tables of a team's store and who may do what in them: nothing where all is well.
[[nodiscard]] base::Result<std::vector<std::string>> check_shared_store(Store& owned);

/// Lets a login in as a person; where there is no such login it is made, without a password, if the owner
/// may. Errors: those of `Database`, unknown-person, store-privileged.
base::Status add_login(Store& owned, const Member& person, const std::string& login);

}  // namespace rung::records
