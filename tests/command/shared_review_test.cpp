#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/postgres.h"
#include "support/shop.h"

/// Reps, coaches and a lead of one team on PostgreSQL, each with a login of their own, as they type it.
using namespace rung;
using command::Exit;
using test::Machine;

namespace {

/// Ana coaches Sam, Ben coaches Kim.
struct SharedOffice : Machine {
    SharedOffice() {
        use_store();
        must("owner", {"store", "init"});
        must("owner", {"teams", "add", "front", "--title", "Front desk"});
        for (const auto& [name, role] : std::vector<std::pair<std::string, std::string>>{
                 {"Sam", "rep"}, {"Kim", "rep"}, {"Ana", "coach"}, {"Ben", "coach"}, {"Lea", "lead"}})
            must("owner",
                 {"people", "add", name, "--role", role, "--team", "front", "--login", team.login(name)});
        must("owner", {"people", "coach", "Sam", "--by", "Ana"});
        must("owner", {"people", "coach", "Kim", "--by", "Ben"});
    }
    test::Ran run_as(const std::string& who, std::vector<std::string> line) {
        line.insert(line.end(), {"--store", team.url(who)});
        return run(line);
    }
    std::string must(const std::string& who, const std::vector<std::string>& line) {
        const auto ran = run_as(who, line);
        CAPTURE(line[1]);
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        return ran.out;
    }
    /// Plays to the end; gives the id that the call has for others.
    std::string play(const std::string& who, const std::string& pseudonym, const std::string& mode) {
        input = test::good_moves();
        const auto ran =
            run_as(who, {"play", "sofa", "--moves", "-", "--mode", mode, "--seed", std::to_string(++plays)});
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        const auto at = ran.err.find("kept as ") + std::string("kept as ").size();
        return pseudonym + "/" + ran.err.substr(at, ran.err.find('\n', at) - at);
    }

    const test::PostgresTeam team;
    int plays = 0;  ///< each a play of its own
};

}  // namespace

TEST_CASE("coaches of one team calibrate each other's reps by name, and read nothing else of them") {
    SharedOffice office;
    const auto sams = office.play("Sam", "rep-1", "assessment");
    const auto kims = office.play("Kim", "rep-2", "assessment");
    CHECK(office.run_as("Ana", {"debrief", kims}).exit != Exit::done);
    office.must("Ben", {"review", "comment", kims, "Between the two of us."});
    const auto refused = office.run_as(
        "Ana", {"review", "calibrate", "spring", "--coaches", "Ana,Ben", "--attempts", sams + "," + kims});
    CHECK(refused.exit != Exit::done);
    office.must("Lea",
                {"review", "calibrate", "spring", "--coaches", "Ana,Ben", "--attempts", sams + "," + kims});
    const std::string item =
        nlohmann::json::parse(office.must("Ana", {"review", "show", sams, "--json"}))["items"][0]["id"];
    for (const auto* coach : {"Ana", "Ben"})
        for (const auto& attempt : {sams, kims}) {
            office.must(coach, {"review", "show", attempt});
            office.must(coach, {"review", "rate", attempt, "--item", item, "--verdict", "earned",
                                "--calibration", "spring"});
        }
    CHECK(office.must("Ana", {"review", "show", kims}).find("Between the two of us.") == std::string::npos);
    office.must("Ana", {"review", "calibrate", "spring", "--hand-in"});
    office.must("Ben", {"review", "calibrate", "spring", "--hand-in"});
    const auto result = office.must("Ana", {"review", "calibrate", "spring"});
    CHECK(result.find("Ben") != std::string::npos);
    CHECK(office.must("Kim", {"privacy", "readings"}).find("Ana") == std::string::npos);
    CHECK(office.must("Kim", {"privacy", "readings"}).find("coach-1") != std::string::npos);
    CHECK(office.run_as("Ana", {"review", "rate", kims, "--item", item, "--verdict", "lost"}).exit !=
          Exit::done);
}

TEST_CASE("a lead reads what the team has played, and leaves coaching to its coaches") {
    SharedOffice office;
    const auto sams = office.play("Sam", "rep-1", "assessment");
    const auto kims = office.play("Kim", "rep-2", "practice");
    office.must("Ana", {"review", "comment", sams, "Well heard."});
    CHECK(office.must("Lea", {"review"}).find("Sam") != std::string::npos);
    CHECK(office.must("Lea", {"review"}).find("Kim") == std::string::npos);
    CHECK(office.must("Lea", {"review", "show", sams}).find("Well heard.") != std::string::npos);
    CHECK(office.must("Sam", {"privacy", "readings"}).find("lead-1") != std::string::npos);
    CHECK(office.run_as("Lea", {"review", "show", kims}).exit != Exit::done);
    CHECK(office.run_as("Lea", {"review", "comment", sams, "Me too."}).err.find("error[not-coached]") == 0);
}

