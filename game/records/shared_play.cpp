#include "records/shared_play.h"

#include "records/scores.h"

#include <array>
#include <fmt/format.h>
#include <random>

namespace rung::records {

std::string draw_play() {
    std::random_device chance;
    std::array<unsigned, 4> drawn{};
    for (auto& part : drawn) part = chance();
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", drawn[0], drawn[1], drawn[2], drawn[3]);
}

base::Result<std::string> send_play(Database& team, const SharedPlay& play) {
    std::string id;
    const auto status = team.run("SELECT save_attempt($1, $2, $3, $4, $5)",
                                 {play.attempt, play.play, play.began, play.assignment, play.bytes},
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

base::Status share_attempt(Database& database, const std::string& team, const std::string& person,
                           const std::string& attempt, bool shared) {
    const Cell flag = std::int64_t{shared ? 1 : 0};
    if (database.kind() == DatabaseKind::postgres)
        return database.run("SELECT share_attempt($1, $2)", {attempt, flag});
    auto status =
        database.run("UPDATE attempt SET shared = $4 WHERE team = $1 AND person = $2 AND attempt = $3",
                     {team, person, attempt, flag});
    if (status && database.changed() == 0)
        return base::Error{"file-missing", fmt::format("there is no attempt \"{}\" of this person", attempt),
                           ""};
    return status;
}

}  // namespace rung::records
