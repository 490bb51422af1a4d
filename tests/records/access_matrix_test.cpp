#include "records/shared_team.h"

#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Who may do what in a team's store: every cell is done, in a transaction that is taken back.
namespace {

using namespace rung;

/// Rows that are seen, added, changed, removed; `-` where the store refuses.
struct Matrix {
    std::string table;
    std::string select, inserts, updates, deletes, truncates;
    std::string insert;  ///< a statement; @ is who does it
    std::string update;  ///< what is set
};

constexpr std::array kWho = {"rep", "other_rep", "coach", "other_coach", "lead", "owner", "nobody"};
constexpr std::array kPerson = {"rep-1", "rep-2", "coach-1", "coach-2", "lead-1", "coach-1", "rep-1"};

/// In `home`, rep-1 has an exercise (sofa-1), practice (sofa-2) and shared practice (sofa-3); rep-2 an
/// exercise (sofa-1). Each is scored. coach-1 coaches rep-1, coach-2 rep-2; both score sofa-1 of rep-1 in a
/// calibration that nobody handed in yet. `away` has one rep.
const std::string kSeed = R"(
INSERT INTO person VALUES ('away', 'rep-1', 'rep'); INSERT INTO person_name VALUES ('away', 'rep-1', 'Far');
INSERT INTO content VALUES (repeat('0', 64), 'played'); INSERT INTO sheet VALUES ('s', 'mirror positioning 400');
INSERT INTO assignment VALUES ('home', 'a-1', 'm', 'rep-1', '2026-12-01', 'lead-1', '2026-11-01'),
    ('home', 'a-2', 'm', 'rep-2', '2026-12-01', 'lead-1', '2026-11-01'),
    ('home', 'a-3', 'm', '', '2026-12-01', 'lead-1', '2026-11-01');
INSERT INTO attempt (team, person, attempt, play, began, mode, shared, closed, bytes) VALUES
    ('home', 'rep-1', 'sofa-1', 'p1', '2026-11-02', 'exercise', 0, 1, '{}'),
    ('home', 'rep-1', 'sofa-2', 'p2', '2026-11-02', 'practice', 0, 1, '{}'),
    ('home', 'rep-1', 'sofa-3', 'p3', '2026-11-02', 'practice', 1, 1, '{}'),
    ('home', 'rep-2', 'sofa-1', 'p4', '2026-11-02', 'exercise', 0, 1, '{}');
INSERT INTO score SELECT team, person, attempt, 1, '2026-11-02', 'sofa', 'c', mode, 70, 60, 0, 'late', 1, '', '', '', 0,
    's', 'e' FROM attempt;
INSERT INTO comment VALUES ('home', 'c-1', 'rep-1', 'sofa-1', 1, 'coach-1', '2026-11-03', 'well'),
    ('home', 'c-2', 'rep-2', 'sofa-1', 1, 'coach-2', '2026-11-03', 'well'),
    ('home', 'c-3', 'rep-1', 'sofa-2', 1, 'coach-1', '2026-11-03', 'when it was shared');
INSERT INTO calibration VALUES ('home', 'cal-1', 'November', 'lead-1', '2026-11-03');
INSERT INTO calibration_attempt VALUES ('home', 'cal-1', 'rep-1', 'sofa-1');
INSERT INTO calibration_coach VALUES ('home', 'cal-1', 'coach-1', 0), ('home', 'cal-1', 'coach-2', 0);
INSERT INTO rating VALUES ('home', '', 'coach-1', 'rep-1', 'sofa-1', 'mirror', 2),
    ('home', '', 'coach-2', 'rep-2', 'sofa-1', 'mirror', 2), ('home', 'cal-1', 'coach-1', 'rep-1', 'sofa-1', 'mirror', 1),
    ('home', 'cal-1', 'coach-2', 'rep-1', 'sofa-1', 'mirror', 0);
INSERT INTO dispute (team, person, attempt, item, reason, asked_on) VALUES
    ('home', 'rep-1', 'sofa-1', 'mirror', 'I did', '2026-11-04'),
    ('home', 'rep-2', 'sofa-1', 'mirror', 'I did', '2026-11-04');
INSERT INTO reading VALUES ('home', 'rep-1', 'sofa-1', 'coach-1', '2026-11-05'),
    ('home', 'rep-2', 'sofa-1', 'lead-1', '2026-11-05');
INSERT INTO setting VALUES ('home', 'x', '1'), ('away', 'x', '1');
)";

