#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/shop.h"

using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

namespace {

/// Plays the good moves to the close and gives the attempt's id.
std::string play_closed(Machine& machine) {
    machine.input = test::good_moves() + "{\"close\":{}}\n";
    const auto ran = machine.run({"play", "sofa", "--moves", "-"});
    REQUIRE(ran.exit == Exit::done);
    return ran.err.substr(8, ran.err.size() - 9);
}

}  // namespace

TEST_CASE("a what-if that cannot be meant says so and ends with 2") {
    struct Row {
        std::vector<std::string> rest;
        const char* err;
    };
    const Row rows[] = {
        {{}, "error[usage]: what-if needs --turn and --move, or --shift\n"},
        {{"--turn", "2"}, "error[usage]: --turn needs --move\n"},
        {{"--move", "{}"}, "error[usage]: --move needs --turn\n"},
        {{"--turn", "0", "--move", "{}"}, "error[usage]: \"0\" is no turn\n"},
        {{"--turn", "two", "--move", "{}"}, "error[usage]: \"two\" is no turn\n"},
        {{"--shift", "3"}, "error[usage]: \"3\" is no shift of the handover\n"},
        {{"--shift", "0"}, "error[usage]: a handover moved by 0 turns stays where it is\n"},
        {{"--shift", "1", "--turn", "1", "--move", "{}"},
         "error[usage]: what-if changes a decision or moves the handover, not both\n"},
        {{"--turn", "9", "--move", "{\"wait\":5}"}, "error[usage]: the call never had a turn 9\n"},
        {{"--turn", "1", "--move", "{\"say\":\"mirrro\"}"}, "error[unknown-choice]: "},
    };
    Machine machine;
    const auto id = play_closed(machine);
    for (const auto& row : rows) {
        std::vector<std::string> line{"what-if", id};
        line.insert(line.end(), row.rest.begin(), row.rest.end());
        const auto ran = machine.run(line);
        CHECK(ran.err.substr(0, std::string(row.err).size()) == row.err);
        CHECK(ran.err.find("  hint: ") != std::string::npos);
        CHECK(ran.out == "");
        CHECK(ran.exit == Exit::usage);
    }
    CHECK(machine.run({"what-if"}).err ==
          "error[usage]: what-if needs an attempt\n  hint: rung attempts names yours\n");
}

TEST_CASE("a move that was not possible there, or a call that is still open, ends with 1") {
    Machine machine;
    const auto id = play_closed(machine);
    const auto ran = machine.run({"what-if", id, "--turn", "1", "--move", "{\"warn\":{\"step\":\"final\"}}"});
    CHECK(ran.exit == Exit::problems);
    CHECK(ran.err.starts_with("error[first-warning-first]: "));
    machine.input = "{\"say\":\"mirror\"}\n";
    machine.run({"play", "sofa", "--moves", "-", "--out", "/tmp/open.json"});
    const auto refused = machine.run({"what-if", "/tmp/open.json", "--shift", "1"});
    CHECK(refused.exit == Exit::problems);
    CHECK(refused.err.starts_with("error[not-closed]: "));
}

TEST_CASE("both versions stand side by side, and what was tried, filled in or left out is marked") {
    Machine machine;
    const auto id = play_closed(machine);
    const auto ran = machine.run({"what-if", id, "--turn", "2", "--move", "{\"say\":\"claim\"}"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.err == "");
    for (const char* part : {"What if: The second sofa", "as it was", "instead", "Turn by turn",
                             "I can book a new delivery for Thursday.” (tried)"})
        CHECK(ran.out.find(part) != std::string::npos);
    const auto early = machine.run({"what-if", id, "--shift", "-1", "--plain"});
    CHECK(early.out.find("The handover comes before it.") != std::string::npos);
    CHECK(early.out.find("anger instead: ") != std::string::npos);
    const auto late = machine.run({"what-if", id, "--shift", "2"});
    CHECK(late.out.find("(filled in)") != std::string::npos);
}

TEST_CASE("for programs both versions hold moves that play, with what they come to") {
    Machine machine;
    const auto id = play_closed(machine);
    for (const char* shift : {"-2", "-1", "1", "2"}) {
        const auto ran = machine.run({"what-if", id, "--shift", shift, "--json"});
        REQUIRE(ran.exit == Exit::done);
        const auto made = Json::parse(ran.out);
        for (const char* version : {"was", "would"}) {
            machine.input.clear();
            for (const auto& move : made[version]["moves"]) machine.input += move["move"].dump() + "\n";
            const auto again = machine.run({"play", "sofa", "--moves", "-", "--json"});
            REQUIRE(again.exit == Exit::done);
            const auto card = Json::parse(again.out)["scorecard"];
            const auto& told = made[version]["scorecard"];
            CHECK((told["total"].get<int>() + 50) / 100 == card["total"].get<int>());
            CHECK(told["outcome"] == card["outcome"]);
            CHECK(told["offset"] == card["offset"]);
            CHECK(told["timing"] == card["timing"]);
        }
    }
}
