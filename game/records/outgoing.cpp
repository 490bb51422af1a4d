#include "records/outgoing.h"

#include "records/attempt_file.h"
#include "records/scores.h"

#include <map>
#include <utility>

namespace rung::records {
namespace {

constexpr std::string_view kRenamed = "team-id ";  ///< and a play's number: a setting of the local store

base::Status load_score(Database& local, Outgoing& outgoing) {
    return local.run(
        "SELECT score.rules, score.scenario, score.company, score.total, score.timing, score.passed, "
        "score.outcome, score.off_by, score.trigger, score.blocked, score.blocked_by, score.asked, "
        "score.items, "
        "sheet.items FROM score JOIN sheet ON sheet.sheet = score.sheet JOIN attempt ON attempt.team = "
        "score.team "
        "AND attempt.person = score.person AND attempt.attempt = score.attempt WHERE attempt.play = $1",
        {outgoing.play.play}, [&](const Row& row) {
            ScoreRow score;
            score.rules = static_cast<int>(row.number(0));
            score.scenario = row.text(1);
            score.company = row.text(2);
            score.total = static_cast<int>(row.number(3));
            score.timing = static_cast<int>(row.number(4));
            score.passed = row.number(5) != 0;
            score.outcome = row.text(6);
            if (!row.is_null(7)) score.offset = static_cast<int>(row.number(7));
            score.trigger = row.text(8);
            score.blockage = {std::string(row.text(9)), std::string(row.text(10)), row.number(11)};
            score.items = row.text(12);
            score.sheet = parse_sheet(row.text(13));
            outgoing.score = std::move(score);
        });
}

/// What cannot be read was played on nothing that is known.
std::vector<std::string> content_of(const std::string& bytes) {
    base::Diagnostics ignored;
    const auto file = parse_attempt({"attempt", bytes}, ignored);
    if (!file) return {};
    return {file->head.scenario.hash, file->head.company.hash, file->head.rubric.hash};
}

base::Status send_content(Database& local, Database& team, const std::string& hash) {
    bool there = false;
    auto status =
        team.run("SELECT 1 FROM content WHERE hash = $1", {hash}, [&](const Row&) { there = true; });
    if (!status || there) return status;
    std::string bytes;
    status = local.run("SELECT bytes FROM content WHERE hash = $1", {hash},
                       [&](const Row& row) { bytes = row.text(0); });
    if (!status || bytes.empty()) return status;
    return team.run("SELECT keep_content($1)", {bytes});
}

base::Status rename(Database& local, const std::string& play, const std::string& id) {
    auto status =
        local.run("DELETE FROM score WHERE attempt IN (SELECT attempt FROM attempt WHERE play = $1)",
                  {play});  // the team's store has it
    if (status) status = local.run("UPDATE attempt SET attempt = $2 WHERE play = $1", {play, id});
    if (status) status = local.run("DELETE FROM setting WHERE name = $1", {std::string(kRenamed) + play});
    return status;
}

}  // namespace

base::Result<std::vector<std::string>> list_outgoing(Database& local) {
    std::vector<std::string> plays;
    const auto status = local.run("SELECT play FROM attempt WHERE sent < saves ORDER BY rowid", {},
                                  [&](const Row& row) { plays.emplace_back(row.text(0)); });
    if (!status) return status.error();
    return plays;
}

base::Result<std::optional<Outgoing>> load_outgoing(Database& local, const std::string& play) {
    std::optional<Outgoing> found;
    bool closed = false;
    auto status = local.run(
        "SELECT attempt, began, assignment, bytes, saves, closed, trail FROM attempt WHERE play = $1 AND "
        "sent < saves",
        {play}, [&](const Row& row) {
            found.emplace();
            found->play = {std::string(row.text(0)), play,
                           std::string(row.text(1)), std::string(row.text(2)),
                           std::string(row.text(3)), std::string(row.text(6))};
            found->saves = row.number(4);
            closed = row.number(5) != 0;
        });
    if (status && closed) status = load_score(local, *found);
    if (!status) return status.error();
    if (found) found->content = content_of(found->play.bytes);
    return found;
}

base::Result<std::string> send_outgoing(Database& local, Database& team, const Outgoing& outgoing) {
    for (const auto& hash : outgoing.content)
        if (auto status = send_content(local, team, hash); !status) return status.error();
    Transaction whole(team);
    if (!whole.begun()) return whole.begun().error();
    auto id = send_play(team, outgoing.play);
    if (!id) return id;
    if (outgoing.score)
        if (auto status = close_play(team, outgoing.play.play, *outgoing.score); !status)
            return status.error();
    if (auto status = whole.commit(); !status) return status.error();
    return id;
}

base::Status mark_sent(Database& local, const Outgoing& outgoing, const std::string& id) {
    if (id != outgoing.play.attempt)
        if (auto status = local.run(
                "INSERT INTO setting (team, name, value) SELECT team, $2, $3 FROM attempt WHERE play = $1 "
                "ON CONFLICT DO NOTHING",
                {outgoing.play.play, std::string(kRenamed) + outgoing.play.play, id});
            !status)
            return status;
    return local.run("UPDATE attempt SET sent = $2 WHERE play = $1", {outgoing.play.play, outgoing.saves});
}

base::Status take_team_ids(Database& local) {
    Transaction whole(local);
    if (!whole.begun()) return whole.begun();
    std::map<std::string, std::string> ids;
    auto status = local.run(
        "SELECT attempt.play, setting.value FROM setting JOIN attempt ON setting.name = $1 || attempt.play "
        "WHERE "
        "attempt.sent >= attempt.saves AND NOT EXISTS (SELECT 1 FROM attempt AS other WHERE other.attempt = "
        "setting.value)",
        {std::string(kRenamed)},
        [&](const Row& row) { ids.emplace(std::string(row.text(0)), std::string(row.text(1))); });
    for (const auto& [play, id] : ids)
        if (status) status = rename(local, play, id);
    return status ? whole.commit() : status;
}

}  // namespace rung::records
