#include "records/closed_attempt.h"

#include "records/attempt_file.h"
#include "records/scores.h"

namespace rung::records {
namespace {

constexpr std::size_t kDateLength = 10;  ///< of `2026-02-03 10:20`

}  // namespace

base::Status add_closed_attempt(Store& store, const ClosedAttempt& closed) {
    auto status = store.database->run(
        "INSERT INTO attempt (team, person, attempt, play, began, mode, closed, bytes) VALUES ($1, $2, $3, "
        "$4, "
        "$5, $6, 1, $7)",
        {store.me.team, closed.person, closed.attempt, closed.play, closed.began,
         std::string(name_of(closed.score.mode)), closed.bytes});
    return status ? add_score(store, closed.person, closed.attempt, closed.began.substr(0, kDateLength),
                              closed.score)
                  : status;
}

base::Result<std::vector<KeptAttempt>> load_latest(Store& store, const Member& whose, std::size_t most) {
    std::vector<KeptAttempt> latest;
    const auto status = store.database->run(
        "SELECT attempt, began, bytes FROM attempt WHERE team = $1 AND person = $2 AND closed = 1 AND (mode "
        "<> "
        "'practice' OR shared = 1) ORDER BY began DESC, attempt DESC LIMIT $3",
        {whose.team, whose.person, static_cast<std::int64_t>(most)}, [&](const Row& row) {
            latest.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))});
        });
    if (!status) return status.error();
    return latest;
}

}  // namespace rung::records
