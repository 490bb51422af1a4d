#include "records/people.h"
#include "records/records.h"
#include "records/shared_store.h"
#include "records/shared_team.h"
#include "records/sqlite_database.h"
#include "records/stored_attempts.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <string>

#include "support/folder.h"
#include "support/postgres.h"

// Stores of earlier and of later Rungs, by the steps that there really are.
namespace {

using namespace rung;
using records::DatabaseKind;

constexpr const char* kLeft = R"({"mode":"exercise","log":[1]})";
constexpr const char* kGoneOn = R"({"mode":"exercise","log":[1,2]})";

records::Migrations first_step(DatabaseKind kind) {
    return records::migrations_of(kind).first(1);
}

/// A file as the first version wrote it, with an attempt of Sam's that is open.
void make_first_file(const std::string& path) {
    const auto store = records::open_store_file(path, first_step(DatabaseKind::sqlite));
    REQUIRE(store.ok());
    for (const auto* sql : {"INSERT INTO team VALUES ('home', 'At home')",
                            "INSERT INTO person (team, person, role) VALUES ('home', 'rep-1', 'rep')",
                            "INSERT INTO person_name VALUES ('home', 'rep-1', 'Sam')"})
        REQUIRE(store->database->run(sql).ok());
    REQUIRE(store->database
                ->run("INSERT INTO attempt (team, person, attempt, play, began, mode, bytes) VALUES ('home', "
                      "'rep-1', 'sofa-1', 'p', '2026-02-03', 'exercise', $1)",
                      {std::string(kLeft)})
                .ok());
}

/// A team's store as the first version made it, with a rep.
struct FirstTeam {
    FirstTeam() {
        postgres.run("DROP SCHEMA rung CASCADE");
        owner = records::open_owned_store(postgres.owner_url()).value();
        REQUIRE(records::migrate(*owner.database, first_step(DatabaseKind::postgres)).ok());
        REQUIRE(records::add_team(owner, "home", "At home").ok());
        const auto sam = records::add_person(owner, "Sam", records::Role::rep, "home");
        REQUIRE(sam.ok());
        REQUIRE(records::add_login(owner, *sam, postgres.login("sam")).ok());
    }
    [[nodiscard]] base::Result<records::Records> open(const test::Folder& machine) const {
        return records::open_team_store(postgres.url("sam"), machine.path());
    }
    [[nodiscard]] int attempts() {
        int count = 0;
        const auto status =
            owner.database->run("SELECT 1 FROM attempt", {}, [&](const records::Row&) { ++count; });
        CHECK(status.ok());
        return count;
    }
    test::PostgresTeam postgres;
    records::Store owner;
};

std::string place_in(const FirstTeam& team) {
    return records::place_of_url(team.postgres.url("sam"));
}

}  // namespace

TEST_CASE("a file of every earlier version is brought up to date behind a copy, and goes on") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    make_first_file(path);
    {
        auto home = records::open_file_store(path, "Sam");
        REQUIRE(home.ok());
        CHECK(home->keeps);
        CHECK(*home->attempts->load("sofa-1") == kLeft);
        CHECK(home->attempts->load_player("sofa-1")->who == "Sam");
        home->attempts->take_up("sofa-1", kLeft);
        CHECK(home->attempts->save("sofa-1", kGoneOn).ok());
        CHECK(records::read_version(*home->store->database)->found ==
              records::newest_version(DatabaseKind::sqlite));
    }
    CHECK(records::check_store_file(path)->empty());
    const auto copy = path + fmt::format(".before-{}", records::newest_version(DatabaseKind::sqlite));
    REQUIRE(std::filesystem::exists(copy));
    const auto before = records::open_sqlite(copy, records::Access::read_only);
    CHECK(records::read_version(**before)->found == 1);
}

