#include "call/stage.h"

#include <doctest/doctest.h>
#include <sstream>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Mark;

/// The timings of the chain that the last move begins, and which trigger it answers.
std::string timing(const scenario::Script& script, const std::string& moves) {
    const auto played = play(script, moves);
    std::istringstream words(told(script, played));
    std::string text;
    for (std::string word; words >> word;)
        if (word.rfind("times:", 0) == 0)
            text += word.substr(6) + " ";
        else if (word == "needless" || word == "too-early")
            text += word + " ";
    const auto answered = played.end().answered;
    text += answered == 0 ? "-" : "> " + std::string(script.text(script.triggers[answered - 1u].id));
    return text;
}

}  // namespace

TEST_CASE("a chain is timed against every trigger that is open") {
    const auto script = stage();
    struct Row {
        std::string moves;
        std::string timing;
    };
    const Row rows[] = {
        // In the window: one try made, ages 1 to 4.
        {"try-1; asks-80", "over-limit:0:2/0 > over-limit"},
        {"try-1; asks-80; plain; plain; plain", "over-limit:0:2/0 > over-limit"},
        {"try-1; asks-80; plain; plain; plain; plain", "over-limit:1:2/0 > over-limit"},
        {"try-1; asks-80; plain; plain; plain; plain; plain; plain", "over-limit:3:2/0 > over-limit"},
        // Before trying, at whatever turn.
        {"asks-80", "over-limit:-1:1/-50 too-early > over-limit"},
        {"asks-80; plain; plain; plain; plain; plain", "over-limit:-1:1/-50 too-early > over-limit"},
        // A try at any time of the call counts.
        {"asks-80; try-1", "over-limit:0:2/0 > over-limit"},
        // The ask lay within the rep's own limit and was not offered.
        {"try-1; asks-80; asks-50", "over-limit:-1:1/-50 too-early > over-limit"},
        {"try-1; asks-80; asks-50; offer refund 25", "over-limit:-1:1/-50 too-early > over-limit"},
        {"try-1; asks-80; asks-50; offer refund 50", "over-limit:0:2/0 > over-limit"},
        {"try-1; asks-80; asks-discount", "over-limit:-1:1/-50 too-early > over-limit"},
        // … which a trigger that needs no try does not mind.
        {"asks-50; threatens", "threat:0:1/50 > threat"},
        // Several at once: the best timing is the one answered.
        {"threatens; asks-80", "over-limit:-1:1/-50 threat:0:1/50 > threat"},
        {"try-1; threatens; plain; plain; asks-80", "over-limit:0:2/0 threat:2:1/50 > over-limit"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.moves);
        CHECK(timing(script, std::string(row.moves) + "; escalate ana-reyes") == row.timing);
    }
}

TEST_CASE("control that is lost over a window let go by is no way to be in time again") {
    const auto script = stage({.scenario = R"({"customer": {"anger": 95}})"});
    const std::string lost = "try-1; asks-80; redirect; plain; plain";
    CHECK(timing(script, lost + "; escalate ana-reyes") ==
          "over-limit:0:2/0 losing-control:0:1/50 > over-limit");
    CHECK(timing(script, lost + "; escalate ana-reyes warm losing-control") ==
          "over-limit:0:2/0 losing-control:0:1/50 > losing-control");
    // Two turns later the other window has run out, and control is lost only now.
    CHECK(
        timing(
            script,
            "try-1; asks-80; plain; plain; redirect; plain; plain; escalate ana-reyes warm losing-control") ==
        "over-limit:2:2/0 > over-limit");
    // Alone it opens a window like any other.
    CHECK(timing(script, "redirect; plain; plain; escalate ana-reyes warm losing-control") ==
          "losing-control:0:1/50 > losing-control");
}

TEST_CASE("the reason given breaks a tie between timings, then the order of the file") {
    const auto script = stage();
    const std::string both = "try-1; asks-80; threatens; escalate jim-smith ";
    CHECK(timing(script, both + "no-authority") == "over-limit:0:2/0 threat:0:1/50 > over-limit");
    CHECK(timing(script, both + "threat") == "over-limit:0:2/0 threat:0:1/50 > threat");
    CHECK(timing(script, both + "safety") == "over-limit:0:2/0 threat:0:1/50 > over-limit");
}

