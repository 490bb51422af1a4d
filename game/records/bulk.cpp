#include "records/bulk.h"

#include "base/hash.h"
#include "records/attempt_file.h"
#include "records/people.h"
#include "records/scores.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::records {
namespace {

/// A statement takes so many rows: asking the database once costs more than a row.
constexpr std::size_t kRowsAtOnce = 40;
constexpr std::size_t kRowsOfTransaction = 4000;

constexpr std::string_view kAttemptColumns =
    "INSERT INTO attempt (team, person, attempt, play, began, mode, closed, bytes) VALUES ";
constexpr std::size_t kAttemptValues = 8;
constexpr std::string_view kScoreColumns =
    "INSERT INTO score (team, person, attempt, rules, day, scenario, company, mode, total, timing, passed, "
    "outcome, off_by, trigger, blocked, blocked_by, asked, sheet, items) VALUES ";
constexpr std::size_t kScoreValues = 19;

/// `HEAD ($1, $2), ($3, $4)`.
std::string with_rows(std::string_view head, std::size_t rows, std::size_t columns) {
    std::string sql(head);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            sql += fmt::format("{}${}{}",
                               column > 0 ? ", "
                               : row > 0  ? ", ("
                                          : "(",
                               row * columns + column + 1, column + 1 == columns ? ")" : "");
    return sql;
}

Cell number_cell(std::int64_t number) {
    return number;
}
Cell text_cell(std::string_view words) {
    return std::string(words);
}

void add_score_cells(Cells& cells, const std::string& team, const ClosedAttempt& closed,
                     const std::string& sheet) {
    const auto& score = *closed.score;
    for (auto& cell :
         {text_cell(team), text_cell(closed.person), text_cell(closed.attempt), number_cell(score.rules),
          text_cell(closed.began.substr(0, std::string_view("2026-02-03").size())), text_cell(score.scenario),
          text_cell(score.company), text_cell(name_of(score.mode)), number_cell(score.total),
          number_cell(score.timing), number_cell(score.passed ? 1 : 0), text_cell(score.outcome),
          score.offset ? number_cell(*score.offset) : Cell(), text_cell(score.trigger),
          text_cell(score.blockage.kind), text_cell(score.blockage.what), number_cell(score.blockage.asked),
          text_cell(sheet), text_cell(score.items)})
        cells.push_back(cell);
}

}  // namespace

base::Result<std::vector<std::string>> add_nameless(Store& store, const std::string& team,
                                                    std::size_t count) {
    Transaction all(*store.database);
    if (!all.begun()) return all.begun().error();
    std::vector<std::string> added;
    auto first = add_person(store, {}, Role::rep, team);
    if (!first) return first.error();
    const auto dash = first->person.rfind('-');
    const auto number = std::stoull(first->person.substr(dash + 1));
    added.push_back(first->person);
    for (std::size_t i = 1; i < count; ++i) {
        added.push_back(fmt::format("{}-{}", name_of(Role::rep), number + i));
        const auto status = store.database->run("INSERT INTO person (team, person, role) VALUES ($1, $2, $3)",
                                                {team, added.back(), std::string(name_of(Role::rep))});
        if (!status) return status.error();
    }
    if (const auto status = all.commit(); !status) return status.error();
    return added;
}

BulkWriter::BulkWriter(Store& store, std::string team)
    : store_(&store),
      team_(std::move(team)),
      attempts_sql_(with_rows(kAttemptColumns, kRowsAtOnce, kAttemptValues)),
      scores_sql_(with_rows(kScoreColumns, kRowsAtOnce, kScoreValues)) {}

base::Result<std::string> BulkWriter::keep_sheet(const ScoreRow& score) {
    auto& kept = sheets_[score.scenario];
    if (!kept.hash.empty() && kept.items == score.sheet) return kept.hash;
    const auto items = format_sheet(score.sheet);
    kept = {score.sheet, base::sha256(items)};
    const auto status = store_->database->run(
        "INSERT INTO sheet (sheet, items) VALUES ($1, $2) ON CONFLICT DO NOTHING", {kept.hash, items});
    if (!status) return status.error();
    return kept.hash;
}

base::Status BulkWriter::write_rows() {
    const auto rows = attempts_.size() / kAttemptValues;
    if (rows == 0) return base::Done{};
    const bool full = rows == kRowsAtOnce;
    auto& database = *store_->database;
    auto status =
        database.run(full ? attempts_sql_ : with_rows(kAttemptColumns, rows, kAttemptValues), attempts_);
    if (status)
        status = database.run(full ? scores_sql_ : with_rows(kScoreColumns, rows, kScoreValues), scores_);
    attempts_.clear();
    scores_.clear();
    return status;
}

base::Status BulkWriter::add(const ClosedAttempt& closed) {
    if (store_->read_only) return base::Error{"store-read-only", store_->warning, ""};
    if (!open_) {
        open_.emplace(*store_->database);
        if (!open_->begun()) return open_->begun();
    }
    const auto sheet = keep_sheet(*closed.score);
    if (!sheet) return sheet.error();
    for (auto& cell : {text_cell(team_), text_cell(closed.person), text_cell(closed.attempt),
                       text_cell(closed.play), text_cell(closed.began),
                       text_cell(name_of(closed.score->mode)), number_cell(1), text_cell(closed.bytes)})
        attempts_.push_back(cell);
    add_score_cells(scores_, team_, closed, *sheet);
    ++in_open_;
    if (attempts_.size() == kRowsAtOnce * kAttemptValues)
        if (auto status = write_rows(); !status) return status;
    return in_open_ < kRowsOfTransaction ? base::Status(base::Done{}) : finish();
}

base::Status BulkWriter::finish() {
    if (!open_) return base::Done{};
    auto status = write_rows();
    if (status) status = open_->commit();
    open_.reset();
    if (status) kept_ += in_open_;
    in_open_ = 0;
    sheets_.clear();  // nobody knows whether those of a transaction that failed are there
    return status ? tell_size() : status;
}

/// PostgreSQL plans how it looks for the attempt of a score once, by what it knows of the tables then. Of
/// tables that were empty it knows nothing, and looks through all of a team's attempts for each.
base::Status BulkWriter::tell_size() {
    constexpr std::size_t kGrown = 10;
    if (store_->database->kind() != DatabaseKind::postgres || kept_ < told_ * kGrown) return base::Done{};
    told_ = kept_;
    for (const auto* sql : {"ANALYZE person", "ANALYZE attempt", "ANALYZE score"})
        if (auto status = store_->database->run(sql); !status) return status;
    return base::Done{};
}

}  // namespace rung::records
