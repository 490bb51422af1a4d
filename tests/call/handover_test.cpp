#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Mark;

bool tells(const scenario::Script& script, std::string_view moves, std::string_view what) {
    const std::string all = " " + told(script, play(script, moves)) + " ";
    return all.find(" " + std::string(what) + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("a handover tells how it was made, in one order, and then what became of it") {
    const auto script = stage();
    check_told(
        script,
        {{"learn-order; learn-twice; try-1; asks-80; escalate ana-reyes warm benefit identify prepare brief "
          "order twice",
          "escalates:no-authority by:warm explains identifies prepares briefs-fully right-owner right-reason "
          "times:over-limit:0:2/0 shows:can-do shows:benefit replied connected:ana-reyes"},
         {"escalate ana-reyes cold",
          "escalates:no-authority by:cold unexplained anonymous unprepared briefs-nothing right-owner "
          "wrong-reason "
          "times:over-limit:-1:2/0 times:abuse:-1:1/0 times:safety:-1:1/50 times:threat:-1:1/50 "
          "times:fraud:-1:1/50 "
          "times:vulnerable:-1:1/50 times:insists-on-manager:-1:2/50 too-early replied connected:ana-reyes "
          "asked-again:order asked-again:twice"}});
}

TEST_CASE("how much of what is needed was briefed") {
    const auto script = stage();
    const std::string all = "learn-order; learn-twice; learn-rude; learn-bought; escalate ana-reyes ";
    CHECK(tells(script, (all + "brief order twice"), "briefs-fully"));
    CHECK(tells(script, (all + "brief order"), "briefs-partly"));
    CHECK(tells(script, (all + "brief bought"), "briefs-nothing"));
    CHECK(tells(script, all, "briefs-nothing"));
    CHECK(tells(script, (all + "brief order twice rude"), "briefs-opinion"));
    CHECK_FALSE(tells(script, (all + "brief order twice bought"), "briefs-opinion"));
    // All that is known, though not all there is: briefed fully, and the rest is asked again.
    CHECK(tells(script, "learn-order; escalate ana-reyes brief order", "briefs-fully"));
    CHECK(tells(script, "learn-order; escalate ana-reyes brief order", "asked-again:twice"));
    CHECK_FALSE(tells(script, "learn-order; escalate ana-reyes brief order", "asked-again:order"));
}

TEST_CASE("the superior has the call once connected") {
    const auto script = stage();
    const auto end = play(script, "learn-order; escalate ana-reyes plain identify prepare brief order").end();
    CHECK(end.has(Mark::handed_over));
    CHECK_FALSE(end.has(Mark::by_callback));
    CHECK_FALSE(end.has(Mark::chain_open));
    CHECK(end.contact == contact_idx(script, "ana-reyes"));
    CHECK(end.node == node_idx(script, "lead"));
    CHECK(end.has(Mark::identified));
    CHECK(end.has(Mark::prepared));
    CHECK(end.briefed == 1u);
}

TEST_CASE("a callback is agreed, and nobody asks anything again yet") {
    const auto script = stage();
    const auto agreed = play(script, "escalate ana-reyes callback plain");
    CHECK(agreed.end().has(Mark::by_callback));
    CHECK(agreed.end().node == node_idx(script, "agreed"));
    CHECK(tells(script, "escalate ana-reyes callback plain", "callback-agreed:ana-reyes"));
    CHECK_FALSE(tells(script, "escalate ana-reyes callback plain", "asked-again:order"));
}

TEST_CASE("with a choice the customer decides between now and later") {
    const auto now = stage();
    CHECK(tells(now, "escalate ana-reyes offer-choice plain", "connected:ana-reyes"));
    CHECK(tells(now, "escalate ana-reyes offer-choice plain", "by:offer-choice"));
    const auto later = stage({.scenario = R"({"customer": {"prefers": "callback"}})"});
    CHECK(tells(later, "escalate ana-reyes offer-choice plain", "callback-agreed:ana-reyes"));
    CHECK(play(later, "escalate ana-reyes offer-choice plain").end().has(Mark::by_callback));
}

TEST_CASE("a chain goes link by link until somebody takes the call") {
    const auto script = stage();
    CHECK(tells(script, "escalate jim-smith plain", "unavailable:jim-smith"));
    CHECK(heard(script, play(script, "escalate jim-smith plain")) == "Nobody there? Typical.");
    CHECK(tells(script, "escalate jim-smith plain; escalate jim-smith plain", "acts-again:no-authority"));
    CHECK(tells(script, "escalate jim-smith plain; escalate jim-smith plain", "line-drops:jim-smith"));
    CHECK(tells(script, "escalate jim-smith; escalate jim-smith; escalate jim-smith", "connected:jim-smith"));
    CHECK(tells(script, "escalate jim-smith plain; plain; escalate ana-reyes plain", "connected:ana-reyes"));
    const auto second = play(script, "escalate jim-smith; escalate jim-smith");
    CHECK(second.end().link == 1);
    CHECK(second.end().has(Mark::chain_open));
    CHECK(second.end().contact == scenario::kNobody);
    CHECK_FALSE(play(script, "escalate jim-smith; escalate ana-reyes").end().has(Mark::chain_open));
}

TEST_CASE("whoever got name and extension reconnects, the others start again") {
    const auto script = stage();
    check_told(script,
               {{"escalate jim-smith; escalate jim-smith plain",
                 "acts-again:no-authority by:warm explains anonymous unprepared briefs-nothing skips-level "
                 "wrong-reason shows:explain replied line-drops:jim-smith starts-again"},
                {"escalate jim-smith; escalate jim-smith plain identify",
                 "acts-again:no-authority by:warm explains identifies unprepared briefs-nothing skips-level "
                 "wrong-reason shows:explain replied line-drops:jim-smith reconnects connected:jim-smith "
                 "asked-again:order asked-again:twice"}});
    const auto again = play(script, "escalate jim-smith; escalate jim-smith");
    CHECK(again.end().node == node_idx(script, "talk"));
    CHECK(heard(script, again) == "I was cut off. / Well?");
    const auto back = play(script, "escalate jim-smith; escalate jim-smith identify");
    CHECK(back.end().node == node_idx(script, "lead"));
    CHECK(back.end().has(Mark::handed_over));
    CHECK(heard(script, back) == "I was cut off. / Hello, I am with you now.");
}

TEST_CASE("a contact without a result sends the call back") {
    const auto script = stage();
    CHECK(tells(script, "escalate tom-baker plain", "wrong-owner"));
    CHECK(tells(script, "escalate tom-baker plain", "handed-back:tom-baker"));
    CHECK(heard(script, play(script, "escalate tom-baker plain")) == "They sent me back to you.");
    CHECK(tells(script, "reports-fraud; escalate tom-baker fraud", "wrong-owner"));
}

TEST_CASE("an announcement acted on within three turns fixes the turn") {
    const auto script = stage();
    const char* const early = "announce ana-reyes; asks-80; try-1; escalate ana-reyes plain";
    CHECK(play(script, early).end().has(Mark::early));
    CHECK(tells(script, "try-1; asks-80; announce ana-reyes; plain; plain; escalate ana-reyes",
                "times:over-limit:0:2/0"));
    // Announced at age 4, the last turn of the window, acted on two turns later.
    CHECK(tells(script, "try-1; asks-80; plain; plain; plain; announce ana-reyes; plain; escalate ana-reyes",
                "times:over-limit:0:2/0"));
    CHECK(tells(script, "try-1; asks-80; plain; plain; plain; announce ana-reyes; plain; escalate jim-smith",
                "times:over-limit:2:2/0"));
    // What was tried since the announcement does not count for it.
    CHECK(
        tells(script, "asks-80; announce ana-reyes; try-1; escalate ana-reyes", "times:over-limit:-1:1/-50"));
}

TEST_CASE("an announcement lapses after three turns, at the end of the call, and not by acting") {
    const auto script = stage();
    check_told(script, {{"announce ana-reyes; plain; plain", "replied"},
                        {"announce ana-reyes; plain; plain; plain", "replied announcement-lapses"},
                        {"announce ana-reyes; plain; plain; hold 30", "holds:30"},
                        {"announce ana-reyes; settle",
                         "replied announcement-lapses call-ends:settled ends-resolved"}});
    CHECK_FALSE(
        tells(script, "announce ana-reyes; escalate jim-smith; plain; plain; plain", "announcement-lapses"));
    CHECK(play(script, "announce ana-reyes; escalate jim-smith").end().announced_contact ==
          scenario::kNobody);
    CHECK(tells(script, "announce ana-reyes benefit", "shows:benefit"));
}

TEST_CASE("a call that ends while nobody has acted again has left its chain") {
    const auto script = stage();
    check_told(script, {{"escalate jim-smith; settle", "replied chain-left call-ends:settled ends-resolved"},
                        {"escalate jim-smith; disconnect",
                         "hangs-up replied chain-left call-ends:disconnected ends-unresolved"},
                        {"threatens; escalate jim-smith threat; disconnect",
                         "disconnects-due answered-by-ending replied call-ends:disconnected ends-unresolved"},
                        {"escalate ana-reyes; leave", "replied call-ends:settled ends-resolved"}});
}

TEST_CASE("leaving a call that somebody has taken over is no hanging up, and settles nothing") {
    const auto script = stage();
    const std::string kLeft = "leaves:ana-reyes replied call-ends:left-to-owner ends-unresolved";
    check_told(script, {{"escalate ana-reyes; disconnect", kLeft},
                        {"escalate ana-reyes conference plain; wait; disconnect", kLeft},
                        {"escalate ana-reyes cold; disconnect", kLeft},
                        {"escalate jim-smith; escalate jim-smith identify; disconnect",
                         "leaves:jim-smith replied call-ends:left-to-owner ends-unresolved"}});
    const auto left = play(script, "escalate ana-reyes; disconnect");
    CHECK_FALSE(left.end().has(Mark::resolved));
    CHECK_FALSE(left.end().has(Mark::ended_in_order));
    CHECK(heard(script, left).empty());
}

TEST_CASE("the ladder's end is the new owner's; without one on the line it stays the rep's") {
    const auto script = stage();
    check_told(script,
               {{"threatens; escalate ana-reyes threat; disconnect",
                 "leaves:ana-reyes replied call-ends:left-to-owner ends-unresolved"},
                {"escalate ana-reyes callback plain; disconnect",
                 "hangs-up replied call-ends:disconnected ends-unresolved"},
                {"threatens; escalate ana-reyes callback threat plain; disconnect",
                 "disconnects-due answered-by-ending replied call-ends:disconnected ends-unresolved"}});
    const auto handed = play(script, "threatens; escalate ana-reyes threat");
    CHECK(play(script, "threatens; escalate ana-reyes threat; disconnect").end().answered ==
          handed.end().answered);
}

TEST_CASE("a promise made in front of the new owner is not taken back by leaving") {
    const auto script = stage({.scenario = R"({"nodes": {"lead": {"moves": [
        { "id": "swagger", "say": "You will have it all.", "shows": ["overpromise"], "to": "lead" },
        { "id": "leave", "say": "I leave you to it.", "to": "settled" } ]}}})"});
    CHECK(told(script, play(script, "escalate ana-reyes; swagger; disconnect")) ==
          "leaves:ana-reyes promise-stands replied call-ends:left-to-owner ends-unresolved");
}