TEST_CASE("with nothing open a chain is as early as the nearest cue is far") {
    const auto script = stage({.scenario = R"({"triggers": [
        { "id": "over-limit", "reason": "no-authority", "tries": 3 } ]})"});
    const auto rest = std::string(
        " abuse:-1:1/0 safety:-1:1/50 threat:-1:1/50 fraud:-1:1/50 vulnerable:-1:1/50 "
        "insists-on-manager:-1:2/50 "
        "too-early > insists-on-manager");
    CHECK(timing(script, "escalate ana-reyes") == "over-limit:-3:2/0" + rest);
    CHECK(timing(script, "try-1; escalate ana-reyes") == "over-limit:-2:2/0" + rest);
    CHECK(timing(script, "try-1; try-2; escalate ana-reyes").substr(0, 18) == "over-limit:-1:2/0 ");
    CHECK(play(script, "escalate ana-reyes").end().has(Mark::early));
}

TEST_CASE("where nothing is open and nothing can come, a chain is needless") {
    const auto script = script_of(patched(scenario_json(), R"({"triggers": [], "verdict": "needless",
        "nodes": { "pickup": { "customer": [ { "say": "Hello." } ] }, "resists": { "customer": [ { "say": "No." } ] },
                   "shouts": { "customer": [ { "say": "Well." } ] } },
        "escalate": {"result": {"jim-smith": {"is": "connected", "to": "lead"}}}})"));
    CHECK(timing(script, "mirror; escalate ana-reyes") == "needless -");
    CHECK(play(script, "mirror; escalate ana-reyes").end().has(Mark::early));
    CHECK(play(script, "mirror; escalate ana-reyes").end().answered == 0);
}

TEST_CASE("an inform trigger times nothing") {
    const auto script = stage({.scenario = R"({"triggers": [
        { "id": "over-limit", "reason": "no-authority" }, { "id": "worth-knowing", "reason": "inform" } ]})"});
    CHECK(timing(script, "mentions; escalate ana-reyes").find("worth-knowing") == std::string::npos);
    CHECK(timing(script, "mentions; try-1; asks-80; escalate ana-reyes") == "over-limit:0:2/0 > over-limit");
}

TEST_CASE("only the first link of a chain is timed") {
    const auto script = stage();
    CHECK(timing(script, "try-1; asks-80; escalate jim-smith; escalate ana-reyes") == "> over-limit");
    CHECK(told_in_all(script, play(script, "escalate jim-smith; asks-80; escalate ana-reyes"))
              .find("times:over") != std::string::npos);
}

TEST_CASE("early and late are kept for those who take the call over") {
    const auto script = stage({.scenario = R"({"nodes": {"lead": {"customer": [
        { "say": "So soon?", "if": "early" }, { "say": "So late?", "if": "late" },
        { "say": "Hello.", "if": "not early and not late" } ]}}})"});
    CHECK(heard(script, play(script, "asks-80; escalate ana-reyes")) == "So soon?");
    CHECK(heard(script, play(script, "try-1; asks-80; escalate ana-reyes")) == "Hello.");
    CHECK(heard(script, play(script, "try-1; asks-80; plain; plain; plain; plain; escalate ana-reyes")) ==
          "So late?");
}

TEST_CASE("the chain begins with whether it was bare, what was open and what it answers") {
    const auto script = stage();
    const auto begun = [&](const char* moves) {
        const auto played = play(script, moves);
        for (const auto& event : played.events_of(played.beats.back()))
            if (event.kind == scenario::EventKind::chain_begins) return event;
        return scenario::Event{};
    };
    const auto threat = trigger_idx(script, "threat");
    const auto bare = begun("threatens; escalate jim-smith cold threat");
    CHECK(bare.a == 1);
    CHECK(bare.b == 1u << threat);
    CHECK(bare.value == threat);
    CHECK(begun("threatens; escalate jim-smith cold plain").a == 0);
    CHECK(begun("threatens; escalate jim-smith warm").a == 0);
    CHECK(begun("escalate jim-smith").b == 0);
    // Timed at the announcement, before the threat.
    CHECK(begun("announce jim-smith; threatens; escalate jim-smith").b == 0);
}

}  // namespace rung::test
