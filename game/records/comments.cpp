#include "records/comments.h"

#include "records/written.h"

#include <fmt/format.h>

namespace rung::records {

base::Status add_comment(Store& store, const Reviewed& attempt, int turn, std::string_view text,
                         const std::string& now) {
    if (auto status = check_coach(store, attempt); !status) return status;
    const auto written = check_written(text);
    if (!written) return written.error();
    // Its number among those of the attempt stands in the id, so that two of one minute keep their order.
    std::int64_t before = 0;
    auto status =
        store.database->run("SELECT count(*) FROM comment WHERE team = $1 AND person = $2 AND attempt = $3",
                            attempt.key(), [&](const Row& row) { before = row.number(0); });
    if (!status) return status;
    return store.database->run(
        "INSERT INTO comment (team, comment, person, attempt, turn, coach, written, text) VALUES ($1, $2, "
        "$3, "
        "$4, $5, $6, $7, $8)",
        {attempt.team, fmt::format("{:06}-{}", before, draw_number()), attempt.person, attempt.attempt,
         std::int64_t{turn}, store.me.person, now, *written});
}

base::Result<std::vector<Comment>> list_comments(Store& store, const Reviewed& attempt) {
    const auto sees = sees_reviews(store, attempt);
    if (!sees) return sees.error();
    std::vector<Comment> comments;
    if (!*sees) return comments;
    const auto status = store.database->run(
        "SELECT c.turn, c.coach, coalesce(n.name, c.coach), c.written, c.text FROM comment AS c LEFT JOIN "
        "person_name AS n ON n.team = c.team AND n.person = c.coach WHERE c.team = $1 AND c.person = $2 AND "
        "c.attempt = $3 ORDER BY c.turn, c.written, c.comment",
        attempt.key(), [&](const Row& row) {
            comments.push_back({static_cast<int>(row.number(0)), std::string(row.text(1)),
                                std::string(row.text(2)), std::string(row.text(3)),
                                std::string(row.text(4))});
        });
    if (!status) return status.error();
    return comments;
}

}  // namespace rung::records