// clang-format off
/// Cells in the order of: rep | other rep | coach | other coach | lead | owner | nobody.
const std::vector<Matrix>& matrix() {
    static const std::vector<Matrix> rows = {
        // table                  SELECT           INSERT           UPDATE           DELETE           TRUNCATE
        {"team",                 "1 1 1 1 1 2 -", "- - - - - 1 -", "- - - - - 2 -", "- - - - - - -", "- - - - - y -",
            "VALUES ('new', 'New')", "title = title"},
        {"person",               "2 2 4 5 5 6 -", "- - - - - 1 -", "- - - - - 6 -", "- - - - - 6 -", "- - - - - y -",
            "VALUES ('home', 'rep-9', 'rep')", "role = role"},
        {"person_name",          "2 2 4 4 5 6 -", "- - - - - - -", "- - - - - 6 -", "- - - - - 6 -", "- - - - - y -",
            "VALUES ('home', 'rep-9', 'New')", "name = name"},  // nobody is rep-9
        {"login",                "1 1 1 1 1 5 -", "- - - - - 1 -", "- - - - - 5 -", "- - - - - 5 -", "- - - - - y -",
            "VALUES ('new', 'home', 'rep-1', 'rep')", "login = login"},
        {"coaching",             "1 1 1 1 2 2 -", "- - - - - 1 -", "- - - - - 2 -", "- - - - - 2 -", "- - - - - y -",
            "VALUES ('home', '@', 'rep-2')", "coach = coach"},
        {"content",              "1 1 1 1 1 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - y -",
            "VALUES (repeat('1', 64), 'other')", "bytes = bytes"},
        {"sheet",                "1 1 1 1 1 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - - -", "- - - - - y -",
            "VALUES ('t', 'other')", "items = items"},  // scores stand on it
        {"assignment",           "2 2 3 3 3 3 -", "- - 1 - 1 1 -", "0 0 0 0 3 3 -", "- - - - - 3 -", "- - - - - y -",
            "VALUES ('home', 'a-9', 'm', 'rep-1', '2026-12-01', '@', '2026-11-01')", "due = due"},
        {"attempt",              "3 1 2 2 3 4 -", "- - - - - 1 -", "- - - - - 4 -", "- - - - - 4 -", "- - - - - y -",
            "(team, person, attempt, play, began, mode, bytes) VALUES ('home', '@', 'new-1', 'p9', '', '', '')", "shared = 1"},
        {"score",                "3 1 2 1 3 4 -", "- - - - - - -", "- - - - - - -", "- - - - - 4 -", "- - - - - y -",
            "SELECT 'home', '@', 'sofa-9', 1, '', '', '', '', 99, 99, 1, '', 0, '', '', '', 0, 's', 'e'", "total = 100"},  // there is no sofa-9
        {"comment",              "2 1 1 1 2 3 -", "- - 1 - - 1 -", "- - - - - 3 -", "- - - - - 3 -", "- - - - - y -",
            "VALUES ('home', 'c-9', 'rep-1', 'sofa-1', 1, '@', '2026-11-03', 'new')", "text = text"},
        {"calibration",          "0 0 1 1 1 1 -", "- - 1 1 1 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - y -",
            "VALUES ('home', 'cal-9', 'New', '@', '2026-11-03')", "title = title"},
        {"calibration_attempt",  "0 0 1 1 1 1 -", "- - - - 1 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - y -",
            "VALUES ('home', 'cal-1', 'rep-2', 'sofa-1')", "attempt = attempt"},
        {"calibration_coach",    "0 0 2 2 2 2 -", "- - - - 1 1 -", "0 0 1 1 0 2 -", "- - - - - 2 -", "- - - - - y -",
            "VALUES ('home', 'cal-1', 'coach-9', 0)", "handed_in = 1"},
        {"rating",               "1 1 2 2 2 4 -", "- - 1 - - 1 -", "0 0 2 2 0 4 -", "0 0 2 2 0 4 -", "- - - - - y -",
            "VALUES ('home', '', '@', 'rep-1', 'sofa-3', 'mirror', 2)", "verdict = 2"},
        {"dispute",              "1 1 1 1 2 2 -", "1 - - - - 1 -", "0 0 1 1 0 2 -", "- - - - - 2 -", "- - - - - y -",
            "(team, person, attempt, item, reason, asked_on) VALUES ('home', 'rep-1', 'sofa-1', 'brief', 'I did', '')", "coach = '@', answer = 'so', verdict = 'stands'"},
        {"reading",              "1 1 1 0 1 2 -", "- - - - - 1 -", "- - - - - 2 -", "- - - - - 2 -", "- - - - - y -",
            "VALUES ('home', 'rep-1', 'sofa-1', '@', 'later')", "read_on = read_on"},
        {"setting",              "1 1 1 1 1 2 -", "- - - - 1 1 -", "0 0 0 0 1 2 -", "- - - - - 2 -", "- - - - - y -",
            "VALUES ('home', 'new', '1')", "value = '2'"},
        {"rung_version",         "1 1 1 1 1 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - 1 -", "- - - - - y -",
            "VALUES (2)", "version = version"},
        {"me",                   "1 1 1 1 1 0 -", "- - - - - - -", "- - - - - 0 -", "- - - - - 0 -", "- - - - - - -",
            "VALUES ('home', 'rep-1', 'lead')", "role = 'lead'"},
        {"my_coached",           "0 0 1 1 0 0 -", "- - - - - - -", "- - - - - - -", "- - - - - - -", "- - - - - - -",
            "VALUES ('rep-2')", "person = 'rep-2'"},
        {"my_calibrations",      "0 0 1 1 0 0 -", "- - - - - - -", "- - - - - - -", "- - - - - - -", "- - - - - - -",
            "VALUES ('cal-1')", "calibration = ''"},
        {"my_calibrated",        "0 0 1 1 0 0 -", "- - - - - - -", "- - - - - - -", "- - - - - - -", "- - - - - - -",
            "VALUES ('rep-2', 'sofa-1')", "attempt = ''"},
        {"my_people",            "1 1 2 2 5 0 -", "- - - - - - -", "- - - - - - -", "- - - - - - -", "- - - - - - -",
            "VALUES ('rep-2')", "person = ''"},
    };
    return rows;
}
// clang-format on

