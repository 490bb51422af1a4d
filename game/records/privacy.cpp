#include "records/privacy.h"

#include <fmt/format.h>

namespace rung::records {
namespace {

bool is_file_store(const Store& store) {
    return store.database->kind() == DatabaseKind::sqlite;
}

base::Result<std::string> name_kept(Store& store, const Member& person) {
    std::string name;
    const auto status =
        store.database->run("SELECT name FROM person_name WHERE team = $1 AND person = $2",
                            {person.team, person.person}, [&](const Row& row) { name = row.text(0); });
    if (!status) return status.error();
    return name;
}

/// Whoever has the file and acts by no name, or owns the tables of a shared store.
base::Result<bool> keeps_store(Store& store) {
    if (!is_file_store(store)) return store.me.person.empty();
    const auto name = name_kept(store, store.me);
    if (!name) return name.error();
    return name->empty();
}

base::Result<std::size_t> count_of(Store& store, std::string_view sql, const Member& person) {
    std::int64_t count = 0;
    const auto status = store.database->run(sql, {person.team, person.person},
                                            [&](const Row& row) { count = row.number(0); });
    if (!status) return status.error();
    return static_cast<std::size_t>(count);
}

struct Count {
    std::string_view sql;
    std::size_t KeptOf::*into;
};
constexpr Count kCounts[] = {
    {"SELECT count(*) FROM comment WHERE team = $1 AND person = $2", &KeptOf::comments},
    {"SELECT count(*) FROM dispute WHERE team = $1 AND person = $2", &KeptOf::disputes},
    {"SELECT count(*) FROM rating WHERE team = $1 AND person = $2", &KeptOf::ratings},
    {"SELECT count(*) FROM reading WHERE team = $1 AND person = $2", &KeptOf::readings},
    {"SELECT count(*) FROM assignment WHERE team = $1 AND person = $2", &KeptOf::assignments},
    {"SELECT (SELECT count(*) FROM comment WHERE team = $1 AND coach = $2 AND person <> $2) + (SELECT "
     "count(*) "
     "FROM rating WHERE team = $1 AND coach = $2 AND person <> $2) + (SELECT count(*) FROM dispute WHERE "
     "team = $1 "
     "AND coach = $2 AND person <> $2)",
     &KeptOf::written},
};

/// Texts of others that may say a name: what it is called, and its text.
constexpr std::string_view kTexts =
    "SELECT 'comment on ' || person || '/' || attempt, text FROM comment WHERE team = $1 AND person <> $2 "
    "UNION "
    "ALL SELECT 'dispute of ' || person || '/' || attempt, reason || ' ' || answer FROM dispute WHERE team = "
    "$1 "
    "AND person <> $2 UNION ALL SELECT 'note in ' || person || '/' || attempt, bytes FROM attempt WHERE team "
    "= $1 "
    "AND person <> $2 UNION ALL SELECT 'title of ' || calibration, title FROM calibration WHERE team = $1 "
    "UNION "
    "ALL SELECT 'title of ' || team, title FROM team WHERE team = $1";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/// As a word of its own: "Al" is not in "Also".
bool says(std::string_view text, std::string_view name) {
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const auto end = at + name.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

base::Status find_mentions(Store& store, const Member& person, KeptOf& kept) {
    if (kept.name.empty()) return base::Done{};
    return store.database->run(kTexts, {person.team, person.person}, [&](const Row& row) {
        if (says(row.text(1), kept.name)) kept.mentions.emplace_back(row.text(0));
    });
}

/// Nobody has to wait for somebody who is gone.
constexpr std::string_view kHandingIn =
    "UPDATE calibration_coach SET handed_in = 1 WHERE team = $1 AND coach = $2 AND EXISTS (SELECT 1 FROM "
    "rating AS "
    "r WHERE r.team = calibration_coach.team AND r.calibration = calibration_coach.calibration AND r.coach = "
    "calibration_coach.coach)";

/// What only others' work hangs on stays, as long as it is not the person's alone.
constexpr std::string_view kErasing[] = {
    "DELETE FROM attempt WHERE team = $1 AND person = $2",
    "DELETE FROM assignment WHERE team = $1 AND person = $2",
    "DELETE FROM coaching WHERE team = $1 AND (person = $2 OR coach = $2)",
    kHandingIn,
    "DELETE FROM calibration_coach WHERE team = $1 AND coach = $2 AND handed_in = 0",
    "DELETE FROM person_name WHERE team = $1 AND person = $2",
    "UPDATE person SET erased = 1 WHERE team = $1 AND person = $2",
};

/// In a shared store, by its owner: whoever logs in by that name is nobody in the team from here on.
base::Status let_out(Database& database, const Member& person) {
    std::vector<std::string> revoking;
    auto status = database.run(
        "SELECT 'REVOKE USAGE ON SCHEMA rung FROM ' || quote_ident(login) FROM login WHERE team = $1 AND "
        "person = $2",
        {person.team, person.person}, [&](const Row& row) { revoking.emplace_back(row.text(0)); });
    for (const auto& sql : revoking)
        if (status) status = database.run(sql);
    if (!status) return status;
    return database.run("DELETE FROM login WHERE team = $1 AND person = $2", {person.team, person.person});
}

}  // namespace

base::Status scrub_file(Database& database) {
    if (auto status = database.run_script("PRAGMA temp_store = MEMORY; VACUUM;"); !status) return status;
    bool busy = false;
    const auto status = database.run("PRAGMA wal_checkpoint(TRUNCATE)", {},
                                     [&](const Row& row) { busy = row.number(0) != 0; });
    if (!status || !busy) return status;
    return base::Error{"store-locked", "it is erased, but another program holds on to the log of the records",
                       "close every other Rung and do it once more, so that no byte is left"};
}

base::Status check_keeper(Store& store, const Member& person) {
    const bool own = store.me == person && !person.person.empty();
    const bool leads = store.me.role == Role::lead && store.me.team == person.team;
    if (own || leads) return base::Done{};
    const auto keeps = keeps_store(store);
    if (!keeps) return keeps.error();
    if (*keeps) return base::Done{};
    return base::Error{
        "not-own", fmt::format("what is kept of {} is theirs, and their lead's to look after", person.person),
        "a coach reads what is shared: rung review"};
}

base::Result<KeptOf> count_kept(Store& store, const Member& person) {
    if (auto status = check_keeper(store, person); !status) return status.error();
    KeptOf kept;
    auto name = name_kept(store, person);
    if (!name) return name.error();
    kept.name = *std::move(name);
    const auto listed = store.database->run(
        "SELECT attempt FROM attempt WHERE team = $1 AND person = $2 ORDER BY attempt",
        {person.team, person.person}, [&](const Row& row) { kept.attempts.emplace_back(row.text(0)); });
    if (!listed) return listed.error();
    for (const auto& one : kCounts) {
        const auto count = count_of(store, one.sql, person);
        if (!count) return count.error();
        kept.*one.into = *count;
    }
    if (auto status = find_mentions(store, person, kept); !status) return status.error();
    return kept;
}

base::Status erase_person(Store& store, const Member& person) {
    if (auto status = check_keeper(store, person); !status) return status;
    auto& database = *store.database;
    const bool in_file = is_file_store(store);
    if (!in_file && !store.me.person.empty()) return database.run("SELECT erase_person($1)", {person.person});
    {
        Transaction whole(database);
        if (!whole.begun()) return whole.begun();
        // First: what they are just sending is there before, or comes from nobody.
        if (!in_file)
            if (auto status = let_out(database, person); !status) return status;
        for (const auto sql : kErasing)
            if (auto status = database.run(sql, {person.team, person.person}); !status) return status;
        if (auto status = whole.commit(); !status) return status;
    }
    return in_file ? scrub_file(database) : base::Done{};
}

}  // namespace rung::records
