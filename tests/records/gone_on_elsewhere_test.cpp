#include "base/files.h"
#include "records/records.h"
#include "records/shared_team.h"
#include "records/sqlite_database.h"
#include "records/stored_attempts.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "support/folder.h"

// Two programs go on with one open call of one person: whatever each of them made of it is kept, and told.
namespace {

using namespace rung;

std::string state(const std::string& who, int entries) {
    return fmt::format(R"({{"mode":"exercise","log":["{}",{}]}})", who, entries);
}

/// Two programs that look at the same records.
void on_every_store(
    const std::function<void(records::AttemptStore& one, records::AttemptStore& other)>& check) {
    SUBCASE("in files") {
        base::MemoryFiles files;
        const auto one = records::open_files(files, "home"), other = records::open_files(files, "home");
        check(*one.attempts, *other.attempts);
    }
    SUBCASE("in a store on one machine") {
        const test::Folder folder;
        auto one = records::open_file_store(folder / "rung.db", "Sam");
        auto other = records::open_file_store(folder / "rung.db", "Sam");
        check(*one->attempts, *other->attempts);
    }
    SUBCASE("in a team's store") {
        auto& team = test::SharedTeam::shared();
        const auto login = team.add_rep();
        auto one = team.open(login), other = team.open(login);
        records::StoredAttempts first(one), second(other);
        check(first, second);
    }
}

records::Records open_at(const test::Folder& machine, const std::string& login) {
    auto opened = records::open_team_store(test::SharedTeam::shared().postgres().url(login), machine.path());
    REQUIRE_MESSAGE(opened.ok(), (opened ? std::string() : opened.error().message));
    return std::move(*opened);
}

/// Goes on with a call as whoever opens it does.
void go_on(records::Records& records, const std::string& id, const std::string& bytes,
           const records::ScoreRow* score = nullptr) {
    const auto before = records.attempts->load(id);
    REQUIRE(before.ok());
    records.attempts->take_up(id, *before);
    REQUIRE(records.attempts->save(id, bytes, {}, score).ok());
}

/// What the team's store has of somebody.
std::vector<std::string> list_kept(const std::string& login) {
    std::vector<std::string> kept;
    auto store = test::SharedTeam::shared().open(login);
    REQUIRE(store.database
                ->run("SELECT attempt, closed, bytes FROM attempt ORDER BY attempt", {},
                      [&](const records::Row& row) {
                          kept.push_back(fmt::format("{} {} {}", row.text(0), row.number(1), row.text(2)));
                      })
                .ok());
    return kept;
}

/// A machine with the first state of `sofa-1`, which the team's store has too.
std::string begin_at(const test::Folder& machine) {
    const auto login = test::SharedTeam::shared().add_rep();
    auto records = open_at(machine, login);
    REQUIRE(records.attempts->begin("sofa", state("begun", 1), {"", "2026-02-03 10:20"}).ok());
    REQUIRE(records.finish().empty());
    return login;
}

const std::string kTold =
    "\"sofa-1\" was gone on with on another machine too: it stands as it is there, and what was played here "
    "is "
    "kept as \"sofa-2\"";

}  // namespace

TEST_CASE("a save that does not go on from what stands there is refused, and nothing is lost by it") {
    on_every_store([](records::AttemptStore& one, records::AttemptStore& other) {
        REQUIRE(*one.begin("sofa", state("begun", 1), {"", "2026-02-03 10:20"}) == "sofa-1");
        other.take_up("sofa-1", *other.load("sofa-1"));
        REQUIRE(other.save("sofa-1", state("other", 2)).ok());
        const auto refused = one.save("sofa-1", state("one", 2));
        REQUIRE(!refused.ok());
        CHECK(refused.error().code == "attempt-elsewhere");
        CHECK(refused.error().message == one.place_of("sofa-1") + " was gone on with elsewhere");
        CHECK(*one.load("sofa-1") == state("other", 2));
        CHECK_MESSAGE(other.save("sofa-1", state("other", 3)).ok(), "it goes on");
        CHECK_MESSAGE(one.save("sofa-1", state("other", 3)).ok(), "the very same is no other");
    });
}

