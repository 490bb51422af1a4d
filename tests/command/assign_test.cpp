#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/shop.h"

/// Modules that are given to people, from the giving to the passing; each command opens the store anew.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

namespace {

using Words = std::vector<std::string>;

/// Ana coaches Sam; there is the module "first-calls" over "sofa" in practice, and an exam after it.
struct School : Machine {
    School() {
        use_store();
        files.held["/app/scenarios/modules/exam.json"] =
            R"({"$schema":"../schema/module.schema.json","format":1,"id":"exam","title":"Exam",)"
            R"("summary":"At the end.","mode":"assessment","pass":80,"marks":{"judgement":60},)"
            R"("scenarios":["sofa"],"attempts":1,"prerequisites":["first-calls"],"practise_again_days":30})";
        for (const auto& line :
             {Words{"people", "add", "Ana", "--role", "coach"}, Words{"people", "add", "Sam"},
              Words{"people", "add", "Bo"}, Words{"people", "coach", "Sam", "--by", "Ana"}})
            REQUIRE(run(line).exit == Exit::done);
    }
    void assign(const std::string& module, const std::string& to, const std::string& due) {
        const auto ran = run({"assign", module, "--to", to, "--due", due, "--as", "Ana"});
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
    }
    /// Plays and gives what was told.
    std::string play(const std::string& who, const std::string& mode, const std::string& moves) {
        input = moves;
        const auto ran = run({"play", "sofa", "--moves", "-", "--as", who, "--mode", mode});
        REQUIRE(ran.exit == Exit::done);
        return ran.err;
    }
    Json listed(const std::string& who = "Ana") {
        return Json::parse(run({"assign", "--as", who, "--json"}).out);
    }
    std::string state(std::size_t row = 0) { return listed()[row]["state"]; }
};

const std::string kWaits = "{\"wait\":5}\n";

}  // namespace

TEST_CASE("an assignment is given, played for and passed, and a play says that it counts") {
    School school;
    school.assign("first-calls", "Sam", "2026-02-10");
    CHECK(school.run({"assign"}).out ==
          "who  module       due         state     best  attempts\n"
          "Sam  First calls  2026-02-10  assigned  -     0\n");
    CHECK(school.play("Sam", "exercise", kWaits).find("counts") == std::string::npos);
    CHECK(school.play("Bo", "practice", kWaits).find("counts") == std::string::npos);
    CHECK(school.state() == "assigned");
    CHECK(school.play("Sam", "practice", kWaits)
              .starts_with(
                  "Your coach asked for this one: it counts for First calls, and your coach will see it.\n"));
    CHECK(school.state() == "started");
    school.now = "2026-02-11 09:00";
    CHECK(school.state() == "overdue");
    CHECK(school.play("Sam", "practice", test::good_moves()).find("counts") != std::string::npos);
    const auto row = school.listed()[0];
    CHECK(row["state"] == "passed");
    CHECK(row["passed_on"] == "2026-02-11");
    CHECK(row["calls"][0]["attempts"] == 2);
    CHECK(row["given_by"] == "coach-1");
    CHECK(row["given_on"] == "2026-02-03");
    CHECK(school.play("Sam", "practice", kWaits).find("counts") == std::string::npos);
    CHECK(school.run({"attempts", "--as", "Sam"}).out.find("2026-02-11 09:00  first-calls-1\n") !=
          std::string::npos);
    CHECK(school.run({"assign"}).out.find("passed on 2026-02-11") != std::string::npos);
}

