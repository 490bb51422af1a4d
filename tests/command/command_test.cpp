#include "command/arguments.h"
#include "command/help.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/fixtures.h"
#include "support/shop.h"

using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kAttempt = "/home/rung/attempts/";

/// Plays the good moves and gives the attempt's id.
std::string play_good(Machine& machine) {
    machine.input = test::good_moves();
    const auto ran = machine.run({"play", "sofa", "--moves", "-"});
    REQUIRE(ran.exit == Exit::done);
    REQUIRE(ran.err.starts_with("kept as "));
    return ran.err.substr(8, ran.err.size() - 9);
}

std::string changed(Machine& machine, const std::string& path, std::string_view patch) {
    machine.files.held[path] = test::patched(machine.files.held[path], patch);
    return machine.files.held[path];
}

}  // namespace

TEST_CASE("a command line that cannot be meant says so and ends with 2") {
    struct Row {
        std::vector<std::string> line;
        const char* err;
    };
    const Row rows[] = {
        {{"plya"}, "error[usage]: there is no command \"plya\"\n  hint: did you mean \"rung play\"?\n"},
        {{"lst"}, "error[usage]: there is no command \"lst\"\n  hint: did you mean \"rung list\"?\n"},
        {{"frobnicate"},
         "error[usage]: there is no command \"frobnicate\"\n  hint: rung --help says what there is\n"},
        {{"play"}, "error[usage]: play needs a call\n  hint: rung list names them\n"},
        {{"replay"}, "error[usage]: replay needs an attempt\n  hint: rung attempts names yours\n"},
        {{"debrief"}, "error[usage]: debrief needs an attempt\n  hint: rung attempts names yours\n"},
        {{"check"},
         "error[usage]: check needs a file or a folder\n  hint: rung check --help says how it goes\n"},
        {{"list", "call"}, "error[usage]: \"call\" is no kind of content\n  hint: did you mean \"calls\"?\n"},
        {{"list", "--jsno"},
         "error[usage]: \"--jsno\" is not understood here\n  hint: did you mean \"--json\"?\n"},
        {{"play", "sofa", "--mode", "exam"},
         "error[usage]: \"exam\" is no mode\n  hint: there is practice, exercise, assessment\n"},
        {{"play", "sofa", "--mode", "practise"},
         "error[usage]: \"practise\" is no mode\n  hint: did you mean \"practice\"?\n"},
        {{"play", "sofa", "--seed", "x"}, "error[usage]: \"x\" is no seed\n  hint: a whole number from 0\n"},
        {{"play", "sofa", "--seed", "-1"},
         "error[usage]: \"-1\" is no seed\n  hint: a whole number from 0\n"},
        {{"play", "sofa", "--seed"},
         "error[usage]: --seed needs a value\n  hint: rung play --help says how it goes\n"},
        {{"play", "sofa", "--clock", "3"},
         "error[usage]: \"3\" is no factor of the clock\n  hint: there is 1, 1.5, 2, off\n"},
        {{"play", "sofa", "twice"},
         "error[usage]: \"twice\" is not understood here\n  hint: rung play --help says how it goes\n"},
        {{"debrief", "x", "--format", "pdf"},
         "error[usage]: \"pdf\" is no format\n  hint: there is text, html, json\n"},
        {{"play", "sofaa", "--moves", "-"},
         "error[unknown-call]: there is no call \"sofaa\"\n  hint: did you mean \"sofa\"?\n"},
        {{"replay", "sofa-7"},
         "error[unknown-attempt]: there is no attempt \"sofa-7\"\n  hint: none is kept yet; rung play begins "
         "one\n"},
        {{"play", "sofa"},
         "error[usage]: a call is played at a terminal, and standard input is none\n"
         "  hint: --moves FILE plays the moves in a file and asks nothing; --moves - reads them from "
         "standard input\n"},
        {{},
         "error[usage]: calls are chosen and played at a terminal, and standard input is none\n"
         "  hint: rung list names the calls, rung play CALL --moves FILE plays one without a terminal\n"},
    };
    for (const auto& row : rows) {
        Machine machine;
        const auto ran = machine.run(row.line);
        CHECK(ran.err == row.err);
        CHECK(ran.out == "");
        CHECK(ran.exit == Exit::usage);
    }
}

