#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/fixtures.h"
#include "support/shop.h"

/// Plays by a file of moves.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

TEST_CASE("a play by moves is kept, replayed and debriefed, the same bytes every time") {
    Machine machine;
    const auto id = test::play_good(machine);
    machine.input = test::good_moves();
    const auto first = machine.run({"play", "sofa", "--moves", "-", "--json"});
    CHECK(first.exit == Exit::done);
    CHECK(machine.run({"play", "sofa", "--moves", "-", "--json"}).out == first.out);
    CHECK(machine.files.held[test::kAttempts + id + ".json"] == first.out);

    const auto attempt = Json::parse(first.out);
    CHECK(attempt["mode"] == "practice");
    CHECK(attempt["seed"] == 0);
    CHECK(attempt["log"].size() == 9);
    CHECK(attempt["log"].back() == Json({{"close", Json::object()}}));
    const auto& card = attempt["scorecard"];
    for (const auto* key : {"total", "timing", "passed", "fatal", "critical", "outcome", "offset",
                            "dimensions", "items", "otherwise"})
        CHECK(card.contains(key));
    CHECK(card["outcome"] == "timely");
    CHECK(card["offset"] == 0);

    for (const auto* command : {"replay", "debrief"}) {
        const auto ran = machine.run({command, id});
        CHECK(ran.exit == Exit::done);
        CHECK(ran.err == "");
        CHECK(machine.run({command, id}).out == ran.out);
        CHECK(Json::accept(machine.run({command, id, "--json"}).out));
        CHECK(machine.run({command, test::kAttempts + id + ".json"}).out == ran.out);
    }
    const auto html = machine.run({"debrief", id, "--format", "html", "--out", "/tmp/d.html"});
    CHECK(html.exit == Exit::done);
    CHECK(machine.files.held["/tmp/d.html"].starts_with("<!"));
}

TEST_CASE("in an assessment the scorecard has no figure for otherwise") {
    Machine machine;
    machine.input = test::good_moves();
    const auto card = Json::parse(
        machine.run({"play", "sofa", "--moves", "-", "--mode", "assessment", "--json"}).out)["scorecard"];
    CHECK(!card.contains("otherwise"));
}

TEST_CASE("moves that end within the call are a save, and more moves go on with it") {
    const auto moves = test::good_moves();
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < moves.size(); at = moves.find('\n', at) + 1)
        lines.push_back(moves.substr(at, moves.find('\n', at) + 1 - at));
    Machine whole;
    whole.input = moves;
    const auto expected = whole.run({"play", "sofa", "--moves", "-", "--json", "--out", "/w.json"}).out;
    for (std::size_t cut = 0; cut <= 3; ++cut) {
        CAPTURE(cut);
        Machine machine;
        machine.input.clear();
        for (std::size_t i = 0; i < cut; ++i) machine.input += lines[i];
        const auto saved = machine.run({"play", "sofa", "--moves", "-", "--json", "--out", "/a.json"});
        CHECK(saved.exit == Exit::done);
        CHECK(saved.err == "saved as /a.json\n");
        CHECK(Json::parse(saved.out)["scorecard"].is_null());
        CHECK(machine.run({"debrief", "/a.json"}).err ==
              "error[not-closed]: this call has not been played to its end\n  hint: rung play /a.json goes "
              "on with it\n");
        machine.input.clear();
        for (std::size_t i = cut; i < lines.size(); ++i) machine.input += lines[i];
        const auto ended = machine.run({"play", "/a.json", "--moves", "-", "--json"});
        CHECK(ended.exit == Exit::done);
        CHECK(ended.out == expected);
        CHECK(machine.files.held["/a.json"] == expected);
    }
}