TEST_CASE("what was given may have another day, or be taken back and given anew") {
    School school;
    school.assign("first-calls", "Sam", "2026-02-10");
    const auto must = [&](const std::vector<std::string>& line) {
        const auto ran = school.run(line);
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        return ran.out;
    };
    CHECK(must({"assign", "first-calls", "--to", "Sam", "--due", "2026-02-20"}) ==
          "Sam is to pass First calls by 2026-02-20 now, instead of 2026-02-10.\n");
    CHECK(school.listed()[0]["due"] == "2026-02-20");
    (void)school.play("Sam", "practice", test::good_moves());
    CHECK(school.state() == "passed");
    CHECK(must({"assign", "first-calls", "--to", "Sam", "--withdraw"}) ==
          "Sam does not have First calls to do any more. What was played for it stays.\n");
    CHECK(school.listed().empty());
    school.assign("first-calls", "Sam", "2026-02-25");
    CHECK(school.listed()[0]["assignment"] == "first-calls-2");
    CHECK(school.state() == "assigned");
}

TEST_CASE("what a coach was promised to see is not taken back") {
    School school;
    school.assign("first-calls", "Sam", "2026-02-10");
    (void)school.play("Sam", "practice", test::good_moves());
    const auto played = Json::parse(school.run({"attempts", "--as", "Sam", "--json"}).out);
    REQUIRE(played.size() == 1);
    const auto undone =
        school.run({"review", "share", played[0]["id"].get<std::string>(), "--undo", "--as", "Sam"});
    CHECK(undone.exit != Exit::done);
    CHECK(undone.err.find("error[counts-for-assignment]") == 0);
    CHECK(school.state() == "passed");
}

TEST_CASE("what was played before the day it was given stays the rep's own") {
    School school;
    (void)school.play("Sam", "practice", test::good_moves());
    school.assign("first-calls", "Sam", "2026-02-10");
    CHECK(school.state() == "assigned");
    const auto modules = Json::parse(school.run({"modules", "--as", "Sam", "--json"}).out);
    REQUIRE(modules.size() == 2);
    CHECK(modules[1]["id"] == "first-calls");
    CHECK(modules[1]["standing"]["passed"] == true);
    CHECK(modules[1]["assigned"]["state"] == "assigned");
}

TEST_CASE("the same moves of two people are two attempts, and each counts for its own player") {
    School school;
    school.assign("first-calls", "home", "2026-02-10");
    (void)school.play("Bo", "practice", test::good_moves());
    CHECK(school.listed("Sam")[0]["state"] == "assigned");
    (void)school.play("Sam", "practice", test::good_moves());
    CHECK(school.listed("Sam")[0]["state"] == "passed");
    CHECK(school.listed("Bo")[0]["state"] == "passed");
    CHECK(Json::parse(school.run({"attempts", "--json"}).out).size() == 2);
}

TEST_CASE("an exam waits for what comes before it, counts once that is passed, and is due again") {
    School school;
    school.assign("exam", "home", "2026-02-10");
    CHECK(school.listed("Sam")[0]["waits_for"] == Json{"First calls"});
    CHECK(school.play("Sam", "assessment", kWaits).find("counts") == std::string::npos);
    CHECK(school.run({"assign", "--as", "Sam"}).out.find("assigned, after First calls") != std::string::npos);
    (void)school.play("Sam", "practice", test::good_moves());
    CHECK(school.listed("Sam")[0]["waits_for"].empty());
    school.now = "2026-02-04 09:00";
    CHECK(school.play("Sam", "assessment", test::good_moves()).find("counts for Exam") != std::string::npos);
    CHECK(school.listed("Sam")[0]["state"] == "passed");
    school.now = "2026-03-06 09:00";
    CHECK(school.run({"assign", "--as", "Sam"}).out.find("due again since 2026-03-06") != std::string::npos);
    CHECK(school.play("Sam", "assessment", test::good_moves()).find("counts for Exam") != std::string::npos);
    CHECK(school.listed("Sam")[0]["state"] == "passed");
    CHECK(school.listed("Sam")[0]["passed_on"] == "2026-03-06");
}

