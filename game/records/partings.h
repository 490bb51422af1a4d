#pragma once

#include "base/result.h"
#include "records/database.h"

#include <string>
#include <vector>

/// One play that two machines go on with: what each of them made of it is kept.
namespace rung::records {

/// Makes what is here of a play that was gone on with elsewhere a play of its own, to be sent as that.
/// Errors, of everything here: those of `Database`.
base::Status part_ways(Database& local, const std::string& play);

/// For the player, each once: what became of the plays that parted, as far as the team's store has them.
[[nodiscard]] base::Result<std::vector<std::string>> take_partings(Database& local);

/// Takes over how open plays stand in the team's store, where they were gone on with elsewhere since
/// everything of them was sent from here; what that store has lost again is sent again.
base::Status take_later_states(Database& local, Database& team);

}  // namespace rung::records
