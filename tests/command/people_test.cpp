#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/postgres.h"
#include "support/shop.h"

/// People, teams and modules on the command line, each command on a store opened anew.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

TEST_CASE("a new coach adds people and teams, and says who coaches whom") {
    Machine machine;
    machine.use_store();
    CHECK(machine.run({"people"}).out.starts_with("Nobody is known here yet."));
    CHECK(machine.run({"people", "add", "Ana Reyes", "--role", "coach"}).out ==
          "Ana Reyes is in the team home as coach. Results say coach-1.\n");
    CHECK(machine.run({"people", "add", "Sam"}).exit == Exit::done);
    CHECK(machine.run({"people", "coach", "Sam", "--by", "Ana Reyes"}).out == "Ana Reyes coaches Sam now.\n");
    CHECK(machine.run({"teams", "add", "front", "--title", "Front desk"}).exit == Exit::done);
    CHECK(machine.run({"people", "add", "Kim", "--team", "front", "--json"}).exit == Exit::done);
    CHECK(machine.run({"people"}).out ==
          "person   name       role   team   coach\n"
          "rep-1    Kim        rep    front\n"
          "coach-1  Ana Reyes  coach  home\n"
          "rep-1    Sam        rep    home   Ana Reyes\n");
    CHECK(machine.run({"teams"}).out ==
          "team   title       reps  coaches  leads\n"
          "front  Front desk     1        0      0\n"
          "home   At home        1        1      0\n");
    const auto people = Json::parse(machine.run({"people", "--json"}).out);
    REQUIRE(people.size() == 3);
    CHECK(people[2] == Json{{"person", "rep-1"},
                            {"name", "Sam"},
                            {"role", "rep"},
                            {"team", "home"},
                            {"coaches", {"Ana Reyes"}}});
    CHECK(Json::parse(machine.run({"teams", "--json"}).out)[0]["title"] == "Front desk");
}

TEST_CASE("what cannot be done with people and teams is said with what to do instead") {
    Machine machine;
    machine.use_store();
    for (const auto& line :
         std::vector<std::vector<std::string>>{{"people", "add", "Ana", "--role", "coach"},
                                               {"people", "add", "Sam"},
                                               {"teams", "add", "front", "--title", "Front"},
                                               {"people", "add", "Kim", "--team", "front"}})
        REQUIRE(machine.run(line).exit == Exit::done);
    struct Case {
        std::vector<std::string> line;
        Exit exit;
        std::string says;
    };
    for (const auto& one :
         std::vector<Case>{{{"people", "add"}, Exit::usage, "needs a name"},
                           {{"people", "add", "Bo", "Li"}, Exit::usage, "stands in quotes"},
                           {{"people", "add", "Sam"}, Exit::problems, "person-exists"},
                           {{"people", "add", "rep-7"}, Exit::problems, "bad-name"},
                           {{"people", "add", "Bo\nLi"}, Exit::problems, "bad-name"},
                           {{"people", "add", " "}, Exit::usage, "needs a name"},
                           {{"people", "add", "Bo", "--role", "boss"}, Exit::usage, "boss"},
                           {{"people", "add", "Bo", "--team", "back"}, Exit::usage, "unknown-team"},
                           {{"people", "add", "Bo", "--login", "bo"}, Exit::usage, "nobody logs in"},
                           {{"people", "coach", "Sam"}, Exit::usage, "--by"},
                           {{"people", "coach", "Sam", "--by", "Sam"}, Exit::problems, "not-a-coach"},
                           {{"people", "coach", "Ana", "--by", "Ana"}, Exit::problems, "not-a-coach"},
                           {{"people", "coach", "Kim", "--by", "Ana"}, Exit::problems, "\"front\""},
                           {{"people", "coach", "Sma", "--by", "Ana"}, Exit::usage, "did you mean \"Sam\"?"},
                           {{"teams", "add", "front", "--title", "Again"}, Exit::problems, "team-exists"},
                           {{"teams", "add", "Front Desk", "--title", "Again"}, Exit::problems, "bad-id"},
                           {{"teams", "add", "back"}, Exit::usage, "--title"},
                           {{"attempts", "--as", "Samm"}, Exit::usage, "did you mean \"Sam\"?"},
                           {{"progress", "--as", "Samm"}, Exit::usage, "did you mean \"Sam\"?"},
                           {{"list", "--as", "Sam"}, Exit::usage, "the same for everybody"}}) {
        const auto ran = machine.run(one.line);
        CAPTURE(ran.err);
        CHECK(ran.exit == one.exit);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(one.says) != std::string::npos);
    }
    CHECK(Json::parse(machine.run({"people", "--json"}).out).size() == 3);
}

