#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "support/fixtures.h"
#include "support/shop.h"

/// What there is to play.
using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

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
