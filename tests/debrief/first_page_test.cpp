#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/debriefed.h"

/// The first page, word for word: one play for each of the seven outcomes, and for each way of saying one.
namespace rung::test {
namespace {

/// A call in which nothing calls for anybody else and nothing can: no demand, no manager asked for.
constexpr std::string_view kQuietCall = R"({
  "verdict": "needless", "triggers": [], "traps": [], "line": [ { "say": "tell" } ],
  "nodes": {
    "pickup": { "customer": [ { "say": "When does my sofa come?" } ],
      "moves": [ { "id": "tell", "say": "On Thursday, between nine and twelve.", "shows": ["can-do"], "learns": ["order", "twice", "rude", "bought"], "to": "settled" },
                 { "id": "dodge", "say": "That is hard to say.", "to": "walked" } ] },
    "explains": null, "resists": null, "shouts": null },
  "on": { "lookup:damage": null }, "flags": null })";

/// The customer takes what is the rep's own.
constexpr std::string_view kAccepts = R"({ "nodes": { "explains": { "on": { "offer:refund":
  { "accepts": "offered(refund) >= 50", "to": "settled", "else": "resists" } } } } })";

constexpr std::string_view kHeard =
    "Well done: Turn 1: “Order 88213, and the second sofa is damaged too. That is not good enough, Dana "
    "Whitlock.” Heard first, then help. Anger 45 to 36, trust 50 to 62.\n";

std::string page(const scenario::Script& script, std::string_view moves) {
    return first_page_of(debriefed(script, moves).debrief);
}

std::string outcome(const scenario::Script& script, std::string_view moves) {
    const auto made = debriefed(script, moves);
    return made.debrief.first_page.outcome.code + ": " + made.debrief.first_page.outcome.text;
}

}  // namespace

TEST_CASE("a timely handover says which turns were the time for it, and has nothing to change") {
    CHECK(page(script_of(),
               "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare brief "
               "order twice; introduce; close") ==
          "timely: You brought Ana in at turn 3. Turns 3 to 4 were the time for it.\n" + std::string(kHeard) +
              "Keep: Saying the problem back.\n"
              "Next time: If a call is harder than this one, then I do the same again.\n");
}

TEST_CASE(
    "a premature handover says from which turn it would have been right, by whose rule, and what was open") {
    CHECK(
        page(script_of(), "escalate ana-reyes cold no-authority; leave; close") ==
        "premature: You brought Ana in at turn 1. From turn 2 it would have been right.\n"
        "Well done: You took this call to its end, and came to look at it again. Not everybody does.\n"
        "The moment: Turn 1. Dana wants £80 refund; you may give £50. You: “I am passing you on now.”\n"
        "Then: Ana had to ask for 2 things that were not passed on. Dana: “At last.” Anger 45 to 69, trust "
        "50 "
        "to 36.\n"
        "Open to you: £50 refund was yours to offer. To tell Dana: why, name with extension and what happens "
        "next. If Dana refuses: Ana Reyes (extension 2210).\n"
        "Why: By Harbour Home's rules, one more real try comes first (W11). Early handovers make people wait "
        "and "
        "repeat themselves (W9).\n"
        "Keep: Going back over a call to see what it shows.\n"
        "Next time: If nothing has been tried yet, then I offer one real thing before I pass the call on.\n");
}

TEST_CASE("a late handover names the turns that were the time for it, and why people wait") {
    CHECK(
        page(script_of(), "mirror; claim; own; own; own; own; own; escalate ana-reyes warm; leave; close") ==
        "late: You brought Ana in at turn 8. Turns 4 to 6 were the time for it.\n" + std::string(kHeard) +
            "The moment: Turn 8. Dana wants £80 refund; you may give £50. You: “I am passing you on now.”\n"
            "Then: Ana had to ask for 2 things that were not passed on. Ana: “This is Ana. I have the order "
            "in "
            "front of me.” Anger 36 to 60, trust 71 to 57.\n"
            "Open to you: £50 refund was yours to offer. To tell Ana first: “order 88213, blue sofa” and "
            "“the "
            "replacement came damaged too”. To tell Dana: why, name with extension and what happens next.\n"
            "Why: Dana insists on a manager and has refused what was offered (W2). Late, a matter has grown "
            "and "
            "is harder to mend. Struggling on feels easier, and seldom works itself out (W10, W10b).\n"
            "Keep: Saying the problem back.\n"
            "Next time: If the reason is there and my tries are spent, then I bring somebody in on that "
            "turn.\n");
}

