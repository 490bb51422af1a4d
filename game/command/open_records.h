#pragma once

#include "base/files.h"
#include "command/environment.h"

namespace rung::command {

/// Opens what is kept where `at` says: a store in one file, `rung.db` in the user's data folder unless
/// `--store` names another, or a team's at `postgresql://…`. Errors: those of `records::open_file_store` and
/// `records::open_team_store`.
[[nodiscard]] base::Result<records::Records> open_records(base::Files& files, const RecordsAt& at);

}  // namespace rung::command