TEST_CASE("of somebody else's course nothing is said below five calls, and never what they think of it") {
    SharedOffice office;
    for (int i = 0; i < 4; ++i) (void)office.play("Sam", "rep-1", "assessment");
    CHECK(office.run_as("Ana", {"progress", "--as", "Sam"}).err.find("error[too-few]") == 0);
    CHECK(office.must("Sam", {"progress"}).find("What caused it") != std::string::npos);
    (void)office.play("Sam", "rep-1", "assessment");
    const auto seen = nlohmann::json::parse(office.must("Ana", {"progress", "--as", "Sam", "--json"}));
    CHECK(seen["n"] == 5);
    CHECK(seen["reflected"] == 0);
    CHECK(seen["causes"].empty());
    CHECK(nlohmann::json::parse(office.must("Sam", {"progress", "--json"}))["reflected"] == 5);
}

TEST_CASE("what counts for an assignment stays its coach's to see in a team's store too") {
    SharedOffice office;
    office.must("Ana", {"assign", "first-calls", "--to", "Sam", "--due", "2026-12-01"});
    const auto sams = office.play("Sam", "rep-1", "practice");
    CHECK(
        office.run_as("Sam", {"review", "share", sams, "--undo"}).err.find("error[counts-for-assignment]") ==
        0);
    // The store says so by itself, whatever asks it.
    CHECK_THROWS_WITH_AS(
        office.team.server().run("SET search_path = rung; SET SESSION AUTHORIZATION \"" +
                                     office.team.login("Sam") + "\"; SELECT share_attempt('" +
                                     sams.substr(sams.find('/') + 1) + "', 0)",
                                 office.team.database()),
        doctest::Contains("counts for an assignment"), std::runtime_error);
    CHECK(office.must("Ana", {"review"}).find("Sam") != std::string::npos);
}

TEST_CASE("who gave a module, or a lead, gives it another day and takes it back; nobody else") {
    SharedOffice office;
    office.must("Ana", {"assign", "first-calls", "--to", "Sam", "--due", "2026-12-01"});
    office.must("owner", {"people", "coach", "Sam", "--by", "Ben"});
    CHECK(office.run_as("Ben", {"assign", "first-calls", "--to", "Sam", "--due", "2026-12-02"})
              .err.find("error[not-given-by-you]") == 0);
    CHECK(office.run_as("Ben", {"assign", "first-calls", "--to", "Sam", "--withdraw"}).exit != Exit::done);
    office.must("Ana", {"assign", "first-calls", "--to", "Sam", "--due", "2026-12-03"});
    CHECK(office.must("Sam", {"assign"}).find("2026-12-03") != std::string::npos);
    office.must("Lea", {"assign", "first-calls", "--to", "Sam", "--withdraw"});
    CHECK(office.must("Sam", {"assign"}).find("2026-12-03") == std::string::npos);
}

TEST_CASE("a rep is given all that is kept of them, and a lead is told that they are not") {
    SharedOffice office;
    const auto kims = office.play("Kim", "rep-2", "assessment");
    (void)office.play("Kim", "rep-2", "practice");
    office.must("Lea", {"review", "calibrate", "spring", "--coaches", "Ana,Ben", "--attempts", kims});
    const std::string item =
        nlohmann::json::parse(office.must("Ben", {"review", "show", kims, "--json"}))["items"][0]["id"];
    const auto exported = [&](const std::string& who) {
        return nlohmann::json::parse(office.must(who, {"privacy", "export", "rep-2"}));
    };
    for (const auto* coach : {"Ana", "Ben"}) {
        office.must(coach, {"review", "rate", kims, "--item", item, "--verdict", "earned", "--calibration",
                            "spring"});
        CHECK(exported("Kim")["ratings"].empty());
        office.must(coach, {"review", "calibrate", "spring", "--hand-in"});
    }
    CHECK(exported("Kim")["ratings"].size() == 2);
    CHECK(exported("Kim")["ratings_not_open_yet"] == 0);
    CHECK(exported("Kim")["attempts"].size() == 2);
    CHECK(exported("Lea")["attempts"].size() == 1);
    CHECK(office.run_as("Lea", {"privacy", "export", "rep-2"}).err.find("theirs to see") !=
          std::string::npos);
    CHECK(office.must("Lea", {"privacy", "erase", "rep-2"}).find("theirs to see") != std::string::npos);
    CHECK(office.must("Kim", {"privacy", "erase", "rep-2"}).find("theirs to see") == std::string::npos);
}

TEST_CASE("of whom nothing is kept any more, nothing is asked") {
    SharedOffice office;
    office.must("Lea", {"assign", "first-calls", "--to", "front", "--due", "2026-12-01"});
    CHECK(office.must("Lea", {"assign"}).find("Kim") != std::string::npos);
    office.must("Kim", {"privacy", "erase", "Kim", "--yes"});
    CHECK(office.must("Lea", {"assign"}).find("rep-2") == std::string::npos);
    CHECK(office.must("Lea", {"assign"}).find("Sam") != std::string::npos);
    CHECK(office.must("owner", {"people", "add", "Bo", "--team", "front", "--login", office.team.login("Bo")})
              .find("rep-3") != std::string::npos);
}
