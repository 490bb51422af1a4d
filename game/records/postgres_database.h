#pragma once

#include "base/result.h"
#include "records/database.h"

#include <memory>
#include <string>
#include <string_view>

namespace rung::records {

/// How a connection is made, and how long it waits for its server before it counts as lost.
struct Connecting {
    int statement_ms = 30'000;  ///< one statement; 0: as long as it takes
    int retry_ms = 0;           ///< after a connection could not be made, none is tried for so long
    /// Whether a login may be used that row-level security does not hold: to make or change the tables.
    bool as_owner = false;
};

/// A connection to PostgreSQL. It is made when it is first needed, and made again when it was lost, never in
/// the middle of a transaction: that fails whole.
class PostgresDatabase : public Database {
  public:
    /// From any thread, and for good: what runs ends at once as store-lost, and nothing else begins.
    virtual void give_up() = 0;
};

/// The schema in which Rung's tables are.
inline constexpr std::string_view kPostgresSchema = "rung";

/// Whether `--store` names a server: `postgresql://…` or `postgres://…`.
[[nodiscard]] bool is_postgres_url(std::string_view store);
/// The address as messages give it: without password and parameters.
[[nodiscard]] std::string place_of_url(std::string_view url);
/// The same address for another user.
[[nodiscard]] std::string address_as(std::string_view user, std::string_view url);

/// A connection that nothing is asked of yet. Passwords come from libpq's own files alone (`~/.pgpass`,
/// `pg_service.conf`). Errors: store-address (none, or one that holds a password).
[[nodiscard]] base::Result<std::unique_ptr<PostgresDatabase>> make_postgres(const std::string& url,
                                                                            Connecting how = {});

/// The same, connected. Errors: those of `make_postgres` and `Database`, store-privileged.
[[nodiscard]] base::Result<std::unique_ptr<PostgresDatabase>> open_postgres(const std::string& url,
                                                                            Connecting how = {});

}  // namespace rung::records
