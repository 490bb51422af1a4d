#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
TEST_CASE("a try counts the first time it is said, later it repeats") {
    const auto script = stage();
    check_told(script, {
                           {"try-1", "tries replied"},
                           {"try-1; try-2", "tries replied"},
                           {"try-1; try-1", "repeats replied"},
                           {"try-1; try-2; try-1", "repeats replied"},
                       });
    const auto end = play(script, "try-1; try-1; try-2").end();
    CHECK(end.tries == 2);
    CHECK(end.failed == 0);
}

TEST_CASE("a try has failed when the customer refuses in its turn") {
    const auto script = stage();
    CHECK(play(script, "fail-1").end().failed == 1);
    CHECK(play(script, "fail-1; fail-1").end().failed == 1);
    CHECK(play(script, "try-1; refuses").end().failed == 0);
    CHECK(play(script, "refuses; try-1").end().failed == 0);
    CHECK(play(script, "fail-1; fail-2; fail-3").end().failed == 3);
    CHECK(play(script, "fail-1").end().tries == 1);
}

TEST_CASE("a refused offer within authority is a try, once for each remedy") {
    const auto script = stage();
    check_told(
        script,
        {
            {"offer refund 25", "offers-within:refund:25 offers-unasked:refund refused:refund tries replied"},
            {"asks-50; offer refund 25", "offers-within:refund:25 refused:refund tries replied"},
            {"asks-50; offer refund 25; offer refund 50", "offers-within:refund:50 refused:refund replied"},
            {"asks-50; offer refund 50; offer refund 25",
             "repeats offers-within:refund:25 refused:refund replied"},
            {"asks-50; offer refund 50; offer refund 50",
             "repeats offers-within:refund:50 refused:refund replied"},
            {"asks-50; offer refund 50; offer discount 5",
             "offers-within:discount:5 offers-unasked:discount refused:discount tries replied"},
            {"asks-50; offer refund 50; try-1", "tries replied"},
        });
    const auto end = play(script, "asks-50; offer refund 25; offer refund 50; offer discount 10").end();
    CHECK(end.tries == 2);
    CHECK(end.failed == 2);
}

TEST_CASE("an offer is refused once a turn, even where the customer says so too") {
    const auto script = script_of();  // its temper refuses an offer in words
    const auto end = play(script, "mirror; offer discount 5").end();
    CHECK(end.tries == 1);
    CHECK(end.failed == 1);
}

TEST_CASE("an offer says whether it is within, beyond, and asked for") {
    const auto script = stage();
    check_told(
        script,
        {
            {"asks-80; offer refund 80", "offers-beyond:refund:80 overpromises refused:refund replied"},
            {"asks-80; offer refund 200",
             "offers-beyond:refund:200 offers-unasked:refund overpromises refused:refund replied"},
            {"asks-80; offer refund 50", "offers-within:refund:50 refused:refund tries replied"},
        });
    const auto end = play(script, "asks-80; offer refund 80; offer refund 10").end();
    CHECK(end.offered[0] == 4);
    CHECK(end.tries == 1);  // only the one within authority
    CHECK(end.asked[0] == 4);
}

TEST_CASE(
    "an offer is accepted where the reaction says so, read with the offer made and the mood before it") {
    const auto script = stage({.scenario = R"({"on": {
        "offer:refund": { "accepts": "offered(refund) >= 50 and trust >= 50", "to": "lead", "else": "agreed",
            "customer": [ { "say": "Fifty?", "if": "offered(refund) >= 50" } ] },
        "offer": { "customer": [ { "say": "No, thanks." } ] } }})"});
    CHECK(told(script, play(script, "offer refund 50")) ==
          "offers-within:refund:50 offers-unasked:refund accepted:refund replied");
    CHECK(heard(script, play(script, "offer refund 50")) == "Fifty? / Hello, I am with you now.");
    CHECK(heard(script, play(script, "offer refund 25")) == "Four o'clock, then.");
    CHECK(heard(script, play(script, "blame; offer refund 50")) == "Fifty? / Four o'clock, then.");
    CHECK(heard(script, play(script, "offer discount 5")) == "No, thanks.");
    const auto end = play(script, "offer refund 50").end();
    CHECK(end.tries == 0);
    CHECK(end.anger == 40);
    CHECK(end.trust == 56);
}

TEST_CASE("facts are learnt once") {
    const auto script = stage();
    check_told(script, {{"learn-order", "learns:order replied"},
                        {"learn-order; learn-order", "replied"},
                        {"learn-order; learn-rude", "learns:rude replied"}});
    CHECK(play(script, "learn-order; learn-rude").end().facts == 0b101u);
}

TEST_CASE("a promise beyond authority stands unless the next turn takes it back") {
    const auto script = stage();
    check_told(script,
               {
                   {"overpromise", "shows:overpromise overpromises replied"},
                   {"overpromise; withdraw", "shows:withdraw withdraws replied"},
                   {"overpromise; plain", "promise-stands replied"},
                   {"overpromise; hold 30; withdraw", "shows:withdraw withdraws replied"},
                   {"overpromise; message ana-reyes; plain", "promise-stands replied"},
                   {"overpromise; plain; withdraw", "shows:withdraw replied"},
                   {"overpromise; withdraw; withdraw", "shows:withdraw replied"},
                   {"overpromise; overpromise", "shows:overpromise overpromises promise-stands replied"},
                   {"offer refund 80; withdraw", "shows:withdraw withdraws replied"},
                   {"offer refund 50; plain", "replied"},
                   {"overpromise; wait", "waits promise-stands replied"},
                   {"overpromise; settle", "promise-stands replied call-ends:settled ends-resolved"},
               });
    CHECK(play(script, "overpromise").end().pending_promise == 1);
    CHECK(play(script, "overpromise; withdraw").end().pending_promise == 0);
}

TEST_CASE("a promise made with the last words of a call stands") {
    const auto script = stage({.scenario = R"({"turns": 4})"});
    CHECK(told(script, play(script, "plain; plain; plain; overpromise")) ==
          "shows:overpromise overpromises replied out-of-turns promise-stands call-ends:out-of-turns "
          "ends-unresolved");
}

TEST_CASE("customer data goes to nobody who was not verified before") {
    const auto script = stage();
    check_told(script, {{"discloses", "shows:discloses discloses-unverified replied"},
                        {"verify; discloses", "shows:discloses replied"}});
}

TEST_CASE("liability is reserved once fault is alleged, where the company reserves it") {
    const auto script = stage();
    check_told(script,
               {{"admits-liability", "shows:admits-liability replied"},
                {"alleges-fault; admits-liability", "shows:admits-liability admits-reserved replied"}});
    const auto free = stage({.company = R"({"rules": {"liability": "free"}})"});
    check_told(free, {{"alleges-fault; admits-liability", "shows:admits-liability replied"}});
}

TEST_CASE("asks keep the last amount, and the same demand in a row is counted") {
    const auto script = stage();
    const auto asks = [&](const char* moves) { return play(script, moves).end(); };
    CHECK(asks("asks-80").asked[0] == 4);
    CHECK(asks("asks-80; asks-50").asked[0] == 3);
    CHECK(asks("asks-80; asks-80").same_demand == 2);
    CHECK(asks("asks-80; plain; asks-80").same_demand == 2);
    CHECK(asks("asks-80; asks-50; asks-80").same_demand == 1);
    CHECK(asks("asks-50; asks-discount").same_demand == 1);
    check_told(script, {{"asks-50", "replied asks:refund:50"},
                        {"asks-80", "replied asks:refund:80 asks-beyond:refund opens:over-limit"}});
}

}  // namespace rung::test
