#include "call/triggers.h"

#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

int age_of(const scenario::Script& script, const char* trigger, const char* moves) {
    return play(script, moves).end().age[trigger_idx(script, trigger)];
}

}  // namespace

TEST_CASE("what a customer does opens the triggers that are built in") {
    const auto script = stage({.scenario = R"({"triggers": [
        { "id": "over-limit", "reason": "no-authority" }, { "id": "worth-knowing", "reason": "inform" },
        { "id": "no-answer", "reason": "beyond-knowledge" }, { "id": "stuck", "reason": "no-progress" } ],
        "escalate": { "result": { "ana-reyes:cold": { "is": "connected", "to": "lead" } } } })"});
    check_told(script, {
                           {"asks-50", "replied asks:refund:50"},
                           {"asks-80", "replied asks:refund:80 asks-beyond:refund opens:over-limit"},
                           {"threatens", "replied threatens opens:threat"},
                           {"reports-hazard", "replied reports-hazard opens:safety"},
                           {"reports-fraud", "replied reports-fraud opens:fraud"},
                           {"vulnerable", "replied vulnerable opens:vulnerable"},
                           {"mentions", "replied mentions opens:worth-knowing"},
                           {"lookup refund-window", "finds-silence:refund-window opens:no-answer"},
                           {"lookup damage", "finds-answer:damage"},
                           {"fail-1; fail-2; fail-3", "tries replied refuses opens:stuck"},
                           {"fail-1; fail-2; fail-2", "repeats replied refuses"},
                           {"threatens; threatens", "replied threatens"},
                       });
}

TEST_CASE("a built-in trigger opens though nobody declared it") {
    const auto script = stage();
    for (const auto* id :
         {"abuse", "safety", "threat", "fraud", "vulnerable", "insists-on-manager", "losing-control"})
        CHECK_FALSE(script.triggers[trigger_idx(script, id)].declared);
}

TEST_CASE("insisting is the nth ask for a manager once something was refused, whichever comes last") {
    const auto script = stage();
    check_told(script,
               {
                   {"asks-manager; asks-manager", "replied asks-manager"},
                   {"flat-refusal", "replied asks-manager refuses"},
                   {"flat-refusal; asks-manager", "replied asks-manager opens:insists-on-manager"},
                   {"asks-manager; asks-manager; refuses", "replied refuses opens:insists-on-manager"},
                   {"asks-manager; flat-refusal", "replied asks-manager refuses opens:insists-on-manager"},
                   {"asks-manager; asks-manager; offer refund 10",
                    "offers-within:refund:10 offers-unasked:refund refused:refund tries replied "
                    "opens:insists-on-manager"},
               });
    const auto at_once = stage({.company = R"({"rules": {"manager_request": {"honour_after": 1}}})"});
    check_told(at_once, {{"asks-manager", "replied asks-manager opens:insists-on-manager"}});
    const auto third = stage({.company = R"({"rules": {"manager_request": {"honour_after": 3}}})"});
    check_told(third, {{"flat-refusal; asks-manager", "replied asks-manager"},
                       {"flat-refusal; asks-manager; asks-manager",
                        "replied asks-manager opens:insists-on-manager"}});
}

TEST_CASE("control slips when anger stays at 85 for two turns after a redirect") {
    const auto script = stage({.scenario = R"({"customer": {"anger": 90}})"});
    check_told(script, {
                           {"plain; plain; plain", "replied"},
                           {"redirect; plain", "replied"},
                           {"redirect; plain; plain", "replied opens:losing-control"},
                           {"redirect; plain; empathy; blame; plain", "replied opens:losing-control"},
                           {"redirect; plain; redirect", "shows:redirect replied opens:losing-control"},
                           {"redirect; plain; hold 30", "holds:30"},
                       });
    CHECK(age_of(script, "losing-control", "redirect; plain; empathy; plain") == 0);
}

TEST_CASE("control slips when the same demand comes three times and trust is gone") {
    const auto script = stage({.scenario = R"({"customer": {"trust": 10}})"});
    CHECK(age_of(script, "losing-control", "asks-50; asks-50") == 0);
    CHECK(age_of(script, "losing-control", "asks-50; asks-50; asks-50") == 1);
    CHECK(age_of(script, "losing-control", "asks-50; asks-80; asks-50") == 0);
    CHECK(age_of(script, "losing-control", "empathy; asks-50; asks-50; asks-50") == 0);
    CHECK(age_of(script, "losing-control", "empathy; asks-50; asks-50; asks-50; blame") == 1);
}