TEST_CASE("a missed handover says that it was wanted, and points at whom to ask") {
    CHECK(
        page(script_of(), "mirror; claim; close-early; close") ==
        "missed: Nobody was brought in, and this call needed it. Turns 3 to 4 were the time for it.\n" +
            std::string(kHeard) +
            "The moment: Turn 3. Dana wants £80 refund; you may give £50. You: “Then there is nothing "
            "more.”\n"
            "Then: The call ended with the problem still Dana's. Anger 33 to 42, trust 67 to 62.\n"
            "Open to you: £50 refund was yours to offer. “I will see this through with you.” was there to be "
            "said. Ana Reyes (extension 2210), at once.\n"
            "Why: Dana wants more than is yours to give (W1). Struggling on feels easier, and seldom works "
            "itself "
            "out. Your lead wants these calls; passing one on says nothing against you (W10b, W13).\n"
            "Keep: Saying the problem back.\n"
            "Next time: If I hope that it will work itself out, then I take that as the sign to ask for "
            "help.\n");
}

TEST_CASE("an avoidable handover was in time and says where the anger came from") {
    CHECK(
        page(script_of(),
             "wall; claim; wait 5; own; escalate ana-reyes warm insists-on-manager plain identify; leave; "
             "close") ==
        "avoidable: You brought Ana in at turn 5. In time, though at least half of the anger that led there "
        "came "
        "from words of yours.\n"
        "Well done: Turn 2: “I can book a new delivery for Thursday.” You tried. Anger 54 to 53, trust 45 to "
        "47.\n"
        "The moment: Turn 1. Dana wants £80 refund; you may give £50. You: “Our rule allows £50, no more.”\n"
        "Then: Dana: “So what can you do?” Anger 45 to 54, trust 50 to 45.\n"
        "Open to you: £50 refund was yours to offer. “Order 88213, and the second sofa is damaged too. That "
        "is "
        "not good enough, Dana Whitlock.” was there to be said. If Dana refuses: Ana Reyes (extension "
        "2210).\n"
        "Why: Say the problem back first (H2, H3). Say what you can do (H5).\n"
        "Keep: Making a real try first.\n"
        "Next time: If somebody has told me a problem, then I say it back before I answer.\n");
}

TEST_CASE("a needless handover says that nothing called for it") {
    CHECK(
        page(script_with(kQuietCall), "escalate ana-reyes warm no-authority plain; leave; close") ==
        "needless: You brought Ana in at turn 1. Nothing in this call called for it.\n"
        "Well done: You took this call to its end, and came to look at it again. Not everybody does.\n"
        "The moment: Turn 1. Dana: “When does my sofa come?” You: “I am passing you to Ana Reyes, extension "
        "2210.”\n"
        "Then: Ana had to ask for 2 things that were not passed on. Dana: “At last.” Anger 45 to 59, trust "
        "50 to "
        "45.\n"
        "Open to you: To tell Dana: name with extension and what happens next.\n"
        "Why: Name the reason that stands (W1, W2). Passing on what needs nobody else makes people wait and "
        "explain "
        "everything again (W9, W8).\n"
        "Keep: Going back over a call to see what it shows.\n"
        "Next time: If the ask is over my limit, then I first offer what is mine, and say what somebody else "
        "can "
        "add.\n");
}

TEST_CASE("a call that was kept says why that was right") {
    CHECK(outcome(script_with(kQuietCall), "tell; close") ==
          "kept: You settled this call yourself by turn 1; nothing in it called for anybody else.");
    CHECK(outcome(script_with(kQuietCall), "dodge; close") ==
          "kept: You kept this call to its end at turn 1; nothing in it called for anybody else.");
    CHECK(outcome(script_with(kAccepts), "mirror; offer refund 50; close") ==
          "kept: You settled this call by turn 2 with what was yours, and nobody else was needed.");
    CHECK(outcome(script_of(),
                  "mirror; snap; warn first; calm; snap; warn final; calm; snap; disconnect; close") ==
          "kept: You ended the call at turn 9, as you had said you would.");
}

TEST_CASE("the line says how somebody was brought in") {
    CHECK(outcome(script_of(), "mirror; claim; escalate ana-reyes callback no-authority benefit; close") ==
          "timely: You agreed a call back from Ana at turn 3. Turns 3 to 4 were the time for it.");
    CHECK(outcome(script_of(), "mirror; claim; announce ana-reyes; escalate ana-reyes warm; leave; close") ==
          "timely: You announced Ana at turn 3 and followed through at turn 4. Turns 3 to 4 were the time "
          "for it.");
    CHECK(outcome(script_of(), "mirror; claim; escalate jim-smith warm; disconnect; close") ==
          "timely: You turned to Jim at turn 3. Turns 3 to 4 were the time for it.");
}

TEST_CASE("the first page is read in under a minute") {
    constexpr std::size_t kWordsAMinute = 230;
    for (const auto* moves :
         {"escalate ana-reyes cold no-authority; leave; close", "mirror; claim; close-early; close",
          "mirror; claim; own; own; own; own; own; escalate ana-reyes warm; leave; close",
          "wall; claim; wait 5; own; escalate ana-reyes warm insists-on-manager plain identify; leave; "
          "close"})
        CHECK(words_in(page(script_of(), moves)) < kWordsAMinute);
}

}  // namespace rung::test
