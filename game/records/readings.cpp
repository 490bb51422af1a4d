#include "records/readings.h"

#include "records/sqlite_database.h"

namespace rung::records {
namespace {

base::Result<std::vector<Reading>> select_readings(Store& store, const Reviewed& of) {
    std::vector<Reading> readings;
    const auto status = store.database->run(
        "SELECT r.team, r.person, r.attempt, r.reader, coalesce(n.name, r.reader), r.read_on FROM reading AS "
        "r "
        "LEFT JOIN person_name AS n ON n.team = r.team AND n.person = r.reader WHERE r.team = $1 AND "
        "r.person = "
        "$2 AND ($3 = '' OR r.attempt = $3) ORDER BY r.read_on DESC, r.attempt, r.reader",
        of.key(), [&](const Row& row) {
            readings.push_back(
                {{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))},
                 std::string(row.text(3)),
                 std::string(row.text(4)),
                 std::string(row.text(5))});
        });
    if (!status) return status.error();
    return readings;
}

}  // namespace

base::Status note_reading(Store& store, const Reviewed& attempt, const std::string& now) {
    if (store.read_only || (attempt.team == store.me.team && attempt.person == store.me.person))
        return base::Done{};
    if (store.database->kind() == DatabaseKind::postgres)
        return store.database->run("SELECT note_reading($1, $2)", {attempt.person, attempt.attempt});
    auto status = store.database->run(
        "INSERT INTO reading (team, person, attempt, reader, read_on) VALUES ($1, $2, $3, $4, $5) ON "
        "CONFLICT DO "
        "NOTHING",
        {attempt.team, attempt.person, attempt.attempt, store.me.person, now});
    // Where nothing can be written now, it can be read all the same.
    if (!status && store.recovers && is_unwritable(status.error())) return base::Done{};
    return status;
}

base::Result<std::vector<Reading>> list_readings(Store& store, const Member& person) {
    return select_readings(store, {person.team, person.person, {}});
}

base::Result<std::vector<Reading>> list_readings(Store& store, const Reviewed& attempt) {
    return select_readings(store, attempt);
}

}  // namespace rung::records