TEST_CASE("a condition opens its trigger when it first holds after the customer has spoken") {
    const auto script = stage({.scenario = R"j({"triggers": [
        { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) >= 50" },
        { "id": "then", "reason": "no-progress", "when": "open(over-limit) and knows(twice)" } ]})j"});
    check_told(script, {{"asks-50", "replied asks:refund:50 opens:over-limit"},
                        {"learn-twice; asks-50", "replied asks:refund:50 opens:over-limit opens:then"},
                        {"asks-50; learn-twice", "learns:twice replied opens:then"},
                        {"asks-50; asks-50", "replied asks:refund:50"}});
    const auto at_start = stage({.scenario = R"({"triggers": [
        { "id": "over-limit", "reason": "no-authority", "when": "anger >= 50" } ]})"});
    CHECK(told_in_all(at_start, play(at_start, "")) == "opens:over-limit");
}

TEST_CASE("a trigger's age counts the turns to act on it, and pauses do not age it") {
    const auto script = stage();
    CHECK(age_of(script, "over-limit", "asks-80") == 1);
    CHECK(age_of(script, "over-limit", "asks-80; plain") == 2);
    CHECK(age_of(script, "over-limit", "asks-80; hold 30; lookup damage; message ana-reyes") == 1);
    CHECK(age_of(script, "over-limit", "asks-80; wait; hold 30; plain") == 3);
    const auto asking =
        stage({.scenario = R"({"triggers": [ { "id": "no-answer", "reason": "beyond-knowledge" } ]})"});
    CHECK(age_of(asking, "no-answer", "lookup refund-window") == 1);
    CHECK(age_of(asking, "no-answer", "lookup refund-window; plain") == 2);
}

TEST_CASE("a window lapses when its last turn passes and nobody has escalated") {
    const auto script = stage();
    // no-authority needs one try and has a grace of two: the window is open at ages 1 to 4.
    check_told(script, {
                           {"asks-80; plain; plain; plain", "replied"},
                           {"asks-80; plain; plain; plain; plain", "replied lapses:over-limit"},
                           {"asks-80; plain; plain; plain; plain; plain", "replied"},
                           {"asks-80; plain; plain; plain; hold 30", "holds:30"},
                           {"asks-80; escalate jim-smith; plain; plain; plain; plain", "replied"},
                           {"threatens; plain; plain", "replied lapses:threat"},
                       });
}

TEST_CASE("containing words hold the window of a grave matter open one turn more, once") {
    const auto script = stage();
    check_told(script, {
                           {"reports-hazard; plain; plain", "replied lapses:safety"},
                           {"reports-hazard; contain; plain", "replied"},
                           {"reports-hazard; contain; plain; plain", "replied lapses:safety"},
                           {"reports-hazard; plain; contain; plain", "replied lapses:safety"},
                           {"reports-hazard; contain; contain; plain", "replied lapses:safety"},
                           {"contain; reports-hazard; plain; plain", "replied lapses:safety"},
                           {"asks-80; contain; plain; plain; plain", "replied lapses:over-limit"},
                       });
    const auto state = play(script, "reports-hazard; contain").end();
    CHECK(call::last_age(script, state, trigger_idx(script, "safety")) == 3);
}

TEST_CASE("an inform trigger has no window to lapse") {
    const auto script =
        stage({.scenario = R"({"triggers": [ { "id": "worth-knowing", "reason": "inform" } ]})"});
    CHECK(told_in_all(script, play(script, "mentions; plain; plain; plain; plain; plain")).find("lapses") ==
          std::string::npos);
}

TEST_CASE("figures of a trigger may be the company's or the scenario's own") {
    const auto company = stage({.company = R"({"rules": {"triggers": {"threat": {"grace": 3}}}})"});
    CHECK(told_in_all(company, play(company, "threatens; plain; plain; plain; plain")) ==
          "replied threatens opens:threat replied replied replied replied lapses:threat");
    const auto own = stage({.scenario = R"({"triggers": [
        { "id": "over-limit", "reason": "no-authority", "tries": 0, "grace": 0 } ]})"});
    check_told(own, {{"asks-80; plain", "replied lapses:over-limit"}});
}

TEST_CASE("a trigger keeps whether the anger before its cue was of the rep's own making") {
    const auto script = stage();
    const auto homemade = [&](const char* moves) {
        return (play(script, moves).end().homemade >> trigger_idx(script, "threat") & 1) != 0;
    };
    CHECK_FALSE(homemade("threatens"));
    CHECK(homemade("blame; threatens"));
    CHECK_FALSE(homemade("hold 120; wait; wait; blame; threatens"));  // 7 of 22
    CHECK(homemade("hold 120; blame; threatens"));                    // 7 of 14
    CHECK_FALSE(homemade("threatens; blame"));
}

TEST_CASE("the end of a call opens and lapses nothing") {
    const auto script =
        stage({.scenario = R"({"endings": {"walked": {"text": "Gone."}}, "nodes": {"talk": {"on": {
        "wait": { "customer": [ { "say": "I know where you live.", "does": ["threatens"] } ], "to": "walked" } }}}})"});
    check_told(script, {{"asks-80; plain; plain; plain; wait",
                         "waits replied threatens call-ends:walked ends-unresolved"}});
}

}  // namespace rung::test