std::string with_self(std::string sql, const std::string& person) {
    for (auto at = sql.find('@'); at != std::string::npos; at = sql.find('@')) sql.replace(at, 1, person);
    return sql;
}

/// Does it, and takes it back.
std::string try_it(records::Database& database, const std::string& sql) {
    const records::Transaction taken_back(database);
    REQUIRE(taken_back.begun().ok());
    std::int64_t seen = -1;
    const auto status = database.run(sql, {}, [&](const records::Row& row) { seen = row.number(0); });
    if (!status) {
        CHECK_MESSAGE(status.error().code.starts_with("store-"), status.error().code);
        CHECK_MESSAGE(status.error().code != "store-lost", sql);
        return "-";
    }
    if (sql.starts_with("TRUNCATE")) return "y";
    return std::to_string(sql.starts_with("SELECT") ? seen : database.changed());
}

std::vector<std::unique_ptr<records::PostgresDatabase>> open_everybody(const test::SharedTeam& team) {
    std::vector<std::unique_ptr<records::PostgresDatabase>> everybody;
    for (const auto* who : kWho) {
        records::Connecting how;
        how.as_owner = std::string(who) == "owner";
        auto opened = records::open_postgres(team.postgres().url(who), how);
        REQUIRE(opened.ok());
        everybody.push_back(std::move(*opened));
    }
    return everybody;
}

}  // namespace

TEST_CASE("everybody may do in a team's store what the matrix says, and nothing else") {
    const test::SharedTeam team;
    team.postgres().run(kSeed);
    const auto everybody = open_everybody(team);
    for (const auto& row : matrix()) {
        const auto& table = row.table;
        const std::pair<std::string, std::string> verbs[] = {
            {"SELECT count(*) FROM " + table, row.select},
            {fmt::format("INSERT INTO {} {}", table, row.insert), row.inserts},
            {fmt::format("UPDATE {} SET {}", table, row.update), row.updates},
            {"DELETE FROM " + table, row.deletes},
            {"TRUNCATE " + table + " CASCADE", row.truncates}};
        for (const auto& verb : verbs) {
            std::string found;
            for (std::size_t i = 0; i < kWho.size(); ++i)
                found += (i == 0 ? "" : " ") + try_it(*everybody[i], with_self(verb.first, kPerson[i]));
            CHECK_MESSAGE(found == verb.second,
                          verb.first << "\n  expected " << verb.second << "\n  found    " << found);
        }
    }
}

TEST_CASE("every table and view of a team's store has its row in the matrix") {
    auto& team = test::SharedTeam::shared();
    std::set<std::string> there, known;
    for (const auto& row : matrix()) known.insert(row.table);
    const auto status = team.owner().database->run(
        "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('rung') AND relkind IN ('r', 'v', "
        "'m', 'p', "
        "'f', 'S')",
        {}, [&](const records::Row& row) { there.emplace(row.text(0)); });
    REQUIRE(status.ok());
    CHECK(there == known);
    CHECK(known.size() == matrix().size());
}