TEST_CASE("help and version go to standard output and end with 0") {
    Machine machine;
    for (const auto* command : {"list", "check", "play", "replay", "debrief", "what-if", "attempts"}) {
        const auto ran = machine.run({command, "--help"});
        CHECK(ran.exit == Exit::done);
        CHECK(ran.out.starts_with(std::string("rung ") + command));
        CHECK(ran.err == "");
        CHECK(machine.run({"--help"}).out.find(std::string("rung ") + command) != std::string::npos);
    }
    CHECK(machine.run({"--version"}).out == command::version_text());
}

TEST_CASE("options of all commands may stand before or behind the command") {
    Machine machine;
    CHECK(machine.run({"--json", "list"}).out == machine.run({"list", "--json"}).out);
    CHECK(machine.run({"list", "calls", "--json"}).out == machine.run({"list", "--json"}).out);
}

TEST_CASE("what there is to play is listed, for people and for programs") {
    Machine machine;
    CHECK(machine.run({"list"}).out ==
          "call  title            company       level  min  teaches   holds\n"
          "sofa  The second sofa  harbour-home      2    5  W1 W2 H4  strong-language\n");
    const auto calls = Json::parse(machine.run({"list", "--json"}).out);
    CHECK(calls[0]["id"] == "sofa");
    CHECK(calls[0]["teaches"] == Json({"W1", "W2", "H4"}));
    CHECK(Json::parse(machine.run({"list", "modules", "--json"}).out)[0]["scenarios"] == Json({"sofa"}));
    CHECK(Json::parse(machine.run({"list", "companies", "--json"}).out)[0]["id"] == "harbour-home");
    CHECK(machine.run({"list", "--plain"}).out.starts_with("call: sofa\ntitle: The second sofa\n"));
}