TEST_CASE("leaving has an ending of its own where the file or the temper has words for it") {
    const auto own = stage(
        {.scenario =
             R"({"endings": {"left-to-owner": {"text": "Ana goes on.", "later": "It was settled."}}})"});
    const auto ending = [](const scenario::Script& script) {
        return std::string(script.text(script.endings[script.ending_left_to_owner].text));
    };
    CHECK(ending(own) == "Ana goes on.");
    CHECK(ending(stage()) == "The talk goes on without you.");
    std::string rubric(rubric_json());
    const std::string_view words = R"("left_to_owner": "The talk goes on without you.",)";
    rubric.erase(rubric.find(words), words.size());
    const auto bare = script_of(scenario_json(), company_json(), rubric);
    CHECK(bare.ending_left_to_owner == bare.ending_disconnected);
}

TEST_CASE("the reason given is right when a trigger with it is open") {
    const auto script = stage();
    CHECK(tells(script, "asks-80; escalate ana-reyes", "right-reason"));
    CHECK(tells(script, "escalate ana-reyes", "wrong-reason"));
    CHECK(tells(script, "asks-80; escalate jim-smith threat", "wrong-reason"));
    CHECK(tells(script, "threatens; escalate jim-smith threat", "right-reason"));
}

TEST_CASE("a result may name the method") {
    const auto script = stage({.scenario = R"({"escalate": {"result": {
        "ana-reyes:cold": { "is": "unavailable" } }}})"});
    CHECK(tells(script, "escalate ana-reyes cold", "unavailable:ana-reyes"));
    CHECK(tells(script, "escalate ana-reyes warm", "connected:ana-reyes"));
    CHECK(tells(script, "escalate ana-reyes conference", "connected:ana-reyes"));
}

