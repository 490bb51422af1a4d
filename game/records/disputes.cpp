#include "records/disputes.h"

#include "records/written.h"

#include <fmt/format.h>

namespace rung::records {
namespace {

base::Result<std::vector<Dispute>> select_disputes(Store& store, const Reviewed& attempt) {
    std::vector<Dispute> disputes;
    const auto status = store.database->run(
        "SELECT d.item, d.reason, d.asked_on, d.coach, coalesce(n.name, d.coach), d.answered_on, d.answer, "
        "d.verdict FROM dispute AS d LEFT JOIN person_name AS n ON n.team = d.team AND n.person = d.coach "
        "WHERE "
        "d.team = $1 AND d.person = $2 AND d.attempt = $3 ORDER BY d.asked_on, d.item",
        attempt.key(), [&](const Row& row) {
            disputes.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
                                std::string(row.text(6)), std::string(row.text(7))});
        });
    if (!status) return status.error();
    return disputes;
}

base::Result<std::optional<Dispute>> find_dispute(Store& store, const Reviewed& attempt,
                                                  const std::string& item) {
    auto disputes = select_disputes(store, attempt);
    if (!disputes) return disputes.error();
    for (auto& dispute : *disputes)
        if (dispute.item == item) return std::optional(std::move(dispute));
    return std::optional<Dispute>();
}

base::Status check_seen(Store& store, const Reviewed& attempt) {
    bool seen = false;
    const auto status = store.database->run(
        "SELECT 1 FROM attempt WHERE team = $1 AND person = $2 AND attempt = $3 AND (mode IN "
        "('exercise', 'assessment') OR shared = 1)",
        attempt.key(), [&](const Row&) { seen = true; });
    if (!status || seen) return status;
    return base::Error{"not-shared", fmt::format("\"{}\" is practice, and no coach sees it", attempt.attempt),
                       fmt::format("share it first: rung review share {}", attempt.attempt)};
}

}  // namespace

base::Status check_disputable(Store& store, const Reviewed& attempt) {
    auto status = check_owner(store, attempt);
    return status ? check_seen(store, attempt) : status;
}

base::Status add_dispute(Store& store, const Reviewed& attempt, const std::string& item,
                         std::string_view reason, const std::string& now) {
    if (auto status = check_disputable(store, attempt); !status) return status;
    const auto written = check_written(reason);
    if (!written) return written.error();
    const auto before = find_dispute(store, attempt, item);
    if (!before) return before.error();
    if (*before)
        return base::Error{
            "already-asked",
            fmt::format("\"{}\" of \"{}\" was asked about on {}", item, attempt.attempt, (*before)->asked_on),
            fmt::format("rung review show {} says what came of it", attempt.attempt)};
    return store.database->run(
        "INSERT INTO dispute (team, person, attempt, item, reason, asked_on) VALUES ($1, $2, $3, $4, $5, $6)",
        {attempt.team, attempt.person, attempt.attempt, item, *written, now});
}

base::Status answer_dispute(Store& store, const Reviewed& attempt, const std::string& item,
                            const std::string& verdict, std::string_view text, const std::string& now) {
    if (auto status = check_coach(store, attempt); !status) return status;
    if (verdict != "stands" && verdict != "earned" && verdict != "lost")
        return base::Error{"unknown-verdict", fmt::format("\"{}\" is no answer to a dispute", verdict),
                           "stands, earned or lost"};
    const auto written = check_written(text);
    if (!written) return written.error();
    const auto asked = find_dispute(store, attempt, item);
    if (!asked) return asked.error();
    if (!*asked)
        return base::Error{"not-asked",
                           fmt::format("nobody asked about \"{}\" of \"{}\"", item, attempt.name()),
                           "rung review rate gives an item your own verdict"};
    if (!(*asked)->is_open())
        return base::Error{"already-answered",
                           fmt::format("{} answered \"{}\" on {}: {}", (*asked)->who, item,
                                       (*asked)->answered_on, (*asked)->verdict),
                           "an answer stands; a comment can say more"};
    return store.database->run(
        "UPDATE dispute SET coach = $5, answered_on = $6, answer = $7, verdict = $8 WHERE team = $1 AND "
        "person = "
        "$2 AND attempt = $3 AND item = $4 AND verdict = ''",
        {attempt.team, attempt.person, attempt.attempt, item, store.me.person, now, *written, verdict});
}

base::Result<std::vector<Dispute>> list_disputes(Store& store, const Reviewed& attempt) {
    const auto sees = sees_reviews(store, attempt);
    if (!sees) return sees.error();
    if (!*sees) return std::vector<Dispute>();
    return select_disputes(store, attempt);
}

base::Result<std::vector<Dispute>> list_disputes_of(Store& store, const Reviewed& attempt) {
    return select_disputes(store, attempt);
}

}  // namespace rung::records
