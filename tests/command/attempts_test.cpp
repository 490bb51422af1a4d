#include <doctest/doctest.h>
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
