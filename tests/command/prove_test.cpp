#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/shop.h"

/// What is known of a call for certain, as it is told.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

TEST_CASE("a certificate names every claim, for reading and for programs, whatever the jobs") {
    Machine machine;
    const auto ran = machine.run({"prove", "sofa"});
    CHECK(ran.out.starts_with("sofa: "));
    for (const auto* claim :
         {"every node can be reached", "every ending can be reached", "every window can open",
          "every trap can be stepped into", "every fatal and critical rule can be kept", "no dead end",
          "the author's line is possible to its end", "no line is worth more than the author's",
          "the verdict agrees with the best line"})
        CHECK(ran.out.find(claim) != std::string::npos);
    const auto json = machine.run({"prove", "sofa", "sofa", "--json"}).out;
    const auto made = Json::parse(json);
    REQUIRE(made.size() == 2);
    CHECK(made[0] == made[1]);
    CHECK(made[0]["call"] == "sofa");
    CHECK((ran.exit == Exit::done) == made[0]["sound"].get<bool>());
    CHECK(machine.run({"prove", "sofa", "sofa", "--json", "--jobs", "2"}).out == json);
}

TEST_CASE("a call that is not sound ends with 1 and shows moves that can be played") {
    Machine machine;
    (void)test::change(machine, "/app/scenarios/calls/sofa.json",
                       R"({"line":[{"say":"wall"},{"say":"snap"},{"say":"steady"},{"say":"close-early"}]})");
    const auto ran = machine.run({"prove", "sofa"});
    CHECK(ran.exit == Exit::problems);
    CHECK(ran.out.find("  NO  no line is worth more than the author's") != std::string::npos);
    CHECK(ran.err.find("sofa: not sound") != std::string::npos);
    const auto made = Json::parse(machine.run({"prove", "sofa", "--json"}).out)[0];
    std::string moves;
    for (const auto& property : made["properties"])
        if (property["claim"] == "line-best")
            for (const auto& move : property["moves"]) moves += move.dump() + "\n";
    machine.input = moves;
    const auto played = machine.run({"play", "sofa", "--moves", "-", "--json"});
    CHECK(played.exit == Exit::done);
    CHECK(Json::parse(played.out)["scorecard"]["total"].get<int>() * 100 > made["line"]["total"].get<int>());
}