TEST_CASE("whoever gives no name has no assignments and is in nobody's table") {
    School school;
    school.input = kWaits;
    REQUIRE(school.run({"play", "sofa", "--moves", "-"}).exit == Exit::done);
    school.assign("first-calls", "home", "2026-02-10");
    CHECK(Json::parse(school.run({"assign", "--json"}).out).size() == 2);
    CHECK(Json::parse(school.run({"people", "--json"}).out).size() == 4);
    school.input = test::good_moves();
    CHECK(school.run({"play", "sofa", "--moves", "-"}).err.find("counts") == std::string::npos);
    CHECK(school.run_at_terminal({}, {"q"}).screen.find("Your assignments") == std::string::npos);
}

TEST_CASE("an exam whose attempts are used up has failed until it is given anew") {
    School school;
    (void)school.play("Sam", "practice", test::good_moves());
    school.assign("exam", "Sam", "2026-02-10");
    (void)school.play("Sam", "assessment", R"({"say":"mirror"}
{"say":"claim"}
{"say":"close-early"}
)");
    CHECK(school.state() == "failed");
    CHECK(school.play("Sam", "assessment", test::good_moves()).find("counts") == std::string::npos);
    CHECK(school.state() == "failed");
    school.assign("exam", "Sam", "2026-02-20");
    CHECK(school.listed().size() == 2);
    CHECK(school.listed()[1]["state"] == "assigned");
    school.now = "2026-02-05 10:00";
    CHECK(school.play("Sam", "assessment", test::good_moves()).find("counts for Exam") != std::string::npos);
    CHECK(school.listed()[0]["state"] == "failed");
    CHECK(school.listed()[1]["state"] == "passed");
}

TEST_CASE("what cannot be assigned is said, and nothing is") {
    School school;
    school.assign("first-calls", "Sam", "2026-02-10");
    struct Case {
        Words line;
        std::string says;
    };
    for (const auto& one : std::vector<Case>{
             {{"first-calls", "--to", "Sam", "--due", "2026-02-10"}, "already-given"},
             {{"exam", "--to", "Sam", "--withdraw"}, "error[not-given]"},
             {{"first-calls", "--to", "Sam", "--due", "2026-02-11", "--withdraw"}, "rung assign needs"},
             {{"first-calls", "--to", "Bo", "--due", "2026-02-02"}, "is over already; today is 2026-02-03"},
             {{"first-calls", "--to", "Bo", "--due", "2026-02-30"}, "is no day"},
             {{"first-calls", "--to", "Bo", "--due", "2026-2-11"}, "is no day"},
             {{"first-calls", "--to", "Bo", "--due", "2026-02-11 10:00"}, "is no day"},
             {{"first-call", "--to", "Bo", "--due", "2026-02-11"}, "did you mean \"first-calls\"?"},
             {{"first-calls", "--to", "Boo", "--due", "2026-02-11"}, "neither a person nor a team"},
             {{"first-calls", "--to", "Bo"}, "--due DAY"},
             {{"first-calls", "exam", "--to", "Bo", "--due", "2026-02-11"}, "rung assign needs"},
             {{"--to", "Bo", "--due", "2026-02-11"}, "rung assign needs"},
             {{"first-calls", "--to", "Bo", "--due", "2026-02-11", "--as", "Anna"},
              "did you mean \"Ana\"?"}}) {
        auto line = one.line;
        line.insert(line.begin(), "assign");
        const auto ran = school.run(line);
        CAPTURE(ran.err);
        CHECK(ran.exit != Exit::done);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(one.says) != std::string::npos);
    }
    CHECK(Json::parse(school.run({"assign", "--json"}).out).size() == 1);
}

TEST_CASE("a coach sees the people coached and what the coach gave; another sees neither") {
    School school;
    REQUIRE(school.run({"people", "add", "Cy", "--role", "coach"}).exit == Exit::done);
    REQUIRE(school.run({"people", "add", "Lea", "--role", "lead"}).exit == Exit::done);
    REQUIRE(school.run({"assign", "first-calls", "--to", "Sam", "--due", "2026-02-10", "--as", "Lea"}).exit ==
            Exit::done);
    CHECK(school.listed("Ana").size() == 1);
    CHECK(school.listed("Cy").empty());
    CHECK(school.listed("Lea").size() == 1);
    CHECK(school.listed("Bo").empty());
    CHECK(school.listed("Sam").size() == 1);
    school.assign("exam", "Bo", "2026-02-10");
    CHECK(school.listed("Ana").size() == 2);
    CHECK(school.run({"assign", "--as", "Cy"}).out.starts_with("Nothing is assigned."));
}

