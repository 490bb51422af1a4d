#include "records/kept_score.h"

#include "records/scores.h"

namespace rung::records {

base::Result<std::optional<ScoreRow>> find_kept_score(Store& store, const Reviewed& attempt) {
    std::optional<ScoreRow> kept;
    const auto status = store.database->run(
        "SELECT s.rules, s.total, s.timing, s.passed, s.outcome, s.items, sheet.items FROM score AS s JOIN "
        "sheet "
        "ON sheet.sheet = s.sheet WHERE s.team = $1 AND s.person = $2 AND s.attempt = $3",
        attempt.key(), [&](const Row& row) {
            auto& score = kept.emplace();
            score.rules = static_cast<int>(row.number(0));
            score.total = static_cast<int>(row.number(1));
            score.timing = static_cast<int>(row.number(2));
            score.passed = row.number(3) != 0;
            score.outcome = row.text(4);
            score.items = row.text(5);
            score.sheet = parse_sheet(row.text(6));
        });
    if (!status) return status.error();
    return kept;
}

}  // namespace rung::records
