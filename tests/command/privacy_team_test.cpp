#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/postgres.h"
#include "support/shop.h"

/// What is kept of a person of a team, in its store and on the machine that they play at, as somebody types
/// it.
using namespace rung;
using command::Exit;
using test::Machine;
using TeamLine = std::vector<std::string>;

namespace {

constexpr const char* kQuill = "Canarina Quillfeather";

/// The machine's files in which a text stands, byte by byte.
std::vector<std::string> files_that_say(const std::string& store, const std::string& text) {
    std::vector<std::string> found;
    const auto disk = std::filesystem::path(store).parent_path();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(disk)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        if (bytes.find(text) != std::string::npos) found.push_back(entry.path().filename());
    }
    return found;
}

std::string moves_that_say(const std::string& text) {
    auto moves = test::good_moves();
    const std::string before = R"("next":"handover")";
    return moves.replace(moves.find(before), before.size(), before + R"(,"text":")" + text + '"');
}

/// A team's store with Canarina (rep-1), Bo (rep-2) and Lea who leads them, who all play at one machine.
struct TeamHouse : Machine {
    TeamHouse() : store(use_store()) { add_people(team); }
    void add_people(const test::PostgresTeam& to) {
        must(to, "owner", {"teams", "add", "front", "--title", "Front desk"});
        for (const auto& [name, role, login] :
             {std::tuple(kQuill, "rep", "bird"), {"Bo", "rep", "bo"}, {"Lea", "lead", "lea"}})
            must(to, "owner",
                 {"people", "add", name, "--role", role, "--team", "front", "--login", to.login(login)});
    }
    test::Ran as(const test::PostgresTeam& at, const std::string& who, TeamLine line) {
        line.insert(line.end(), {"--store", at.url(who)});
        return run(line);
    }
    test::Ran must(const test::PostgresTeam& at, const std::string& who, const TeamLine& line) {
        auto ran = as(at, who, line);
        CAPTURE(line[0]);
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        return ran;
    }
    void play(const test::PostgresTeam& at, const std::string& who, const std::string& text,
              const std::string& seed = "5") {
        input = moves_that_say(text);
        must(at, who, {"play", "sofa", "--moves", "-", "--mode", "assessment", "--seed", seed});
    }
    test::PostgresTeam team;
    std::string store;
};

}  // namespace

TEST_CASE(
    "whoever erases themselves leaves no byte in the team's store, nor in what this machine kept for it") {
    TeamHouse house;
    house.play(house.team, "bird", std::string("I am ") + kQuill);
    CHECK(files_that_say(house.store, kQuill).size() == 1);
    const auto asked = house.must(house.team, "bird", {"privacy", "erase", kQuill});
    CHECK(asked.out.find("/teams/") != std::string::npos);
    CHECK(files_that_say(house.store, kQuill).size() == 1);
    house.must(house.team, "bird", {"privacy", "erase", kQuill, "--yes"});
    CHECK(files_that_say(house.store, kQuill).empty());
    CHECK(files_that_say(house.store, "Quillfeather").empty());
    CHECK(house.must(house.team, "lea", {"people"}).out.find(kQuill) == std::string::npos);
    CHECK(house.as(house.team, "bird", {"attempts"}).exit == Exit::environment);
}

TEST_CASE("what waits on a machine to be sent goes with a person, and is not sent behind that") {
    TeamHouse house;
    house.must(house.team, "bird", {"attempts"});
    house.team.server().kill();
    house.play(house.team, "bird", std::string("Unsent, ") + kQuill);
    house.team.server().start();
    const auto erased = house.must(house.team, "lea", {"privacy", "erase", kQuill, "--yes"});
    CHECK(erased.err.find("is not with") == std::string::npos);
    CHECK(files_that_say(house.store, kQuill).empty());
    CHECK(house.as(house.team, "bird", {"attempts"}).exit == Exit::environment);
    CHECK(house.must(house.team, "lea", {"privacy", "export", "rep-1"}).out.find("Unsent") ==
          std::string::npos);
}

