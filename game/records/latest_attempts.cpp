#include "records/latest_attempts.h"

namespace rung::records {

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