TEST_CASE("an older store of a team is refused, what is played meanwhile waits, and goes there in the end") {
    FirstTeam team;
    const auto refused = records::open_shared_store(team.postgres.url("sam"));
    REQUIRE(!refused.ok());
    CHECK(refused.error().code == "store-older");
    CHECK(refused.error().message ==
          fmt::format("the records of \"{}\" have version 1, and this Rung writes {}", place_in(team),
                      records::newest_version(DatabaseKind::postgres)));
    CHECK(refused.error().hint.find("rung store migrate") != std::string::npos);
    const test::Folder machine;
    {
        auto records = team.open(machine);
        REQUIRE(records.ok());
        CHECK(records->warning.find("have version 1") != std::string::npos);
        CHECK(records->warning.ends_with(
            "what you play is kept here and sent later, and counts for no assignment"));
        CHECK(records->attempts->begin("sofa", kLeft).ok());
        CHECK(records->finish().find("1 call is not with") == 0);
        CHECK(team.attempts() == 0);
    }
    REQUIRE(records::migrate(*team.owner.database).ok());
    REQUIRE_MESSAGE(records::migrate(*team.owner.database).ok(), "again");
    CHECK(records::check_shared_store(team.owner)->empty());
    auto records = team.open(machine);
    REQUIRE(records.ok());
    CHECK(records->warning.empty());
    CHECK(records->finish().empty());
    CHECK(team.attempts() == 1);
}

TEST_CASE("an attempt that the first version of a team's store has is gone on with in the newest") {
    FirstTeam team;
    REQUIRE(team.owner.database
                ->run("INSERT INTO attempt (team, person, attempt, play, began, mode, bytes) VALUES ('home', "
                      "'rep-1', 'sofa-1', 'p', '2026-02-03', 'exercise', $1)",
                      {std::string(kLeft)})
                .ok());
    REQUIRE(records::migrate(*team.owner.database).ok());
    const test::Folder machine;
    auto records = team.open(machine);
    REQUIRE(records.ok());
    CHECK(*records->attempts->load("sofa-1") == kLeft);
    records->attempts->take_up("sofa-1", kLeft);
    CHECK(records->attempts->save("sofa-1", kGoneOn).ok());
    CHECK(records->finish().empty());
    CHECK(team.attempts() == 1);
    auto store = records::open_shared_store(team.postgres.url("sam"));
    CHECK(*records::StoredAttempts(*store).load("sofa-1") == kGoneOn);
}

TEST_CASE("a newer store of a team is read, nothing is written to it, and that is said") {
    FirstTeam team;
    REQUIRE(records::migrate(*team.owner.database).ok());
    const test::Folder machine;
    {
        auto records = team.open(machine);
        REQUIRE(records->attempts->begin("sofa", kLeft).ok());
        CHECK(records->finish().empty());
    }
    team.postgres.run("UPDATE rung_version SET version = 99");
    const auto said =
        fmt::format("the records of \"{}\" were made by a newer Rung: they can be read, and nothing is kept",
                    place_in(team));
    {
        auto store = records::open_shared_store(team.postgres.url("sam"));
        REQUIRE(store.ok());
        CHECK(store->read_only);
        CHECK(store->warning == said);
        records::StoredAttempts attempts(*store);
        CHECK(*attempts.load("sofa-1") == kLeft);
        CHECK(attempts.save("sofa-1", kGoneOn).error().code == "store-read-only");
        CHECK(attempts.begin("sofa", kLeft).error().code == "store-read-only");
    }
    auto records = team.open(machine);
    REQUIRE(records.ok());
    CHECK(!records->keeps);
    CHECK(records->warning == said);
    CHECK(*records->attempts->load("sofa-1") == kLeft);
    CHECK(*records->attempts->begin("sofa", kLeft) == "sofa-2");
    CHECK(records->attempts->save("sofa-1", kGoneOn).ok());
    CHECK(records->finish().empty());
    CHECK(team.attempts() == 1);
    const auto migrated = records::migrate(*team.owner.database);
    REQUIRE(!migrated.ok());
    CHECK(migrated.error().code == "store-newer");
}