TEST_CASE("a move that cannot be made is shown with its line, and the log so far is kept") {
    struct Row {
        const char* moves;
        const char* err;
        std::size_t kept;
    };
    const Row rows[] = {
        {"{\"say\":\"mirror\"}\n\n{\"hold\":60}\n{\"say\":\"close-early\"}\n{\"wait\":5}\n",
         "standard input:4:1: error[unknown-choice]", 2},
        {"{\"wait\":5}\n{\"close\":{}}\n",
         "standard input:2:1: error[call-is-not-over]: That comes after the call.\n"
         "  2 | {\"close\":{}}\n"
         "    | ^~~~~~~~~~~~\n",
         1},
        {"{\"warn\":{\"step\":\"final\"}}\n", "standard input:1:1: error[first-warning-first]", 0},
        {"{\"wait\":5}\nnonsense\n", "standard input:2:1: error[", 1},
        {"{\"hint\":{}}\n{\"rewind\":{\"to\":0}}\n", "standard input:2:1: error[nothing-to-rewind]", 1},
    };
    for (const auto& row : rows) {
        CAPTURE(row.moves);
        Machine machine;
        machine.input = row.moves;
        const auto ran = machine.run({"play", "sofa", "--moves", "-", "--json", "--out", "/a.json"});
        CHECK(ran.exit == Exit::problems);
        CHECK(ran.err.substr(0, std::string(row.err).size()) == row.err);
        const auto kept = Json::parse(machine.files.held["/a.json"]);
        CHECK(kept["log"].size() == row.kept);
        CHECK(kept["scorecard"].is_null());
        CHECK(ran.out == machine.files.held["/a.json"]);
    }
}

TEST_CASE("an illegal move after the call leaves the attempt open") {
    Machine machine;
    machine.input = test::good_moves() + "{\"say\":\"mirror\"}\n";
    const auto ran = machine.run({"play", "sofa", "--moves", "-", "--out", "/a.json"});
    CHECK(ran.exit == Exit::problems);
    CHECK(Json::parse(machine.files.held["/a.json"])["scorecard"].is_null());
}

TEST_CASE("hints and rewinds in moves are for practice") {
    for (const auto* mode : {"exercise", "assessment"}) {
        Machine machine;
        machine.input = "{\"wait\":5}\n{\"hint\":{}}\n";
        const auto ran = machine.run({"play", "sofa", "--moves", "-", "--mode", mode});
        CHECK(ran.exit == Exit::problems);
        CHECK(ran.err.starts_with("standard input:2:1: error[not-in-this-mode]"));
    }
}

TEST_CASE("moves come from a file as well, with any line ends") {
    Machine machine;
    machine.files.held["/m.txt"] = "  {\"say\":\"mirror\"}\r\n\r\n{\"disconnect\":{}}";
    const auto ran = machine.run({"play", "sofa", "--moves", "/m.txt", "--json", "--out", "/a.json"});
    CHECK(ran.exit == Exit::done);
    CHECK(Json::parse(ran.out)["log"].size() == 3);
    CHECK(machine.run({"play", "sofa", "--moves", "/none.txt"}).exit == Exit::environment);
}

TEST_CASE("a call that is not right is not played") {
    Machine machine;
    (void)test::change(machine, "/app/scenarios/calls/sofa.json", R"({"start":"nowhere"})");
    machine.input = test::good_moves();
    const auto ran = machine.run({"play", "sofa", "--moves", "-"});
    CHECK(ran.exit == Exit::problems);
    CHECK(ran.err.find("error[unknown-node]") != std::string::npos);
}

TEST_CASE("a call at a path is played with what stands beside it") {
    Machine machine;
    machine.files.held["/w/calls/mine.json"] = test::patched(test::scenario_json(), R"({"id":"mine"})");
    machine.files.held["/w/companies/harbour-home.json"] =
        test::patched(test::company_json(), R"({"name":"Next Door"})");
    machine.input = test::good_moves();
    const auto ran = machine.run({"play", "/w/calls/mine.json", "--moves", "-"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.out.find("Next Door") != std::string::npos);
}
