#include "records/stored_attempts.h"

#include "records/people.h"
#include "records/scores.h"
#include "records/shared_play.h"
#include "records/written.h"

#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::records {
namespace {

constexpr std::size_t kDayLength = 10;  ///< of `2026-02-03 10:20`

/// What names a row of the attempts.
struct Owned {
    std::string team, person, attempt;
    [[nodiscard]] Cells key() const { return {team, person, attempt}; }
};

bool is_one_machine(const Store& store) {
    return store.database->kind() == DatabaseKind::sqlite;
}

/// `PERSON/ID`; an id alone is one's own. On one machine it is anybody's, of whatever team: there nobody else
/// has the same.
base::Result<Owned> owner_of(Store& store, std::string_view id) {
    const auto slash = id.find('/');
    const bool named = slash != std::string_view::npos;
    Owned owned{store.me.team, named ? std::string(id.substr(0, slash)) : store.me.person,
                std::string(named ? id.substr(slash + 1) : id)};
    if (!is_one_machine(store)) return owned;
    const auto status = store.database->run(
        "SELECT team, person FROM attempt WHERE attempt = $1 AND ($2 = '' OR person = $2) ORDER BY team <> "
        "$3",
        {owned.attempt, named ? owned.person : std::string(), owned.team},
        [&, found = false](const Row& row) mutable {
            if (std::exchange(found, true)) return;
            owned.team = row.text(0);
            owned.person = row.text(1);
        });
    if (!status) return status.error();
    return owned;
}

base::Error missing(const StoredAttempts& attempts, std::string_view id) {
    return {"file-missing", fmt::format("there is no attempt {}", attempts.place_of(id)), ""};
}

base::Status begin_attempt_row(Store& store, const std::string& id, std::string_view bytes,
                               const Player& player) {
    const auto person = meet_player(store, player.who);
    if (!person) return person.error();
    return store.database->run(
        "INSERT INTO attempt (team, person, attempt, play, began, mode, shared, assignment, bytes, trail) "
        "VALUES ($1, $2, $3, $4, $5, coalesce(CASE WHEN json_valid($8) THEN json_extract($8, '$.mode') END, "
        "''), $6, $7, $8, $9)",
        {person->team, person->person, id, draw_number(), player.began,
         std::int64_t{player.assignment.empty() ? 0 : 1}, player.assignment, std::string(bytes),
         step_of(bytes)});
}

/// What stands there; nothing where there is no such attempt.
base::Result<std::optional<std::string>> find_bytes(Store& store, const Owned& owned) {
    std::optional<std::string> bytes;
    const auto status =
        store.database->run("SELECT bytes FROM attempt WHERE team = $1 AND person = $2 AND attempt = $3",
                            owned.key(), [&](const Row& row) { bytes = row.text(0); });
    if (!status) return status.error();
    return bytes;
}

base::Status close_attempt_row(Store& store, std::string_view id, const ScoreRow& score) {
    const auto owned = owner_of(store, id);
    if (!owned) return owned.error();
    std::string began;
    auto status =
        store.database->run("SELECT began FROM attempt WHERE team = $1 AND person = $2 AND attempt = $3",
                            owned->key(), [&](const Row& row) { began = row.text(0); });
    if (status)
        status = add_score(store, Member{owned->team, owned->person}, owned->attempt,
                           began.substr(0, kDayLength), score);
    if (!status) return status;
    return store.database->run(
        "UPDATE attempt SET closed = 1 WHERE team = $1 AND person = $2 AND attempt = $3", owned->key());
}

base::Status replace_attempt_row(Store& store, const Owned& owned, std::string_view bytes) {
    return store.database->run(
        "UPDATE attempt SET bytes = $4, saves = saves + 1, trail = trail || ' ' || $5 WHERE team = $1 AND "
        "person = $2 AND attempt = $3",
        {owned.team, owned.person, owned.attempt, std::string(bytes), step_of(bytes)});
}

base::Error attempt_exists(const std::string& place) {
    return {"attempt-exists", fmt::format("there is {} already", place), ""};
}

/// Whether the play may be one that is there already.
enum class Existing : std::uint8_t { goes_on, refused };

/// Into a team's store, where the same bytes may come twice and functions alone write; all of it or nothing,
/// under the very id: one that another program took in the same moment is that program's.
base::Status save_shared(Store& store, SharedPlay play, const ScoreRow* score, Existing existing) {
    auto& team = *store.database;
    const auto place = fmt::format("\"{}\" of {}", play.attempt, store.place);
    Transaction whole(team);
    if (!whole.begun()) return whole.begun();
    auto status = team.run("SELECT play FROM attempt WHERE team = $1 AND person = $2 AND attempt = $3",
                           {store.me.team, store.me.person, play.attempt},
                           [&](const Row& row) { play.play = row.text(0); });
    if (!status) return status;
    if (existing == Existing::refused && !play.play.empty()) return attempt_exists(place);
    if (play.play.empty()) play.play = draw_number();
    const auto sent = send_play(team, play);
    if (!sent) return is_elsewhere(sent.error()) ? gone_on_elsewhere(place) : sent.error();
    if (*sent != play.attempt) return attempt_exists(place);
    if (score != nullptr) status = close_play(team, play.play, *score);
    return status ? whole.commit() : status;
}

}  // namespace