TEST_CASE(
    "of two people with one name in other teams nobody is guessed: the team before the name says which") {
    Machine machine;
    machine.use_store();
    for (const auto* team : {"front", "back"}) {
        REQUIRE(machine.run({"teams", "add", team, "--title", team}).exit == Exit::done);
        REQUIRE(machine.run({"people", "add", "Kim", "--team", team}).exit == Exit::done);
        REQUIRE(machine.run({"people", "add", "Ana", "--role", "coach", "--team", team}).exit == Exit::done);
    }
    for (const auto& line :
         std::vector<std::vector<std::string>>{{"people", "coach", "Kim", "--by", "back/Ana"},
                                               {"people", "coach", "back/Kim", "--by", "Ana"},
                                               {"privacy", "erase", "rep-1", "--yes"},
                                               {"progress", "--as", "Kim"}}) {
        const auto ran = machine.run(line);
        CAPTURE(ran.err);
        CHECK(ran.exit != Exit::done);
        CHECK(ran.err.find("error[several-people]: in several teams there is somebody called") == 0);
        CHECK(ran.err.find("hint: say which: back/") != std::string::npos);
    }
    CHECK(machine.run({"people", "coach", "back/Kim", "--by", "back/coach-1"}).out ==
          "Ana coaches Kim now.\n");
    CHECK(machine.run({"privacy", "erase", "front/Kim", "--yes"}).exit == Exit::done);
    CHECK(machine.run({"people"}).out.find("Kim   rep    back") != std::string::npos);
    REQUIRE(machine.run({"people", "add", "Kim"}).exit == Exit::done);
    CHECK(machine.run({"progress", "--as", "Kim"}).exit == Exit::done);
    CHECK(machine.run({"people", "coach", "front/Bo", "--by", "back/Ana"}).err.find("unknown-person") !=
          std::string::npos);
}

TEST_CASE("people change: their name, what they are, and who coaches them") {
    Machine machine;
    machine.use_store();
    const auto must = [&](const std::vector<std::string>& line) {
        const auto ran = machine.run(line);
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        return ran.out;
    };
    for (const auto* coach : {"Ana", "Ben"}) must({"people", "add", coach, "--role", "coach"});
    must({"people", "add", "Smaa"});
    must({"people", "coach", "Smaa", "--by", "Ana"});
    CHECK(must({"people", "rename", "Smaa", "Sam Lee"}) == "rep-1 is called Sam Lee now.\n");
    CHECK(must({"people", "coach", "Sam Lee", "--by", "Ana", "--undo"}) ==
          "Ana coaches Sam Lee no longer.\n");
    CHECK(machine.run({"people", "coach", "Sam Lee", "--by", "Ana", "--undo"}).err.find("not-a-coach") !=
          std::string::npos);
    must({"people", "coach", "Ben", "--by", "Ana"});
    CHECK(must({"people", "role", "Sam Lee", "coach"}) ==
          "Sam Lee is a coach now. Results go on saying rep-1.\n");
    must({"people", "coach", "Ben", "--by", "Sam Lee"});
    must({"people", "role", "Sam Lee", "rep"});
    CHECK(must({"people"}) ==
          "person   name     role   team  coach\n"
          "coach-1  Ana      coach  home\n"
          "coach-2  Ben      coach  home  Ana\n"
          "rep-1    Sam Lee  rep    home\n");
    for (const auto& line : std::vector<std::vector<std::string>>{{"people", "rename", "Ben", "Ana"},
                                                                  {"people", "rename", "Ben", "rep-9"},
                                                                  {"people", "rename", "Ben", "\x1b[2J"},
                                                                  {"people", "rename", "Ben"},
                                                                  {"people", "rename", "Bob", "Bo"},
                                                                  {"people", "role", "Ben", "boss"},
                                                                  {"people", "role", "Ben"}})
        CHECK(machine.run(line).exit != Exit::done);
    machine.input = "{\"wait\":5}\n";
    CHECK(machine.run({"play", "sofa", "--moves", "-", "--as", "rep-9"}).err.find("error[bad-name]") == 0);
}

TEST_CASE("a name in other letters is the same person, and one that nobody had is said to be new") {
    Machine machine;
    machine.use_store();
    const auto play = [&](const std::string& who) {
        machine.input = "{\"wait\":5}\n";
        return machine.run({"play", "sofa", "--moves", "-", "--as", who}).err;
    };
    CHECK(play("Sam Lee").find("note: ") == std::string::npos);
    CHECK(play("sam lee").find("note: ") == std::string::npos);
    CHECK(play(" Sam Lee ").find("note: ") == std::string::npos);
    CHECK(Json::parse(machine.run({"people", "--json"}).out).size() == 1);
    CHECK(play("Sam Lea").find("note: \"Sam Lea\" is new here; did you mean \"Sam Lee\"?\n") !=
          std::string::npos);
    CHECK(play("Kim").find("note: ") == std::string::npos);
    CHECK(Json::parse(machine.run({"people", "--json"}).out).size() == 3);
}

TEST_CASE("without a store there are no people, and that is said") {
    Machine machine;
    const auto ran = machine.run({"people"});
    CHECK(ran.exit == Exit::environment);
    CHECK(ran.err.find("store-none") != std::string::npos);
    CHECK(machine.run({"modules"}).exit == Exit::done);
    CHECK(machine.run({"progress"}).exit == Exit::done);
}

