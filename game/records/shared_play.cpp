#include "records/shared_play.h"

#include "records/scores.h"

namespace rung::records {

base::Result<std::string> send_play(Database& team, const SharedPlay& play) {
    std::string id;
    const auto status =
        team.run("SELECT save_attempt($1, $2, $3, $4, $5, $6)",
                 {play.attempt, play.play, play.began, play.assignment, play.bytes, play.trail},
                 [&](const Row& row) { id = row.text(0); });
    if (!status) return status.error();
    return id;
}

base::Status close_play(Database& team, const std::string& play, const ScoreRow& score) {
    const auto whole = [](std::int64_t number) { return Cell(number); };
    return team.run("SELECT close_attempt($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
                    {play, format_sheet(score.sheet), whole(score.rules), score.scenario, score.company,
                     whole(score.total), whole(score.timing), whole(score.passed ? 1 : 0), score.outcome,
                     score.offset ? whole(*score.offset) : Cell(), score.trigger, score.blockage.kind,
                     score.blockage.what, score.blockage.asked, score.items});
}

}  // namespace rung::records
