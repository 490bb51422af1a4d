#include "scenario/reactions.h"

#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

/// What the customer says to the last move, with reactions as given on the node and on the scenario.
std::string reply(const std::string& node_on, const std::string& scenario_on, std::string_view moves) {
    const auto script = stage({.scenario = std::string(R"({"on": )") + scenario_on +
                                           R"(, "nodes": {"talk": {"on": )" + node_on + "}}}"});
    return heard(script, play(script, moves));
}

constexpr const char* kNone = "{}";

}  // namespace

TEST_CASE(
    "a reaction is looked up in the node, the scenario, the temper; within each the specific one first") {
    constexpr const char* node = R"({"offer": {"customer": [{"say": "node"}]}})";
    constexpr const char* node_refund = R"({"offer": {"customer": [{"say": "node"}]},
                                            "offer:refund": {"customer": [{"say": "node refund"}]}})";
    constexpr const char* scene = R"({"offer": {"customer": [{"say": "scene"}]}})";
    constexpr const char* scene_refund = R"({"offer:refund": {"customer": [{"say": "scene refund"}]}})";
    struct Row {
        std::string node;
        std::string scenario;
        std::string move;
        std::string reply;
    };
    const Row rows[] = {
        {kNone, kNone, "offer refund 10", "No."},
        {kNone, scene, "offer refund 10", "scene"},
        {kNone, scene_refund, "offer refund 10", "scene refund"},
        {kNone, scene_refund, "offer discount 5", "No."},
        {node, scene_refund, "offer refund 10", "node"},
        {node_refund, scene_refund, "offer refund 10", "node refund"},
        {node_refund, scene_refund, "offer discount 5", "node"},
        {R"({"lookup:damage": {"customer": [{"say": "damage"}]}})", kNone, "lookup damage", "damage"},
        {R"({"lookup:damage": {"customer": [{"say": "damage"}]}})", kNone, "lookup refund-window",
         "Fine, look it up."},
        {R"({"lookup": {"customer": [{"say": "any"}]}})", kNone, "lookup damage", "any"},
        {kNone, R"({"escalate:unavailable": {"customer": [{"say": "Not there."}]}})", "escalate jim-smith",
         "Not there."},
    };
    for (const auto& row : rows) {
        CAPTURE(row.node);
        CAPTURE(row.scenario);
        CHECK(reply(row.node, row.scenario, row.move) == row.reply);
    }
}

TEST_CASE("a customer can answer the very offer that was made, whatever was offered before") {
    constexpr const char* on = R"({"offer:refund": {"accepts": "offering(refund) == 25", "customer": [
        {"say": "Ten?", "if": "offering(refund) == 10"}, {"say": "Fifty.", "if": "offering(refund) == 50"},
        {"say": "Deal.", "if": "offering(refund) == 25 and offering(discount) == 0"}]}})";
    CHECK(reply(on, kNone, "offer refund 50") == "Fifty.");
    CHECK(reply(on, kNone, "offer refund 50; offer refund 10") == "Ten?");
    CHECK(reply(on, kNone, "offer refund 50; offer refund 25") == "Deal.");
}

TEST_CASE("without `to` the call stays and the node keeps silent; with its own node it is entered again") {
    CHECK(reply(R"({"wait": {"customer": [{"say": "Hm."}]}})", kNone, "wait") == "Hm.");
    CHECK(reply(R"({"wait": {"customer": [{"say": "Hm."}], "to": "talk"}})", kNone, "wait") == "Hm. / Well?");
    CHECK(reply(R"({"wait": {"to": "lead"}})", kNone, "wait") == "Hello, I am with you now.");
}

TEST_CASE("a look-up may lead on") {
    CHECK(reply(R"({"lookup:damage": {"customer": [{"say": "So it is ours."}], "to": "agreed"}})", kNone,
                "lookup damage") == "So it is ours. / Four o'clock, then.");
}

TEST_CASE("a reaction sets its flags after its lines and before it leads on") {
    constexpr const char* on =
        R"({"wait": { "set": ["does_asks_50 = true", "does_asks_80 = does_asks_50"], "to": "talk",
        "customer": [ { "say": "Already.", "if": "does_asks_50" }, { "say": "Not yet.", "if": "not does_asks_50" } ] }})";
    CHECK(reply(on, kNone, "wait") == "Not yet. / Well? / I do asks-50. / I do asks-80.");
    CHECK(reply(on, kNone, "wait; wait") == "Already. / Well? / I do asks-50. / I do asks-80.");
}

TEST_CASE("every line whose condition holds is spoken, and each condition is read just before its line") {
    const auto script = stage({.scenario = R"({"nodes": {"agreed": {"customer": [
        { "say": "One." }, { "say": "Two.", "if": "turn == 9" },
        { "say": "Three.", "does": ["asks:refund:80"] }, { "say": "Four.", "if": "asked(refund) == 80" } ]},
        "talk": {"on": {"wait": {"to": "agreed"}}}}})"});
    CHECK(heard(script, play(script, "wait")) == "One. / Three. / Four.");
}

TEST_CASE("a choice sets its flags one after the other, each reading the state as it is then") {
    const auto script =
        stage({.scenario = R"j({"start": "lead", "line": [ { "say": "set" } ], "nodes": {"lead": {"moves": [
        { "id": "leave", "say": "Bye.", "to": "talk" },
        { "id": "set", "say": "Set.", "to": "settled", "learns": ["order"], "shows": ["empathy"],
          "set": ["does_asks_50 = true", "does_asks_80 = not does_asks_50", "does_refuses = knows(order)", "does_swears = shown(empathy)",
                  "does_abuses = anger < 50"] } ]}}})j"});
    const auto end = play(script, "set").end();
    const auto flag = [&](std::string_view id) {
        for (std::size_t i = 0; i < script.flags.size(); ++i)
            if (script.text(script.flags[i]) == id) return (end.flags >> i & 1u) != 0;
        return false;
    };
    CHECK(flag("does_asks_50"));
    CHECK_FALSE(flag("does_asks_80"));
    CHECK(flag("does_refuses"));
    CHECK(flag("does_swears"));
    CHECK_FALSE(flag("does_abuses"));  // the mood changes after the words are said
    CHECK(end.anger == 42);
}

TEST_CASE("every node of every script has a reaction to every kind of move") {
    for (const auto& script : {stage(), script_of()})
        for (std::uint32_t node = 0; node < script.nodes.size(); ++node)
            for (int answer = 0; answer < scenario::kAnswers; ++answer)
                CHECK(scenario::find_reaction(script, node, static_cast<scenario::Answer>(answer)) !=
                      nullptr);
}

}  // namespace rung::test
