#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
TEST_CASE("a call ends resolved or not, and the mood stays as it is") {
    const auto script = stage();
    check_told(script, {{"settle", "replied call-ends:settled ends-resolved"},
                        {"give-up", "replied call-ends:walked ends-unresolved"}});
    const auto end = play(script, "blame; settle; wait 60; debrief").end();
    CHECK(end.anger == 57);
    CHECK(end.at() == call::Phase::wrap_up);
    CHECK(end.has(call::Mark::resolved));
    CHECK(end.turn == 2);
}

TEST_CASE("turns run out into their own ending") {
    const auto script = stage({.scenario = R"({"turns": 4})"});
    check_told(script,
               {{"plain; plain; plain", "replied"},
                {"plain; plain; plain; plain", "replied out-of-turns call-ends:out-of-turns ends-unresolved"},
                {"plain; plain; plain; hold 30; lookup damage; plain",
                 "replied out-of-turns call-ends:out-of-turns ends-unresolved"},
                {"plain; plain; plain; settle", "replied call-ends:settled ends-resolved"}});
    CHECK(play(script, "plain; plain; plain; plain").end().turn == 4);
    const auto own =
        stage({.scenario = R"({"turns": 4, "endings": {"out-of-turns": {"text": "The shop shuts."}}})"});
    const auto end = play(own, "wait; wait; wait; wait").end();
    CHECK(own.text(own.endings[end.ending].text) == "The shop shuts.");
}

TEST_CASE("the note holds every known need and no opinion") {
    const auto script = stage();
    const auto background = [&](const char* learnt, const char* noted) {
        const auto told_last =
            told(script, play(script, std::string(learnt) + "settle; note nobody closed " + noted));
        return told_last.substr(0, told_last.find(' '));
    };
    CHECK(background("", "") == "notes-background");
    CHECK(background("learn-order; ", "") == "notes-thin");
    CHECK(background("learn-order; ", "order") == "notes-background");
    CHECK(background("learn-order; learn-twice; ", "order") == "notes-thin");
    CHECK(background("learn-order; learn-bought; ", "order bought") == "notes-background");
    CHECK(background("learn-order; learn-rude; ", "order rude") == "notes-thin");
}

TEST_CASE("the note names who has the call and what truly happens next") {
    const auto script = stage();
    const auto note = [&](const char* call, const char* noted) {
        const auto all = told(script, play(script, std::string(call) + "; note " + noted));
        return all.substr(all.find(' ') + 1);
    };
    CHECK(note("settle", "nobody closed") == "notes-owner notes-next");
    CHECK(note("settle", "ana-reyes closed") == "notes-wrong-owner notes-next");
    CHECK(note("settle", "nobody callback") == "notes-owner notes-wrong-next");
    CHECK(note("settle", "nobody none") == "notes-owner notes-wrong-next");
    CHECK(note("give-up", "nobody callback") == "notes-owner notes-next");
    CHECK(note("give-up", "nobody message") == "notes-owner notes-next");
    CHECK(note("give-up", "nobody closed") == "notes-owner notes-wrong-next");
    CHECK(note("escalate ana-reyes; leave", "ana-reyes handover") == "notes-owner notes-next");
    CHECK(note("escalate ana-reyes; leave", "nobody closed") == "notes-wrong-owner notes-wrong-next");
    CHECK(note("escalate ana-reyes callback; leave", "ana-reyes callback") == "notes-owner notes-next");
    CHECK(note("escalate ana-reyes callback; leave", "ana-reyes handover") == "notes-owner notes-wrong-next");
    CHECK(note("escalate jim-smith; settle", "nobody closed") == "notes-owner notes-next");
}

TEST_CASE("what is done after the call is told") {
    const auto script = stage();
    check_told(script, {
                           {"settle; follow-up customer 2", "follows-up-customer"},
                           {"escalate ana-reyes; leave; follow-up ana-reyes", "follows-up-owner"},
                           {"settle; debrief", "asks-debrief"},
                           {"plain; settle; reflect 2 both control", "reflects:2"},
                           {"settle; message jim-smith", "messages:jim-smith"},
                           {"settle; wait 30", ""},
                           {"settle; close", "closes"},
                       });
    CHECK(play(script, "settle; close").end().at() == call::Phase::closed);
}

TEST_CASE("waiting after the call changes nothing") {
    const auto script = stage();
    CHECK(play(script, "settle; wait 120").end() == play(script, "settle").end());
}

}  // namespace rung::test
