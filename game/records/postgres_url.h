#pragma once

#include "base/result.h"
#include "records/postgres_database.h"

#include <string>

namespace rung::records {

/// What libpq is given for an address: with a limit to waiting where it names none, so that a dead server is
/// noticed. Errors: store-address.
[[nodiscard]] base::Result<std::string> parse_postgres_url(const std::string& url);

}  // namespace rung::records