TEST_CASE("attempts and progress of one person are that person's alone") {
    Machine machine;
    machine.use_store();
    machine.input = test::good_moves();
    REQUIRE(machine.run({"play", "sofa", "--moves", "-", "--as", "Sam"}).exit == Exit::done);
    machine.input = "{\"wait\":5}\n";
    REQUIRE(machine.run({"play", "sofa", "--moves", "-", "--as", "Kim"}).exit == Exit::done);
    CHECK(Json::parse(machine.run({"attempts", "--json"}).out).size() == 2);
    const auto sams = Json::parse(machine.run({"attempts", "--as", "Sam", "--json"}).out);
    REQUIRE(sams.size() == 1);
    CHECK(sams[0]["who"] == "Sam");
    CHECK(Json::parse(machine.run({"progress", "--as", "rep-1", "--json"}).out)["n"] == 1);
    const auto kims = Json::parse(machine.run({"progress", "--as", "Kim", "--json"}).out);
    CHECK(kims["who"] == "Kim");
    CHECK(kims["n"] == 0);
    CHECK(machine.run({"progress", "--as", "Kim"}).out.find("Nothing has been played to its end yet") !=
          std::string::npos);
}

TEST_CASE("progress tells the trend, how calls ended, timing and causes, as text and to a file") {
    Machine machine;
    machine.use_store();
    for (int i = 0; i < 5; ++i) {
        machine.input = test::good_moves();
        REQUIRE(
            machine.run({"play", "sofa", "--moves", "-", "--as", "Sam", "--seed", std::to_string(i)}).exit ==
            Exit::done);
    }
    const auto json = Json::parse(machine.run({"progress", "--as", "Sam", "--json"}).out);
    CHECK(json["n"] == 5);
    CHECK(json["missing"] == 0);
    CHECK(json["points"].size() == 5);
    CHECK(json["causes"]["rule"] == 5);
    CHECK(json["timing"]["0"] == json["timed"]);
    const auto text = machine.run({"progress", "--as", "Sam"}).out;
    for (const auto* part : {"Progress of Sam", "5 calls played to their end", "Trend", "Skills",
                             "How calls ended", "Timing", "What caused it", "a rule or a limit"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(machine.run({"progress", "--as", "Sam", "--out", "/home/p.txt"}).out.empty());
    CHECK(machine.files.held["/home/p.txt"] == text);
    const auto plain = machine.run({"progress", "--as", "Sam", "--plain"}).out;
    CHECK(plain.find("a rule or a limit: 5") != std::string::npos);
    CHECK(plain.find("█") == std::string::npos);
    CHECK(machine.run({"progress", "--format", "pdf"}).exit == Exit::usage);
    CHECK(machine.run({"progress", "Sam"}).err.find("--as NAME") != std::string::npos);
}

TEST_CASE("in a team's store what only others may do is said in words, with whom to ask") {
    const test::PostgresTeam team;
    Machine machine;
    machine.use_store();
    const auto as = [&](const std::string& who, std::vector<std::string> line) {
        line.insert(line.end(), {"--store", team.url(who)});
        return machine.run(line);
    };
    REQUIRE(as("owner", {"store", "init"}).exit == Exit::done);
    REQUIRE(as("owner", {"teams", "add", "front", "--title", "Front desk"}).exit == Exit::done);
    for (const auto* role : {"coach", "rep", "lead"}) {
        const auto added = as("owner", {"people", "add", std::string("Some ") + role, "--role", role,
                                        "--team", "front", "--login", team.login(role)});
        REQUIRE_MESSAGE(added.exit == Exit::done, added.err);
    }
    struct Case {
        std::string who;
        std::vector<std::string> line;
        std::string says;
    };
    const Case cases[] = {
        {"owner",
         {"people", "add", "Bo", "--team", "front", "--login", team.login("rep")},
         "error[login-taken]: the login \""},
        {"rep",
         {"assign", "first-calls", "--to", "rep-1", "--due", "2026-03-01"},
         "error[not-a-coach]: \"rep-1\" is a rep"},
        {"coach",
         {"assign", "first-calls", "--to", "coach-1", "--due", "2026-03-01"},
         "error[not-coached]: "},
        {"rep",
         {"teams", "add", "back", "--title", "Back"},
         "error[store-not-owner]: in a team's store teams are made by"},
        {"lead",
         {"people", "coach", "rep-1", "--by", "coach-1"},
         "error[store-not-owner]: in a team's store coaches are given by"},
        {"lead",
         {"people", "add", "Bo", "--login", "bo"},
         "error[store-not-owner]: in a team's store people are added by"},
    };
    for (const auto& one : cases) {
        const auto ran = as(one.who, one.line);
        CAPTURE(ran.err);
        CHECK(ran.exit != Exit::done);
        CHECK(ran.err.find(one.says) != std::string::npos);
        CHECK(ran.err.find("  hint: ") != std::string::npos);
        CHECK(ran.err.find("row-level security") == std::string::npos);
    }
}