base::Result<std::vector<std::string>> StoredAttempts::ids() const {
    std::vector<std::string> own;
    const auto take = [&](const Row& row) { own.emplace_back(row.text(0)); };
    const auto status =
        is_one_machine(*store_)
            ? store_->database->run("SELECT attempt FROM attempt", {}, take)
            : store_->database->run("SELECT attempt FROM attempt WHERE team = $1 AND person = $2",
                                    {store_->me.team, store_->me.person}, take);
    if (!status) return status.error();
    sort_ids(own);
    return own;
}

base::Result<bool> StoredAttempts::has(const std::string& id) const {
    const auto owned = owner_of(*store_, id);
    if (!owned) return owned.error();
    bool found = false;
    const auto status =
        store_->database->run("SELECT 1 FROM attempt WHERE team = $1 AND person = $2 AND attempt = $3",
                              owned->key(), [&](const Row&) { found = true; });
    if (!status) return status.error();
    return found;
}

std::string StoredAttempts::place_of(std::string_view id) const {
    return fmt::format("\"{}\" of {}", id, store_->place);
}

base::Status StoredAttempts::put(const std::string& id, std::string_view attempt, const Player& player,
                                 const ScoreRow* score, const Trail& trail) {
    if (store_->read_only) return base::Error{"store-read-only", store_->warning, ""};
    auto& database = *store_->database;
    if (database.kind() == DatabaseKind::postgres)
        return save_shared(*store_, {id, {}, player.began, player.assignment, std::string(attempt), trail},
                           score, Existing::goes_on);
    Transaction whole(database);
    if (!whole.begun()) return whole.begun();
    const auto owned = owner_of(*store_, id);
    if (!owned) return owned.error();
    const auto standing = find_bytes(*store_, *owned);
    if (!standing) return standing.error();
    if (*standing && **standing != attempt && !leads_through(trail, **standing))
        return gone_on_elsewhere(place_of(id));
    auto status = *standing ? replace_attempt_row(*store_, *owned, attempt)
                            : begin_attempt_row(*store_, id, attempt, player);
    if (status && score != nullptr) status = close_attempt_row(*store_, id, *score);
    return status ? whole.commit() : status;
}

base::Status StoredAttempts::add(const std::string& id, std::string_view attempt, const Player& player,
                                 const ScoreRow* score) {
    if (store_->read_only) return base::Error{"store-read-only", store_->warning, ""};
    if (!is_one_machine(*store_))
        return save_shared(*store_, {id, {}, player.began, player.assignment, std::string(attempt), {}},
                           score, Existing::refused);
    Transaction whole(*store_->database);
    if (!whole.begun()) return whole.begun();
    const auto there = has(id);
    if (!there) return there.error();
    if (*there) return attempt_exists(place_of(id));
    auto status = begin_attempt_row(*store_, id, attempt, player);
    if (status && score != nullptr) status = close_attempt_row(*store_, id, *score);
    return status ? whole.commit() : status;
}

base::Result<std::string> StoredAttempts::load(const std::string& id) const {
    const auto owned = owner_of(*store_, id);
    if (!owned) return owned.error();
    auto bytes = find_bytes(*store_, *owned);
    if (!bytes) return bytes.error();
    if (!*bytes) return missing(*this, id);
    return **std::move(bytes);
}

base::Result<Player> StoredAttempts::load_player(const std::string& id) const {
    const auto owned = owner_of(*store_, id);
    if (!owned) return owned.error();
    Player player;
    const auto status = store_->database->run(
        "SELECT attempt.began, person_name.name, attempt.assignment FROM attempt LEFT JOIN person_name ON "
        "person_name.team = attempt.team AND person_name.person = attempt.person WHERE attempt.team = $1 AND "
        "attempt.person = $2 AND attempt.attempt = $3",
        owned->key(), [&](const Row& row) {
            player = {std::string(row.text(1)), std::string(row.text(0)), std::string(row.text(2)),
                      owned->team, owned->person};
        });
    if (!status) return status.error();
    return player;
}

base::Result<std::string> StoredContent::load(const std::string& hash) const {
    std::string bytes;
    bool found = false;
    const auto status =
        store_->database->run("SELECT bytes FROM content WHERE hash = $1", {hash}, [&](const Row& row) {
            bytes = row.text(0);
            found = true;
        });
    if (!status) return status.error();
    if (!found) return base::Error{"file-missing", fmt::format("{} is not kept", place_of(hash)), ""};
    return bytes;
}

base::Status StoredContent::write(const std::string& hash, std::string_view bytes) {
    if (store_->read_only) return base::Error{"store-read-only", store_->warning, ""};
    const bool is_owner = store_->me.person.empty();  // who may write the table itself
    if (store_->database->kind() == DatabaseKind::postgres && !is_owner)
        return store_->database->run("SELECT keep_content($1)", {std::string(bytes)});
    return store_->database->run("INSERT INTO content (hash, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                 {hash, std::string(bytes)});
}

std::string StoredContent::place_of(const std::string& hash) const {
    return fmt::format("{} of {}", hash, store_->place);
}

}  // namespace rung::records