TEST_CASE("what was gone on with elsewhere is kept beside it from then on, and the player is told") {
    on_every_store([](records::AttemptStore& one, records::AttemptStore& other) {
        std::string id;
        REQUIRE(one.keep(id, "sofa", state("begun", 1), {"", "2026-02-03 10:20"}, nullptr).ok());
        CHECK(id == "sofa-1");
        other.take_up(id, *other.load(id));
        REQUIRE(other.save("sofa-1", state("other", 2)).ok());
        const auto apart = one.keep(id, "sofa", state("one", 2), {"", "2026-02-05 08:00"}, nullptr);
        REQUIRE(!apart.ok());
        CHECK(records::is_kept_apart(apart.error()));
        CHECK(apart.error().message ==
              one.place_of("sofa-1") +
                  " was gone on with elsewhere and stands as it is there; this call is "
                  "kept as \"sofa-2\" from here on");
        CHECK(id == "sofa-2");
        CHECK_MESSAGE(one.keep(id, "sofa", state("one", 3), {}, nullptr).ok(), "told once");
        CHECK(*other.ids() == std::vector<std::string>{"sofa-1", "sofa-2"});
        CHECK(*other.load("sofa-1") == state("other", 2));
        CHECK(*other.load("sofa-2") == state("one", 3));
        CHECK(other.load_player("sofa-2")->began == "2026-02-03 10:20");
    });
}

TEST_CASE("what nobody took up is not replaced by anything else") {
    on_every_store([](records::AttemptStore& one, records::AttemptStore& other) {
        REQUIRE(one.save("sofa-7", state("one", 1)).ok());
        CHECK(other.save("sofa-7", state("one", 1)).ok());
        CHECK(other.save("sofa-8", state("other", 1)).ok());
        CHECK(one.save("sofa-8", state("one", 1)).error().code == "attempt-elsewhere");
    });
}

TEST_CASE("two programs that begin calls at once in a team's store get an id each, and each call is one") {
    constexpr int kEach = 15;
    auto& team = test::SharedTeam::shared();
    const auto login = team.add_rep();
    const auto begin_some = [&](const std::string& who, std::vector<std::string>& ids) {
        auto store = team.open(login);
        records::StoredAttempts attempts(store);
        const auto score = test::make_score();
        for (int i = 0; i < kEach; ++i)
            if (const auto id = attempts.begin("sofa", state(who, i), {}, &score))
                ids.push_back(*id + " 1 " + state(who, i));
    };
    std::vector<std::string> one, other;
    std::thread second([&] { begin_some("other", other); });
    begin_some("one", one);
    second.join();
    CHECK(one.size() == kEach);
    CHECK(other.size() == kEach);
    one.insert(one.end(), other.begin(), other.end());
    std::sort(one.begin(), one.end());
    auto kept = list_kept(login);
    std::sort(kept.begin(), kept.end());
    CHECK(kept == one);
}

TEST_CASE("an attempt whose score is refused is not begun in a team's store either") {
    auto& team = test::SharedTeam::shared();
    const auto login = team.add_rep();
    auto store = team.open(login);
    records::StoredAttempts attempts(store);
    const auto impossible = test::make_score(101);
    CHECK(attempts.begin("sofa", state("one", 1), {}, &impossible).error().code == "store-refused");
    CHECK(list_kept(login).empty());
    CHECK(*attempts.begin("sofa", state("one", 1)) == "sofa-1");
}