TEST_CASE("what others play at the machine stays, and so does what is of another store") {
    TeamHouse house;
    const test::PostgresTeam other;
    house.add_people(other);
    house.play(house.team, "bird", std::string("I am ") + kQuill);
    house.play(house.team, "bo", "Bo says this");
    house.play(house.team, "lea", "Lea says this");
    house.play(other, "bird", "elsewhere I say this");
    house.must(house.team, "lea", {"privacy", "erase", kQuill, "--yes"});
    CHECK(files_that_say(house.store, kQuill).empty());
    for (const auto* text : {"Bo says this", "Lea says this", "elsewhere I say this"})
        CHECK_MESSAGE(files_that_say(house.store, text).size() == 1, text);
    CHECK(house.must(house.team, "bo", {"attempts"}).out.find("sofa-") != std::string::npos);
    CHECK(house.must(other, "bird", {"attempts"}).out.find("sofa-") != std::string::npos);
}

TEST_CASE("whoever keeps a team's store gives out and erases what is kept of a person, login and all") {
    TeamHouse house;
    house.play(house.team, "bird", std::string("I am ") + kQuill);
    CHECK(house.must(house.team, "owner", {"privacy", "export", kQuill}).out.find("I am ") !=
          std::string::npos);
    house.must(house.team, "owner", {"privacy", "erase", kQuill, "--yes"});
    CHECK(files_that_say(house.store, kQuill).empty());
    CHECK(house.must(house.team, "owner", {"people"}).out.find(kQuill) == std::string::npos);
    CHECK(house.as(house.team, "bird", {"attempts"}).exit == Exit::environment);
    CHECK(house.must(house.team, "owner", {"store", "check"}).exit == Exit::done);
    CHECK(house.as(house.team, "bo", {"privacy", "erase", "Lea", "--yes"}).exit != Exit::done);
}

TEST_CASE("a lead says how long a team's attempts are kept, and older ones go when the store's owner looks") {
    TeamHouse house;
    house.play(house.team, "bird", "old");
    CHECK(house.must(house.team, "lea", {"privacy", "retention"}).out ==
          "Attempts are kept until somebody erases them.\n");
    CHECK(
        house.as(house.team, "bo", {"privacy", "retention", "--days", "30"}).err.find("error[not-keeper]") ==
        0);
    house.now = "2026-03-20 08:00";
    house.play(house.team, "bo", "new", "6");
    const auto changed = house.must(house.team, "lea", {"privacy", "retention", "--days", "30"});
    CHECK(changed.out == "Attempts are kept for 30 days.\n");
    CHECK(changed.err ==
          "One is older and goes when whoever keeps the store opens it next; --days 0 keeps it.\n");
    CHECK(house.must(house.team, "lea", {"privacy", "export", kQuill}).out.find("\"old\"") ==
          std::string::npos);
    CHECK(house.must(house.team, "lea", {"privacy", "export", kQuill}).out.find("sofa-") !=
          std::string::npos);

    house.must(house.team, "owner", {"teams", "add", "back", "--title", "Back office"});
    const auto looked = house.must(house.team, "owner", {"privacy", "retention", "--json"});
    CHECK(looked.out == "{\"teams\":{\"back\":0,\"front\":30}}\n");
    CHECK(house.must(house.team, "lea", {"privacy", "export", kQuill}).out.find("sofa-") ==
          std::string::npos);
    CHECK(house.must(house.team, "lea", {"privacy", "export", "Bo"}).out.find("sofa-") != std::string::npos);
    CHECK(house.must(house.team, "owner", {"privacy", "retention", "--days", "1"}).out ==
          "back: Attempts are kept for a day.\nfront: Attempts are kept for a day.\n");
    house.now = "2026-03-25 08:00";
    CHECK(house.must(house.team, "owner", {"people"}).err.find("one attempt was older than is kept") !=
          std::string::npos);
    CHECK(house.must(house.team, "lea", {"privacy", "export", "Bo"}).out.find("sofa-") == std::string::npos);
}