TEST_CASE(
    "what is left of an assignment stands first at home, is played from there, and says that it counts") {
    School school;
    school.assign("first-calls", "Sam", "2026-02-10");
    const auto nobody = school.run_at_terminal({}, {"q"}).screen;
    CHECK(nobody.find("Your assignments") == std::string::npos);
    CHECK(nobody.find("rung --as NAME shows first what your coach asks of you.") != std::string::npos);
    const auto home = school.run_at_terminal({"--as", "Sam"}, {"1", "y", "", "b", "q"}).screen;
    CHECK(home.find("Your assignments") < home.find("First calls\n"));
    CHECK(home.find("First calls, practice, due 2026-02-10.") != std::string::npos);
    CHECK(home.find("it counts for First calls, and your coach") != std::string::npos);
    CHECK(school.state() == "assigned");
    (void)school.run_at_terminal({"--as", "Sam"}, {"1", "y", "", "", "1", "q", "q"});
    CHECK(school.state() == "started");
    school.now = "2026-02-12 10:00";
    CHECK(school.run_at_terminal({"--as", "Sam"}, {"q"})
              .screen.find("Its day was 2026-02-10; it still counts") != std::string::npos);
}

TEST_CASE("modules say what they ask") {
    School school;
    const auto text = school.run({"modules"}).out;
    for (const auto* part :
         {"Exam (exam)", "assessment", "80 of 100 in each call, with at least 60 in judgement",
          "1 at each call", "Before it   First calls", "after 30 days", "The second sofa (sofa)"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    school.assign("exam", "Sam", "2026-02-10");
    const auto sams = school.run({"modules", "--as", "Sam"}).out;
    CHECK(sams.find("Sam         Not passed yet.") != std::string::npos);
    CHECK(sams.find("Before that: First calls.") != std::string::npos);
}

TEST_CASE("a rep gives nobody a module; who keeps the records does, by no name") {
    School school;
    for (const auto* to : {"Bo", "Sam", "home"}) {
        const auto ran =
            school.run({"assign", "first-calls", "--to", to, "--due", "2026-02-10", "--as", "Sam"});
        CHECK(ran.exit == Exit::problems);
        CHECK(ran.err.find("error[not-a-coach]: \"Sam\" is a rep") != std::string::npos);
        CHECK(ran.err.find("--as names a coach or lead") != std::string::npos);
    }
    CHECK(Json::parse(school.run({"assign", "--json"}).out).empty());
    CHECK(school.run({"assign", "first-calls", "--to", "Bo", "--due", "2026-02-10"}).exit == Exit::done);
}

TEST_CASE("the briefing of practice that a coach asked for does not say that nothing counts") {
    School school;
    const auto briefing = [&] {
        return school.run_at_terminal({"--as", "Sam"}, {"1", "y", "b", "q"}).screen;
    };
    CHECK(briefing().find("Nothing counts but what") != std::string::npos);
    school.assign("first-calls", "Sam", "2026-02-10");
    const auto asked = briefing();
    CHECK(asked.find("No clock runs.") != std::string::npos);
    CHECK(asked.find("Nothing counts but what") == std::string::npos);
}

TEST_CASE("at a terminal who stands where is no wider than it") {
    School school;
    school.assign("exam", "home", "2026-02-10");
    const auto widest = [](const std::string& text) {
        std::size_t most = 0;
        for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
            end = std::min(text.find('\n', at), text.size());
            most = std::max(most, end - at);
        }
        return most;
    };
    school.cells = 50;
    CHECK(widest(school.run({"assign"}).out) > 50);
    school.output_is_terminal = true;
    CHECK(widest(school.run({"assign"}).out) < 50);
}
