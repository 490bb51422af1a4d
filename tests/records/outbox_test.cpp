#include "records/outbox.h"

#include "base/hash.h"
#include "records/people.h"
#include "records/records.h"
#include "records/shared_team.h"
#include "records/team_attempts.h"
#include "records/watched_line.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "support/folder.h"

// Playing needs no server, and yet nothing is lost on the way to it, and nothing comes twice.
namespace {

using namespace rung;
using Clock = std::chrono::steady_clock;

records::Records open_team(const std::string& login, const test::Folder& machine) {
    auto opened = records::open_team_store(test::SharedTeam::shared().postgres().url(login), machine.path());
    REQUIRE_MESSAGE(opened.ok(),
                    (opened ? std::string() : opened.error().code + ": " + opened.error().message));
    return std::move(*opened);
}

/// What the team's store has of a rep: ids and the bytes.
std::vector<std::string> list_there(const std::string& login) {
    std::vector<std::string> there;
    auto store = test::SharedTeam::shared().open(login);
    const auto status = store.database->run(
        "SELECT attempt, closed, bytes FROM attempt ORDER BY attempt", {}, [&](const records::Row& row) {
            there.push_back(fmt::format("{} {} {}", row.text(0), row.number(1), row.text(2)));
        });
    REQUIRE(status.ok());
    return there;
}

bool comes_true(const std::function<bool()>& is_so) {
    const auto due = Clock::now() + std::chrono::seconds(20);
    while (!is_so()) {
        if (Clock::now() > due) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

std::string play_of(int entries) {
    return fmt::format(R"({{"mode":"exercise","log":{}}})", entries);
}

/// Saves as a play does, decision after decision, and gives the longest that one of them took. Units: ms.
std::int64_t save_often(records::Records& records, const std::string& id, int& entries, int times) {
    std::int64_t longest = 0;
    for (int i = 0; i < times; ++i) {
        const auto begun = Clock::now();
        REQUIRE(records.attempts->save(id, play_of(++entries), {"", "2026-02-03 10:20"}).ok());
        longest = std::max<std::int64_t>(
            longest, std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun).count());
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return longest;
}

/// What `open_team_store` makes, over connections that note who uses them.
struct WatchedTeam {
    WatchedTeam(const std::string& login, const test::Folder& machine) {
        const auto url = test::SharedTeam::shared().postgres().url(login), path = machine / "watched.db";
        auto local = std::make_shared<records::TeamLocal>();
        local->store = records::open_private_store(path).value();
        REQUIRE(records::become(local->store, {}).ok());
        REQUIRE(records::meet_player(local->store, {}).ok());
        local->outbox = std::make_unique<records::Outbox>(
            path, std::make_unique<test::WatchedLine>(url, sending), "the team's store");
        team.database = std::make_unique<test::WatchedLine>(url, reading);
        REQUIRE(*local->outbox->wait_for_contact(std::chrono::seconds(20)));
        records.attempts = std::make_unique<records::TeamAttempts>(local, team);
    }
    test::LineUse sending, reading;
    records::Store team;
    records::Records records;
};

}  // namespace

TEST_CASE("what is saved is soon in the team's store, as it stands and once") {
    const auto login = test::SharedTeam::shared().add_rep();
    const test::Folder machine;
    auto records = open_team(login, machine);
    CHECK(records.warning.empty());
    int entries = 0;
    (void)save_often(records, "sofa-1", entries, 10);
    REQUIRE(records.content->keep("what was played").ok());
    CHECK(comes_true([&] { return list_there(login) == std::vector{"sofa-1 0 " + play_of(10)}; }));
    const auto score = test::make_score();
    REQUIRE(records.attempts->save("sofa-1", play_of(11), {}, &score).ok());
    CHECK(records.finish().empty());
    CHECK(list_there(login) == std::vector{"sofa-1 1 " + play_of(11)});
    CHECK(records.attempts->load_player("sofa-1")->who == "Name of " + login);
}

TEST_CASE(
    "a server that is paused, killed and started again in mid-call holds nobody up, and misses nothing") {
    auto& team = test::SharedTeam::shared();
    auto& server = team.postgres().server();
    const auto login = team.add_rep();
    const test::Folder machine;
    WatchedTeam watched(login, machine);
    auto& records = watched.records;
    int entries = 0;
    std::int64_t longest = save_often(records, "sofa-1", entries, 20);
    server.pause();
    longest = std::max(longest, save_often(records, "sofa-1", entries, 40));
    server.go_on();
    longest = std::max(longest, save_often(records, "sofa-1", entries, 20));
    server.kill();
    longest = std::max(longest, save_often(records, "sofa-1", entries, 40));
    server.start();
    longest = std::max(longest, save_often(records, "sofa-1", entries, 20));
    const auto score = test::make_score();
    REQUIRE(records.attempts->save("sofa-1", play_of(++entries), {}, &score).ok());
    MESSAGE("the longest of ", entries, " saves took ", longest, " ms");
    // Whoever plays asks nothing of the network, so there is nothing that it could be waited for.
    CHECK(watched.reading.calls() == 0);
    CHECK(watched.sending.calls() > 0);
    CHECK(!watched.sending.is_used_by(std::this_thread::get_id()));
    CHECK(comes_true([&] { return list_there(login) == std::vector{"sofa-1 1 " + play_of(entries)}; }));
    auto store = team.open(login);
    int scores = 0;
    CHECK(store.database->run("SELECT total FROM score", {}, [&](const records::Row&) { ++scores; }).ok());
    CHECK(scores == 1);
}

TEST_CASE("what could not be sent is said at the end, and sent after the next start") {
    auto& team = test::SharedTeam::shared();
    const auto login = team.add_rep();
    const test::Folder machine;
    {
        auto records = open_team(login, machine);
        team.postgres().server().kill();
        REQUIRE(records.attempts->save("sofa-1", play_of(1)).ok());
        const auto begun = Clock::now();
        const auto said = records.finish();
        CHECK(Clock::now() - begun < std::chrono::seconds(5));
        CHECK(said.find("1 call is not with") == 0);
        CHECK(said.find("when Rung is next started") != std::string::npos);
    }
    {
        const auto records = open_team(login, machine);
        CHECK(records.warning.find("does not answer") != std::string::npos);
        CHECK(records.store->me.person.starts_with("rep-"));
        CHECK(*records.attempts->load("sofa-1") == play_of(1));
        CHECK(records.attempts->load("rep-1/sofa-1").error().code == "store-lost");
    }
    team.postgres().server().start();
    auto records = open_team(login, machine);
    CHECK(records.warning.empty());
    CHECK(records.finish().empty());
    CHECK(list_there(login) == std::vector{"sofa-1 0 " + play_of(1)});
}

TEST_CASE("two machines of one person may give two plays one id: the team's store numbers them") {
    const auto login = test::SharedTeam::shared().add_rep();
    const test::Folder first, second;
    auto here = open_team(login, first);
    {
        auto there = open_team(login, second);
        REQUIRE(here.attempts->save("sofa-1", play_of(1)).ok());
        CHECK(comes_true([&] { return list_there(login).size() == 1; }));
        REQUIRE(there.attempts->save("sofa-1", play_of(2)).ok());
        REQUIRE(there.attempts->save("sofa-1", play_of(3)).ok());
        CHECK(there.finish().empty());
    }
    CHECK(list_there(login) == std::vector{"sofa-1 0 " + play_of(1), "sofa-2 0 " + play_of(3)});
    auto there = open_team(login, second);
    CHECK(*there.attempts->ids() == std::vector<std::string>{"sofa-1", "sofa-2"});
    CHECK(*there.attempts->load("sofa-2") == play_of(3));
    CHECK(*there.attempts->load("sofa-1") == play_of(1));
}

TEST_CASE("a call begun on one machine goes on at another as the same play") {
    const auto login = test::SharedTeam::shared().add_rep();
    const test::Folder first, second;
    {
        auto here = open_team(login, first);
        REQUIRE(here.content->keep("what was played").ok());
        REQUIRE(here.attempts->save("sofa-1", play_of(1)).ok());
        CHECK(here.finish().empty());
    }
    auto there = open_team(login, second);
    CHECK(*there.attempts->has("sofa-1"));
    CHECK(*there.attempts->fresh_id("sofa") == "sofa-2");
    CHECK(*there.attempts->load("sofa-1") == play_of(1));
    there.attempts->take_up("sofa-1", play_of(1));
    REQUIRE(there.attempts->save("sofa-1", play_of(2)).ok());
    CHECK(there.finish().empty());
    CHECK(list_there(login) == std::vector{"sofa-1 0 " + play_of(2)});
}

TEST_CASE("a play that the server does not take stands in no other's way") {
    const auto login = test::SharedTeam::shared().add_rep();
    const test::Folder machine;
    auto records = open_team(login, machine);
    REQUIRE(records.attempts->save("sofa-1", "\xff is no UTF-8").ok());
    REQUIRE(records.attempts->save("sofa-2", play_of(1)).ok());
    CHECK(comes_true([&] { return list_there(login) == std::vector{"sofa-2 0 " + play_of(1)}; }));
    CHECK(records.finish().find("1 call is not") == 0);
}

TEST_CASE("whoever is nobody in the team, or above it, does not get in") {
    auto& team = test::SharedTeam::shared();
    const test::Folder machine;
    const auto try_as = [&](const std::string& login) {
        const auto opened = records::open_team_store(team.postgres().url(login), machine.path());
        return opened ? std::string("in") : opened.error().code;
    };
    CHECK(try_as("nobody") == "store-empty");
    CHECK(try_as("owner") == "store-privileged");
    CHECK(try_as("no_such_login") == "store-refused");
    const auto superuser = records::open_team_store(
        team.postgres().server().url("postgres", team.postgres().database()), machine.path());
    REQUIRE(!superuser.ok());
    CHECK(superuser.error().code == "store-privileged");
}

TEST_CASE("many clients play at once, and the team's store has every attempt once") {
    const bool all = std::getenv("RUNG_LONG") != nullptr;
    const int clients = all ? 50 : 5, attempts = all ? 200 : 20;
    auto& team = test::SharedTeam::shared();
    std::vector<std::string> logins;
    for (int i = 0; i < clients; ++i) logins.push_back(team.add_rep());
    std::vector<std::size_t> unsent(logins.size(), 1);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < logins.size(); ++i)
        threads.emplace_back([&, i] {
            const test::Folder machine;
            auto opened = records::open_team_store(team.postgres().url(logins[i]), machine.path());
            if (!opened) return;
            const auto score = test::make_score();
            for (int k = 1; k <= attempts; ++k) {
                const auto id = fmt::format("sofa-{}", k);
                if (!opened->attempts->save(id, play_of(1))) return;
                if (!opened->attempts->save(id, play_of(2), {}, &score)) return;
            }
            for (int tries = 0;
                 tries < 50 && list_there(logins[i]).size() < static_cast<std::size_t>(attempts); ++tries)
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
            unsent[i] = opened->finish().empty() ? 0 : 1;
        });
    for (auto& thread : threads) thread.join();
    CHECK(std::count(unsent.begin(), unsent.end(), 0U) == clients);
    std::int64_t kept = 0, scored = 0;
    for (const auto& login : logins) {
        auto store = team.open(login);
        (void)store.database->run("SELECT count(*), sum(closed) FROM attempt", {},
                                  [&](const records::Row& row) {
                                      kept += row.number(0);
                                      scored += row.number(1);
                                  });
    }
    CHECK(kept == clients * attempts);
    CHECK(scored == clients * attempts);
}
