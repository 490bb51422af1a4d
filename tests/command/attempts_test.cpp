#include "call/call.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/shop.h"

/// Attempts that were kept: listed, read again, changed, and lost.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

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

TEST_CASE("an attempt is handed on as its file, the same bytes, and replays from there") {
    Machine machine;
    const auto id = test::play_good(machine);
    CHECK(machine.run({"attempts", id, "--out", "/tmp/mine.json"}).exit == Exit::done);
    CHECK(machine.files.held.at("/tmp/mine.json") == machine.files.held.at(test::kAttempts + id + ".json"));
    CHECK(machine.run({"replay", "/tmp/mine.json"}).out == machine.run({"replay", id}).out);
    CHECK(machine.run({"attempts", "sofa-x", "--out", "/tmp/mine.json"}).err.find("unknown-attempt") !=
          std::string::npos);
    CHECK(machine.run({"attempts", id}).exit == Exit::usage);
}

TEST_CASE("in a store attempts are listed as in files, and each command opens it anew") {
    Machine machine;
    machine.use_store();
    CHECK(machine.run({"attempts"}).out == "Nothing has been played yet. Type rung to begin.\n");
    const auto id = test::play_good(machine);
    machine.now = "2026-02-04 08:00";
    CHECK(machine.run({"attempts"}).out.find(id) != std::string::npos);
    CHECK(machine.run({"debrief", id}).exit == Exit::done);
    CHECK(machine.files.held.count(test::kAttempts + id + ".json") == 0);
}

TEST_CASE("what older rules scored is shown as it was, and scored anew only where somebody asks for it") {
    Machine machine;
    const auto id = test::play_good(machine);
    auto& bytes = machine.files.held[test::kAttempts + id + ".json"];
    const auto today = machine.run({"debrief", id}).out;
    const auto rules = fmt::format("\"rules\": {}", call::kRulesVersion);
    bytes.replace(bytes.find(rules), rules.size(), "\"rules\": 1");
    const auto total = bytes.find("\"total\": ") + 9;
    bytes.replace(total, bytes.find(',', total) - total, "44");

    CHECK(machine.run({"replay", id}).out.find("44 of 100") != std::string::npos);
    CHECK(machine.run({"replay", id}).out.find("scored by rules 1; today's are ") != std::string::npos);
    const auto stored = machine.run({"debrief", id});
    CHECK(stored.exit == Exit::done);
    CHECK(stored.out.starts_with("44 of 100, "));
    CHECK(stored.err.starts_with("note[rules-changed]: rules 1 scored this attempt"));
    CHECK(stored.err.find("--rescore") != std::string::npos);
    const auto json = Json::parse(machine.run({"debrief", id, "--json"}).out);
    CHECK(json["rules"] == 1);
    CHECK(json["scorecard"]["total"] == 44);
    CHECK(machine.run({"debrief", id, "--format", "html"}).exit == Exit::problems);

    const auto anew = machine.run({"debrief", id, "--rescore"});
    CHECK(anew.out == today);
    CHECK(anew.err ==
          fmt::format("note[rules-changed]: scored by today's rules, {}; rules 1 gave 44 of 100\n",
                      call::kRulesVersion));
}

TEST_CASE("a call begun by older rules goes on by today's, and says so") {
    Machine machine;
    machine.input = "{\"say\":\"mirror\"}\n";
    REQUIRE(machine.run({"play", "sofa", "--moves", "-", "--out", "/tmp/a.json"}).exit == Exit::done);
    auto& bytes = machine.files.held["/tmp/a.json"];
    const auto rules = fmt::format("\"rules\": {}", call::kRulesVersion);
    bytes.replace(bytes.find(rules), rules.size(), "\"rules\": 1");
    machine.input = "{\"wait\":5}\n";
    const auto ran = machine.run({"play", "/tmp/a.json", "--moves", "-"});
    CHECK(ran.err.starts_with("note[rules-changed]: begun by rules 1, goes on by today's, "));
    CHECK(machine.files.held["/tmp/a.json"].find(rules) != std::string::npos);
}

TEST_CASE("the name of who played is not in the attempt") {
    Machine machine;
    machine.input = test::good_moves();
    const auto named = machine.run({"play", "sofa", "--moves", "-", "--json", "--as", "Sam"}).out;
    CHECK(named == machine.run({"play", "sofa", "--moves", "-", "--json"}).out);
}

TEST_CASE("an attempt stays what it was when its call is edited, and says so when all is gone") {
    Machine machine;
    const auto id = test::play_good(machine);
    const auto replay = machine.run({"replay", id}).out;
    const auto debrief = machine.run({"debrief", id}).out;
    (void)test::change(machine, "/app/scenarios/calls/sofa.json",
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

TEST_CASE("strong words stand in no transcript and no export for whoever does not want them") {
    Machine machine;
    (void)test::change(machine, "/app/scenarios/calls/sofa.json",
                       R"({"nodes":{"pickup":{"customer":[
                           {"say":"Where is my bloody sofa?","tone":"angry","does":["asks:refund:80"]}]}}})");
    const auto id = test::play_good(machine);
    const std::vector<std::vector<std::string>> lines = {{"replay", id},
                                                         {"replay", id, "--json"},
                                                         {"debrief", id, "--full"},
                                                         {"debrief", id, "--json"},
                                                         {"debrief", id, "--format", "html"}};
    for (auto line : lines) {
        CAPTURE(fmt::format("{}", fmt::join(line, " ")));
        CHECK(machine.run(line).out.find("my bloody sofa") != std::string::npos);
        line.insert(line.end(), {"--profanity", "masked"});
        const auto masked = machine.run(line).out;
        CHECK(masked.find("bloody") == std::string::npos);
        CHECK(masked.find("my b––––– sofa") != std::string::npos);
        line.back() = "paraphrased";
        CHECK(machine.run(line).out.find("my [swears] sofa") != std::string::npos);
    }
    const auto refused = machine.run({"replay", id, "--profanity", "mask"});
    CHECK(refused.exit == Exit::usage);
    CHECK(refused.err.find("there is full, masked, paraphrased") != std::string::npos);
    CHECK(machine.run_at_terminal({"play", "sofa", "--profanity", "masked"}, {}).screen.find("bloody") ==
          std::string::npos);
}

TEST_CASE("a scorecard that does not follow from the moves is told") {
    Machine machine;
    const auto id = test::play_good(machine);
    (void)test::change(machine, test::kAttempts + id + ".json", R"({"scorecard":{"total":99}})");
    const auto ran = machine.run({"debrief", id});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.err.starts_with("warning[score-differs]: the file says 99 of 100, its moves give "));
}

TEST_CASE("an attempt's file that is wrong is shown where it is") {
    Machine machine;
    const auto id = test::play_good(machine);
    (void)test::change(machine, test::kAttempts + id + ".json", R"({"mode":"exam"})");
    const auto ran = machine.run({"replay", id});
    CHECK(ran.exit == Exit::problems);
    CHECK(ran.err.find(":4:11: error[unknown-value]: \"exam\" is no mode") != std::string::npos);
}

TEST_CASE("an attempt's file that is wrong is told in the list, and hides no other") {
    Machine machine;
    const auto id = test::play_good(machine);
    machine.files.held[std::string(test::kAttempts) + "sofa-7.json"] = "half a fi";
    const auto ran = machine.run({"attempts", "--json"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.err.find("sofa-7.json:1:1: error[json-syntax]") != std::string::npos);
    const auto list = Json::parse(ran.out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["id"] == id);
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