TEST_CASE("a pack is listed with the rest, and what is wrong in it does not hide the rest") {
    Machine machine;
    machine.files.held["/home/rung/packs/acme/calls/chair.json"] =
        test::patched(test::scenario_json(), R"({"id":"chair","title":"The chair"})");
    machine.files.held["/home/rung/packs/acme/calls/broken.json"] = "{";
    const auto ran = machine.run({"list"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.out.find("acme/chair") != std::string::npos);
    CHECK(ran.out.find("sofa ") != std::string::npos);
    CHECK(ran.err.find("broken.json") != std::string::npos);
    machine.input = test::good_moves();
    CHECK(machine.run({"play", "acme/chair", "--moves", "-"}).exit == Exit::done);
}

TEST_CASE("no content is a matter of the machine") {
    Machine machine;
    const auto ran = machine.run({"list", "--data", "/nowhere"});
    CHECK(ran.exit == Exit::environment);
    CHECK(ran.err ==
          "error[file-missing]: there are no calls in \"/nowhere/scenarios\"\n"
          "  hint: --data DIR says where the content is\n");
}

TEST_CASE("--data names the folder of the content, or the one that holds it") {
    Machine machine;
    for (auto it = machine.files.held.begin(); it != machine.files.held.end();) {
        auto node = machine.files.held.extract(it++);
        if (node.key().starts_with("/app/")) node.key() = "/srv/" + node.key().substr(5);
        machine.files.held.insert(std::move(node));
    }
    CHECK(machine.run({"list"}).exit == Exit::environment);
    CHECK(machine.run({"list", "--data", "/srv"}).exit == Exit::done);
    CHECK(machine.run({"list", "--data", "/srv/scenarios"}).exit == Exit::done);
}

TEST_CASE("a play by moves is kept, replayed and debriefed, the same bytes every time") {
    Machine machine;
    const auto id = play_good(machine);
    machine.input = test::good_moves();
    const auto first = machine.run({"play", "sofa", "--moves", "-", "--json"});
    CHECK(first.exit == Exit::done);
    CHECK(machine.run({"play", "sofa", "--moves", "-", "--json"}).out == first.out);
    CHECK(machine.files.held[kAttempt + id + ".json"] == first.out);

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
        CHECK(machine.run({command, kAttempt + id + ".json"}).out == ran.out);
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

TEST_CASE("attempts are listed with who played and how they stand") {
    Machine machine;
    CHECK(machine.run({"attempts"}).out == "Nothing has been played yet. Type rung to begin.\n");
    machine.input = test::good_moves();
    REQUIRE(machine.run({"play", "sofa", "--moves", "-", "--as", "Sam"}).exit == Exit::done);
    machine.input = "{\"wait\":5}\n";
    REQUIRE(machine.run({"play", "sofa", "--moves", "-"}).exit == Exit::done);
    const auto list = Json::parse(machine.run({"attempts", "--json"}).out);
    REQUIRE(list.size() == 2);
    bool saved = false, closed = false;
    for (const auto& row : list) {
        saved = saved || (row["standing"] == "saved" && row["total"].is_null());
        closed = closed ||
                 (row["standing"] == "closed" && row["who"] == "Sam" && row["began"] == "2026-02-03 10:20");
    }
    CHECK(saved);
    CHECK(closed);
    CHECK(machine.run({"attempts"}).out.find("Sam") != std::string::npos);
}

TEST_CASE("the name of who played is not in the attempt") {
    Machine machine;
    machine.input = test::good_moves();
    const auto named = machine.run({"play", "sofa", "--moves", "-", "--json", "--as", "Sam"}).out;
    CHECK(named == machine.run({"play", "sofa", "--moves", "-", "--json"}).out);
}

TEST_CASE("an attempt stays what it was when its call is edited, and says so when all is gone") {
    Machine machine;
    const auto id = play_good(machine);
    const auto replay = machine.run({"replay", id}).out;
    const auto debrief = machine.run({"debrief", id}).out;
    (void)changed(machine, "/app/scenarios/calls/sofa.json",
                  R"({"title":"Another sofa","nodes":{"pickup":{"customer":[{"say":"Hello."}]}}})");
    CHECK(machine.run({"replay", id}).out == replay);
    CHECK(machine.run({"debrief", id}).out == debrief);
    std::erase_if(machine.files.held,
                  [](const auto& file) { return file.first.starts_with("/home/rung/content/"); });
    const auto gone = machine.run({"replay", id});
    CHECK(gone.exit == Exit::environment);
    CHECK(
        gone.err.starts_with("error[content-gone]: what was played is gone:\n  scenario \"sofa\", SHA-256 "));
    CHECK(gone.err.find("company") == std::string::npos);
}

TEST_CASE("a scorecard that does not follow from the moves is told") {
    Machine machine;
    const auto id = play_good(machine);
    (void)changed(machine, kAttempt + id + ".json", R"({"scorecard":{"total":99}})");
    const auto ran = machine.run({"debrief", id});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.err.starts_with("warning[score-differs]: the file says 99 of 100, its moves give "));
}

TEST_CASE("an attempt's file that is wrong is shown where it is") {
    Machine machine;
    const auto id = play_good(machine);
    (void)changed(machine, kAttempt + id + ".json", R"({"mode":"exam"})");
    const auto ran = machine.run({"replay", id});
    CHECK(ran.exit == Exit::problems);
    CHECK(ran.err.find(":4:11: error[unknown-value]: \"exam\" is no mode") != std::string::npos);
}

TEST_CASE("whichever write fails, what was kept stays whole and the caller is told") {
    for (int nth = 1; nth <= 6; ++nth) {
        CAPTURE(nth);
        Machine machine;
        machine.input = test::good_moves();
        machine.files.fail_write = nth;
        const auto ran = machine.run({"play", "sofa", "--moves", "-", "--json"});
        const bool failed = machine.files.fail_write == 0;
        CHECK(ran.exit == (failed ? Exit::environment : Exit::done));
        CHECK(Json::parse(ran.out)["scorecard"].is_object());
        for (const auto& [path, bytes] : machine.files.held)
            if (path.starts_with("/home/")) CHECK(Json::accept(bytes));
        machine.files.fail_write = 0;
        CHECK(machine.run({"play", "sofa", "--moves", "-", "--json"}).exit == Exit::done);
    }
}

TEST_CASE("check says everything that is wrong, and 1 only for errors") {
    Machine machine;
    const auto clean = machine.run({"check", "/app/scenarios"});
    CHECK(clean.exit == Exit::done);
    CHECK(clean.err == "4 files: 0 errors, 0 warnings\n");
    CHECK(clean.out == "");

    auto bytes = machine.files.held["/app/scenarios/calls/sofa.json"];
    bytes.replace(bytes.find("\"to\": \"explains\""), 16, "\"to\": \"explaims\"");
    machine.files.held["/app/scenarios/calls/sofa.json"] = bytes;
    const auto wrong = machine.run({"check", "/app/scenarios"});
    CHECK(wrong.exit == Exit::problems);
    CHECK(wrong.out.find("error[unknown-node]") != std::string::npos);
    CHECK(wrong.out.find("did you mean \"explains\"") != std::string::npos);
    const auto json = Json::parse(machine.run({"check", "/app/scenarios", "--json"}).out);
    CHECK(json["errors"] == 1);
    CHECK(json["diagnostics"][0]["code"] == "unknown-node");
    CHECK(json["diagnostics"][0]["line"].get<int>() > 1);
    CHECK(json["diagnostics"][0]["pointer"].get<std::string>().starts_with("/nodes/pickup/moves/0"));

    CHECK(machine.run({"check", "/nothing"}).exit == Exit::environment);
}

TEST_CASE("a line that the rules do not allow is shown where it stops") {
    Machine machine;
    (void)changed(
        machine, "/app/scenarios/calls/sofa.json",
        R"({"line":[{"say":"mirror"},{"hold":60},{"hold":60},{"hold":60},{"hold":60},{"disconnect":{}}]})");
    const auto ran = machine.run({"check", "/app/scenarios/calls/sofa.json"});
    CHECK(ran.exit == Exit::problems);
    CHECK(ran.out.find("error[line-not-possible]: this move of \"line\" is not possible at \"explains\": You "
                       "have put") != std::string::npos);
    CHECK(ran.out.find("at: /line/4") != std::string::npos);
}

TEST_CASE("players who do not think score less than the author, as a table and as data") {
    Machine machine;
    const auto table = machine.run({"check", "/app/scenarios/calls/sofa.json", "--balance"}).out;
    CHECK(table.starts_with(
        "call  author  apologises  warns  offers-most  escalates-at-once  never-escalates\nsofa "));
    const auto row = Json::parse(
        machine.run({"check", "/app/scenarios/calls/sofa.json", "--balance", "--json"}).out)["balance"][0];
    CHECK(row["author"] == 100);
    CHECK(row["never-escalates"] <= 35);
    CHECK(row["escalates-at-once"] <= 39);
    CHECK(row["warns"] < row["author"]);
}

TEST_CASE("a call that is not right is not played") {
    Machine machine;
    (void)changed(machine, "/app/scenarios/calls/sofa.json", R"({"start":"nowhere"})");
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

TEST_CASE("what is printed for screen readers and pipes has no escapes and no drawn lines") {
    Machine machine;
    const auto id = play_good(machine);
    machine.output_is_terminal = true;
    machine.colour = true;
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"replay", id}, {"debrief", id}, {"list"}, {"attempts"}}) {
        auto plain = line;
        plain.push_back("--plain");
        const auto text = machine.run(plain).out;
        CHECK(text.find('\x1b') == std::string::npos);
        for (const auto* drawn : {"─", "│", "╭", "█", "├"}) CHECK(text.find(drawn) == std::string::npos);
        auto colourless = line;
        colourless.push_back("--no-color");
        CHECK(machine.run(colourless).out.find('\x1b') == std::string::npos);
    }
    CHECK(machine.run({"replay", id}).out.find('\x1b') != std::string::npos);
}

TEST_CASE("texts of a scenario cannot do anything to the terminal") {
    Machine machine;
    (void)changed(machine, "/app/scenarios/calls/sofa.json",
                  "{\"title\":\"Evil \\u001b[2J "
                  "title\",\"nodes\":{\"pickup\":{\"customer\":[{\"say\":\"\\u001b]0;x\\u0007 hi "
                  "\\u202e\",\"does\":[\"asks:refund:80\"]}]}}}");
    machine.input = "{\"wait\":5}\n";
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"list"}, {"play", "sofa", "--moves", "-"}}) {
        const auto ran = machine.run(line);
        INFO(ran.err);
        CHECK(ran.exit == Exit::done);
        CHECK(ran.out.find('\x1b') == std::string::npos);
        CHECK(ran.out.find('\x07') == std::string::npos);
        CHECK(ran.out.find("\u202e") == std::string::npos);
    }
}
