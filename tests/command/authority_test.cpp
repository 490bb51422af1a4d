#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/shop.h"

/// What a higher limit would spare, as it is asked for and told.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kSofa = "/app/scenarios/calls/sofa.json";

/// Only £80 settles the call, and the rep has £50.
Machine machine_with_dear_sofa() {
    Machine machine;
    (void)test::change(
        machine, kSofa,
        R"({"nodes":{"explains":{"on":{"offer:refund":{"accepts":"offered(refund) >= 80 and limit(refund) >= 80"}}}}})");
    return machine;
}

}  // namespace

TEST_CASE("limits that cannot be meant say so and end with 2") {
    struct Row {
        std::vector<std::string> line;
        const char* err;
    };
    const Row rows[] = {
        {{"authority"}, "error[usage]: authority needs calls or attempts\n"},
        {{"authority", "sofa"}, "error[usage]: authority needs --limit\n"},
        {{"authority", "sofa", "--limit", "refund"}, "error[usage]: \"refund\" is no range of limits\n"},
        {{"authority", "sofa", "--limit", "=1..2"}, "error[usage]: \"=1..2\" is no range of limits\n"},
        {{"authority", "sofa", "--limit", "refund=1.."},
         "error[usage]: \"refund=1..\" is no range of limits\n"},
        {{"authority", "sofa", "--limit", "refund=1..2x"},
         "error[usage]: \"refund=1..2x\" is no range of limits\n"},
        {{"authority", "sofa", "--limit", "refund=-1..2"},
         "error[usage]: \"refund=-1..2\" is no range of limits\n"},
        {{"authority", "sofa", "--limit", "refund=1..99999999999999999999"},
         "error[usage]: \"refund=1..99999999999999999999\" is no range of limits\n"},
        {{"authority", "sofa", "--limit", "refund=80..50"}, "error[usage]: a range from 80 to 50 is empty\n"},
        {{"authority", "sofa", "--limit", "refnd=50..80"},
         "error[unknown-remedy]: sofa: reps of Harbour Home have no limit for \"refnd\"\n"},
        {{"authority", "soffa", "--limit", "refund=50..80"}, "error[unknown-"},
    };
    Machine machine;
    for (const auto& row : rows) {
        const auto ran = machine.run(row.line);
        CHECK(ran.err.substr(0, std::string(row.err).size()) == row.err);
        CHECK(ran.err.find("  hint: ") != std::string::npos);
        CHECK(ran.exit == Exit::usage);
    }
}

TEST_CASE("a call is told with the assumption, the limit that is enough and what it costs") {
    auto machine = machine_with_dear_sofa();
    const auto ran = machine.run({"authority", kSofa, "--limit", "refund=50..100"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.out.find("Harbour Home, refund: a rep may give £50 today. One call.\n"
                       "Taken for granted: each call is played as well as it can be") == 0);
    CHECK(ran.out.find("limit       somebody needed  no longer  given for it\n"
                       "£50, today                1          0             -\n"
                       "£80                       0          1           £80\n"
                       "£100                      0          1           £80\n") != std::string::npos);
    CHECK(ran.out.find("   £80  ████████████████████████  1 of 1 spared\n") != std::string::npos);
    CHECK(ran.out.find("sofa: from £80 on nobody is needed. The rep then gives £80 refund.") !=
          std::string::npos);
    const auto plain = machine.run({"authority", kSofa, "--limit", "refund=50..100", "--plain"}).out;
    CHECK(plain.find("█") == std::string::npos);
    CHECK(plain.find("no longer: 1") != std::string::npos);
}

TEST_CASE("a limit that is not raised far enough is said to fall short") {
    auto machine = machine_with_dear_sofa();
    const auto ran = machine.run({"authority", kSofa, "--limit", "refund=50..60"});
    CHECK(ran.out.find("sofa: a limit is the cause, but one of £60 is not enough: it takes £80.") !=
          std::string::npos);
}

TEST_CASE("the same for programs, and with several jobs the same to the byte") {
    auto machine = machine_with_dear_sofa();
    const auto id = test::play_good(machine);
    const auto ran = machine.run({"authority", kSofa, id, "--limit", "refund=50..100", "--json"});
    CHECK(ran.exit == Exit::done);
    const auto made = Json::parse(ran.out);
    CHECK(made["remedy"] == "refund");
    REQUIRE(made["groups"].size() == 2);
    const auto& calls = made["groups"][0];
    CHECK(calls["assumption"] == "best-play");
    CHECK(calls["unit"] == "GBP");
    CHECK(calls["today"] == 50);
    CHECK(calls["limits"][1] ==
          Json{{"limit", 80}, {"needed", 0}, {"no_longer", 1}, {"open", 0}, {"conceded", 80}});
    CHECK(calls["cases"][0]["call"] == "sofa");
    CHECK(calls["cases"][0]["cause"] == "limit");
    CHECK(calls["cases"][0]["enough"] == 80);
    const auto& attempts = made["groups"][1];
    CHECK(attempts["assumption"] == "choices-unchanged");
    CHECK(attempts["cases"][0]["attempt"] == id);
    CHECK(attempts["cases"][0]["today"]["reasons"] == Json::array({"no-authority"}));
    CHECK(attempts["cases"][0]["cause"] == "limit");
    CHECK(machine.run({"authority", kSofa, id, "--limit", "refund=50..100", "--json", "--jobs", "2"}).out ==
          ran.out);
}
