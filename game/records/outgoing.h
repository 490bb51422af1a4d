#pragma once

#include "base/result.h"
#include "records/database.h"
#include "records/score_row.h"
#include "records/shared_play.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rung::records {

/// A play of the local store that the team's store does not have as it stands.
struct Outgoing {
    SharedPlay play;
    std::int64_t saves = 0;            ///< how often it had been saved when this was read
    std::optional<ScoreRow> score;     ///< closed by it
    std::vector<std::string> content;  ///< hashes of what it was played on
};

/// The numbers of the plays that wait, the earliest first. Errors, of everything here: those of `Database`.
[[nodiscard]] base::Result<std::vector<std::string>> list_outgoing(Database& local);
/// As it stands now; nothing where it does not wait any more.
[[nodiscard]] base::Result<std::optional<Outgoing>> load_outgoing(Database& local, const std::string& play);
/// Sends it, what it was played on first, and answers the id that it has there. In a transaction of its own.
[[nodiscard]] base::Result<std::string> send_outgoing(Database& local, Database& team,
                                                      const Outgoing& outgoing);
/// Notes that the team's store has it so, and under another id where that one was taken.
base::Status mark_sent(Database& local, const Outgoing& outgoing, const std::string& id);

/// Gives plays the ids that they have in the team's store. Before anybody uses an id of this session.
base::Status take_team_ids(Database& local);

}  // namespace rung::records
