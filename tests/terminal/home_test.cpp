#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/fixtures.h"
#include "support/shop.h"

using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

namespace {

bool shows(const test::Ran& ran, std::string_view text) {
    return ran.screen.find(text) != std::string::npos;
}

Json attempt_in(const Machine& machine, const std::string& id) {
    return Json::parse(machine.files.held.at("/home/rung/attempts/" + id + ".json"));
}

}  // namespace

TEST_CASE("rung alone shows what there is to play, first calls first") {
    Machine machine;
    machine.files.held["/app/scenarios/calls/chair.json"] =
        test::patched(test::scenario_json(), R"({"id":"chair","title":"A chair"})");
    const auto ran = machine.run_at_terminal({}, {"x", "7", "q"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.screen.find("First calls") < ran.screen.find("The second sofa"));
    CHECK(ran.screen.find("The second sofa") < ran.screen.find("More calls"));
    CHECK(ran.screen.find("More calls") < ran.screen.find("A chair"));
    CHECK(shows(ran, "Holds strong"));
    CHECK(shows(ran, "Type the number in front of a call."));
}

TEST_CASE("content that may weigh on somebody is told before the call, and can be left out") {
    Machine machine;
    const auto refused = machine.run_at_terminal({"play", "sofa"}, {"n"});
    CHECK(shows(refused, "There is strong language in this call."));
    CHECK(!shows(refused, "My replacement sofa"));
    CHECK(shows(machine.run_at_terminal({"play", "sofa"}, {"y", "", "q"}), "My replacement sofa"));
}

TEST_CASE("the mode can be changed before the phone is picked up, unless the command line says it") {
    Machine machine;
    (void)machine.run_at_terminal({"play", "sofa"}, {"y", "m", "3", "", "1", "q"});
    CHECK(attempt_in(machine, "sofa-1")["mode"] == "assessment");
    const auto fixed =
        machine.run_at_terminal({"play", "sofa", "--mode", "exercise"}, {"y", "m", "", "1", "q"});
    CHECK(!shows(fixed, "How do you want to play?"));
    CHECK(attempt_in(machine, "sofa-2")["mode"] == "exercise");
}

TEST_CASE("leaving says how to go on, and going on begins where it was left") {
    Machine machine;
    const auto left = machine.run_at_terminal({"play", "sofa", "--as", "Sam"}, {"y", "", "1"});
    CHECK(left.exit == Exit::done);
    CHECK(shows(left, "Saved. rung play sofa-1 goes on from here."));
    CHECK(attempt_in(machine, "sofa-1")["log"].size() == 1);
    CHECK(attempt_in(machine, "sofa-1")["seed"] == 5);
    const auto again = machine.run_at_terminal({"play", "sofa-1"}, {"1", "q"});
    CHECK(shows(again, "Where you left it:"));
    CHECK(attempt_in(machine, "sofa-1")["log"].size() == 2);
    const auto home = machine.run_at_terminal({}, {"1", "1", "q"});
    CHECK(shows(home, "Go on with"));
    CHECK(shows(home, "sofa-1, practice, begun 2026-02-03 10:20"));
    CHECK(attempt_in(machine, "sofa-1")["log"].size() == 3);
}

TEST_CASE("nothing is kept of a call that nobody decided anything in") {
    Machine machine;
    (void)machine.run_at_terminal({"play", "sofa"}, {"y", "", "q"});
    CHECK(machine.run({"attempts", "--json"}).out == "[]\n");
}

TEST_CASE("a call that is played to its end shows its debrief a screen at a time") {
    Machine machine;
    const std::vector<std::string> typed{"y", "", "x", "y", "n", "n", "n", "n", "2", "", "b"};
    const auto ran = machine.run_at_terminal({"play", "sofa"}, typed);
    CHECK(shows(ran, "MISSED"));
    CHECK(shows(ran, "0 in an assessment, otherwise"));
    CHECK(shows(ran, "Enter shows more, b leaves off:"));
    CHECK(shows(ran, "rung debrief sofa-1 shows this again."));
    CHECK(attempt_in(machine, "sofa-1")["scorecard"].is_object());
    CHECK(machine.run_at_terminal({"play", "sofa-1"}, {}).exit == Exit::problems);
}

TEST_CASE("a call that went wrong stands among those to practise next, and can be picked there") {
    Machine machine;
    CHECK(!shows(machine.run_at_terminal({}, {"q"}), "Practise next"));
    (void)machine.run_at_terminal({"play", "sofa"}, {"y", "", "x", "y", "n", "n", "n", "n", "2", "", "b"});
    const auto home = machine.run_at_terminal({}, {"1", "y", "", "1", "q"});
    CHECK(home.screen.find("Practise next") < home.screen.find("First calls"));
    CHECK(shows(home, "last time: 0, missed"));
    CHECK(shows(home, "No rung of 5 yet"));
    CHECK(shows(home, "You played"));
    CHECK(attempt_in(machine, "sofa-2")["log"].size() == 1);
}

TEST_CASE("a stopped attempt has no score and is not gone on with") {
    Machine machine;
    const auto ran = machine.run_at_terminal({"play", "sofa"}, {"y", "", "1", "stop", "y"});
    CHECK(shows(ran, "Stopped, without a score."));
    CHECK(attempt_in(machine, "sofa-1")["stopped"] == true);
    CHECK(machine.run_at_terminal({"play", "sofa-1"}, {}).err ==
          "error[stopped]: this attempt was stopped without a score\n  hint: begin a new one\n");
    CHECK(machine.run({"debrief", "sofa-1"}).exit == Exit::problems);
    CHECK(!shows(machine.run_at_terminal({}, {"q"}), "Go on with"));
}

TEST_CASE("after its debrief a practice call offers its dear moves again, and keeps nothing of that") {
    Machine machine;
    const std::vector<std::string> hung_up{"y", "", "x", "y", "n", "n", "n", "n", "2", "b"};
    auto typed = hung_up;
    typed.insert(typed.end(), {"r", "!", "b", "retry", "b", ""});
    const auto ran = machine.run_at_terminal({"play", "sofa"}, typed);
    CHECK(shows(ran, "r retries turn 1, d shows"));
    CHECK(shows(ran, "Once more"));
    CHECK(shows(ran, "everything: after that nothing counts"));
    CHECK(shows(ran, "Best here: "));
    CHECK(shows(ran, "rung debrief sofa-1 shows this again."));
    Machine other;
    (void)other.run_at_terminal({"play", "sofa"}, hung_up);
    CHECK(attempt_in(machine, "sofa-1") == attempt_in(other, "sofa-1"));
    for (const auto* mode : {"exercise", "assessment"})
        CHECK(!shows(machine.run_at_terminal({"play", "sofa", "--mode", mode}, hung_up), "retries turn"));
}

TEST_CASE("an attempt that was begun in one mode is not gone on with in another") {
    Machine machine;
    (void)machine.run_at_terminal({"play", "sofa"}, {"y", "", "1"});
    const auto ran = machine.run_at_terminal({"play", "sofa-1", "--mode", "assessment"}, {});
    CHECK(ran.exit == Exit::usage);
    CHECK(ran.err ==
          "error[usage]: this attempt was begun as practice\n  hint: leave out --mode to go on with it\n");
}

TEST_CASE("a decision that cannot be written is told, and the call goes on") {
    for (int nth = 4; nth <= 6; ++nth) {
        CAPTURE(nth);
        Machine machine;
        machine.files.fail_write = nth;  // the first three keep what is played
        const auto ran = machine.run_at_terminal({"play", "sofa"}, {"y", "", "1", "1", "1"});
        CHECK(shows(ran, "This could not be saved: "));
        CHECK(attempt_in(machine, "sofa-1")["log"].size() == 3);
    }
}

TEST_CASE("--out keeps the attempt in a file of its own") {
    Machine machine;
    const auto ran = machine.run_at_terminal({"play", "sofa", "--out", "/tmp/a.json"}, {"y", "", "1"});
    CHECK(shows(ran, "rung play /tmp/a.json goes on from here."));
    CHECK(Json::parse(machine.files.held["/tmp/a.json"])["log"].size() == 1);
    CHECK(machine.run({"attempts", "--json"}).out == "[]\n");
    (void)machine.run_at_terminal({"play", "/tmp/a.json"}, {"1"});
    CHECK(Json::parse(machine.files.held["/tmp/a.json"])["log"].size() == 2);
}
