#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/shop.h"

/// What `check` says of content.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

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

TEST_CASE("check takes the id of a call as well as a path") {
    Machine machine;
    const auto by_id = machine.run({"check", "--balance", "sofa"});
    CHECK(by_id.exit == Exit::done);
    CHECK(by_id.out == machine.run({"check", "--balance", "/app/scenarios/calls/sofa.json"}).out);
    const auto wrong = machine.run({"check", "soffa"});
    CHECK(wrong.exit == Exit::environment);
    CHECK(wrong.err.find("there is no file \"soffa\", and no call of that id") != std::string::npos);
    CHECK(wrong.err.find("did you mean \"sofa\"?") != std::string::npos);
}

TEST_CASE("a fault of one kind hides none of another, and nothing is told that only follows from one") {
    Machine machine;
    auto& bytes = machine.files.held["/app/scenarios/calls/sofa.json"];
    const auto put = [&](const std::string& was, const std::string& is) {
        REQUIRE(bytes.find(was) != std::string::npos);
        bytes.replace(bytes.find(was), was.size(), is);
    };
    put("\"level\": 2", "\"level\": 12, \"level\": 2");
    put("\"to\": \"explains\"", "\"to\": \"explaims\"");
    put("{customer.name}", "{custmer.name}");
    put("\"anger >= 60\"", "\"(anger >= 60\"");
    put("\"id\": \"snap\", \"say\"", "\"id\": 7, \"say\"");
    const auto told = Json::parse(machine.run({"check", "/app/scenarios/calls/sofa.json", "--json"}).out);
    std::vector<std::string> codes;
    for (const auto& fault : told["diagnostics"])
        if (fault["severity"] == "error") codes.push_back(fault["code"]);
    std::ranges::sort(codes);
    CHECK(codes == std::vector<std::string>{"duplicate-key", "expression-unclosed", "number-out-of-range",
                                            "unknown-node", "unknown-placeholder", "wrong-type"});
}

TEST_CASE("a line that the rules do not allow is shown where it stops") {
    Machine machine;
    (void)test::change(
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
    CHECK(table.find("call  two good ways  after the costliest slip  in turn  said") != std::string::npos);
    CHECK(row["choices"] == 2);
    CHECK(row["two_ways"] == 1);
    CHECK(row["costliest_slip"]["turn"] == 1);
    CHECK(row["costliest_slip"]["say"] == "wall");
}