TEST_CASE("what two machines make of one call are two attempts, each once, and whoever sends later is told") {
    const test::Folder first, second;
    const auto login = begin_at(first);
    const auto score = test::make_score();
    {
        auto here = open_at(first, login), there = open_at(second, login);
        go_on(there, "sofa-1", state("there", 2));
        CHECK(there.finish().empty());
        go_on(here, "sofa-1", state("here", 2));
        REQUIRE(here.attempts->save("sofa-1", state("here", 3), {}, &score).ok());
        CHECK(here.finish() == kTold);
    }
    const std::vector both{"sofa-1 0 " + state("there", 2), "sofa-2 1 " + state("here", 3)};
    CHECK(list_kept(login) == both);
    auto here = open_at(first, login);
    CHECK_MESSAGE(here.warning.empty(), "told once");
    CHECK(*here.attempts->ids() == std::vector<std::string>{"sofa-1", "sofa-2"});
    CHECK(*here.attempts->load("sofa-2") == state("here", 3));
    CHECK(*here.attempts->load("sofa-1") == state("there", 2));
    CHECK(here.finish().empty());
    CHECK(list_kept(login) == both);
}

TEST_CASE("what two machines played to the end without the server are two attempts when it is back") {
    auto& server = test::SharedTeam::shared().postgres().server();
    const test::Folder first, second;
    const auto login = begin_at(first);
    const auto score = test::make_score(), better = test::make_score(90);
    {
        auto there = open_at(second, login);
        REQUIRE(there.attempts->load("sofa-1").ok());
        auto here = open_at(first, login);
        server.kill();
        go_on(here, "sofa-1", state("here", 2), &score);
        go_on(there, "sofa-1", state("there", 2), &better);
        CHECK(here.finish().find("1 call is not with") == 0);
        CHECK(there.finish().find("1 call is not with") == 0);
    }
    server.start();
    CHECK(open_at(second, login).finish().empty());
    CHECK(open_at(first, login).finish() == kTold);
    CHECK(list_kept(login) == std::vector{"sofa-1 1 " + state("there", 2), "sofa-2 1 " + state("here", 2)});
    auto store = test::SharedTeam::shared().open(login);
    std::vector<std::int64_t> totals;
    REQUIRE(store.database
                ->run("SELECT total FROM score ORDER BY attempt", {},
                      [&](const records::Row& row) { totals.push_back(row.number(0)); })
                .ok());
    CHECK(totals == std::vector<std::int64_t>{90, 74});
}

TEST_CASE("a call that goes from one machine to another and back is one, and goes on where it was left") {
    const test::Folder first, second;
    const auto login = begin_at(first);
    {
        auto there = open_at(second, login);
        go_on(there, "sofa-1", state("there", 2));
        CHECK(there.finish().empty());
    }
    auto here = open_at(first, login);
    CHECK(*here.attempts->load("sofa-1") == state("there", 2));
    go_on(here, "sofa-1", state("here", 3));
    CHECK(here.finish().empty());
    CHECK(list_kept(login) == std::vector{"sofa-1 0 " + state("here", 3)});
}

TEST_CASE("a call whose sending was never answered is gone on with as the same, and there once") {
    const test::Folder machine;
    const auto login = begin_at(machine);
    for (const auto& entry : std::filesystem::directory_iterator(machine / "teams"))
        if (entry.path().extension() == ".db") {
            const auto local = records::open_sqlite(entry.path(), records::Access::read_write);
            REQUIRE((*local)->run_script("UPDATE attempt SET sent = 0").ok());
        }
    auto here = open_at(machine, login);
    go_on(here, "sofa-1", state("here", 2));
    go_on(here, "sofa-1", state("here", 3));
    CHECK(here.finish().empty());
    CHECK(list_kept(login) == std::vector{"sofa-1 0 " + state("here", 3)});
}

TEST_CASE("what a team's store lost of a call is sent again") {
    const test::Folder machine;
    const auto login = begin_at(machine);
    {
        auto here = open_at(machine, login);
        go_on(here, "sofa-1", state("lost", 2));
        CHECK(here.finish().empty());
    }
    test::SharedTeam::shared().postgres().run(fmt::format(
        "UPDATE attempt SET bytes = '{}' WHERE play IN (SELECT play FROM attempt WHERE bytes = '{}')",
        state("begun", 1), state("lost", 2)));
    CHECK(open_at(machine, login).finish().empty());
    CHECK(list_kept(login) == std::vector{"sofa-1 0 " + state("lost", 2)});
}