TEST_CASE("where the line drops the way back may be the author's own") {
    const auto script = stage({.scenario = R"({"escalate": {"result": {
        "jim-smith": { "is": "line-drops", "to": "lead", "else": "agreed" } }}})"});
    CHECK(play(script, "escalate jim-smith").end().node == node_idx(script, "agreed"));
    CHECK(play(script, "escalate jim-smith identify").end().node == node_idx(script, "lead"));
}

TEST_CASE("a hazard is passed on by telling or reaching who handles safety, or for the reason safety") {
    const auto script = stage();
    const auto unreported = [&](const char* moves) {
        return tells(script, (std::string(moves) + "; close"), "hazard-unreported");
    };
    CHECK(unreported("reports-hazard; settle"));
    CHECK_FALSE(unreported("settle"));
    CHECK_FALSE(unreported("reports-hazard; message safety-desk; settle"));
    CHECK_FALSE(unreported("reports-hazard; settle; message safety-desk"));
    CHECK(unreported("reports-hazard; settle; message jim-smith"));
    CHECK_FALSE(unreported("reports-hazard; escalate safety-desk safety; leave"));
    CHECK_FALSE(unreported("reports-hazard; escalate ana-reyes safety; leave"));
    CHECK(unreported("reports-hazard; escalate ana-reyes; leave"));
    CHECK(unreported("reports-hazard; escalate jim-smith safety; settle"));
}

TEST_CASE("a message reaches an owner when somebody told handles what is open") {
    const auto script = stage();
    check_told(script, {{"message ana-reyes", "messages:ana-reyes"},
                        {"asks-80; message ana-reyes", "messages:ana-reyes messages-owner"},
                        {"asks-80; message safety-desk", "messages:safety-desk"},
                        {"threatens; disconnect; message jim-smith", "messages:jim-smith messages-owner"}});
}

}  // namespace rung::test
