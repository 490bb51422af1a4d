#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/debriefed.h"

namespace rung::test {
namespace {

std::string reader_codes(const debrief::Statements& statements) {
    std::string codes;
    for (const auto& statement : statements) codes += (codes.empty() ? "" : " ") + statement.code;
    return codes;
}

std::string text_of(const debrief::Statements& statements, std::string_view code) {
    for (const auto& statement : statements)
        if (statement.code == code) return statement.text;
    return {};
}

}  // namespace

TEST_CASE("each reader is told what this play shows, strengths first") {
    struct Case {
        std::string_view moves, rep, manager, organisation;
    };
    for (const auto& [moves, rep, manager, organisation] : {
             Case{"mirror; offer refund 50; escalate ana-reyes warm no-authority benefit; leave; close",
                  "authority-used not-comfort-zone language not-looked-up", "strength raise-limit nudge",
                  "limit-hit decision"},
             Case{"escalate ana-reyes cold; leave; close",
                  "own-part-first language not-looked-up authority-held", "nothing-withheld nudge",
                  "limit-not-used"},
             Case{"mirror; offer refund 80; close-early; close", "not-looked-up authority-beyond language",
                  "strength limit-overstepped nudge", "limit-unknown"},
             Case{"mirror; lookup refund-window; lookup damage; claim; escalate jim-smith warm; escalate "
                  "jim-smith warm; "
                  "disconnect; close",
                  "not-comfort-zone language looked-up authority-held", "strength nothing-withheld nudge",
                  "limit-not-used contact-unavailable policy-silent"},
             Case{"mirror; claim; own; own; close-early; close", "language not-looked-up authority-held",
                  "strength nothing-withheld nudge", "limit-not-used rule"},
         }) {
        const auto line = moves;
        CAPTURE(line);
        const auto made = debriefed(script_of(), moves);
        CHECK(reader_codes(made.debrief.rep) == rep);
        CHECK(reader_codes(made.debrief.manager) == manager);
        CHECK(reader_codes(made.debrief.blockages) == organisation);
    }
}

TEST_CASE("manager and organisation are told what a higher limit would have spared, and where it would not") {
    const auto spared = debriefed(
        script_of(), "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit; leave; close");
    CHECK(
        text_of(spared.debrief.manager, "raise-limit") ==
        "With £80 in the rep's own hands instead of £50, the same choices would have needed nobody, and cost "
        "£80. One call is no pattern; look for it in five.");
    CHECK(text_of(spared.debrief.blockages, "limit-hit") ==
          "£80 refund was asked for over a limit of £50. From £80 on the handover falls away, choices "
          "unchanged; a call like this then costs £80.");
    const auto insisting = debriefed(
        script_of(), "mirror; offer refund 50; own; own; escalate ana-reyes warm no-authority; leave; close");
    CHECK(text_of(insisting.debrief.manager, "limit-not-cause") ==
          "Not the limit: with more than £50 in the rep's hands this call would still have needed somebody, "
          "for “insists on a manager”.");
    CHECK(text_of(insisting.debrief.blockages, "limit-hit") ==
          "£80 refund was asked for over a limit of £50. No limit would have spared the handover: “insists "
          "on a "
          "manager” stood open too.");
}

TEST_CASE("an offer that nobody asked for is told as given away") {
    const auto made =
        debriefed(script_of(), "mirror; offer discount 5; escalate ana-reyes warm; leave; close");
    CHECK(reader_codes(made.debrief.rep).find("authority-unasked") != std::string::npos);
}

TEST_CASE("the way up has the company's name for it and its owners, the lowest level first") {
    const auto made =
        debriefed(script_of(), "mirror; offer refund 50; escalate ana-reyes warm; leave; close");
    const auto& way = made.debrief.way_up;
    CHECK(way.name == "Lifeline");
    CHECK(way.promise == "a lead joins within two minutes");
    REQUIRE(way.owners.size() == 3);
    CHECK(way.owners[0].name == "Ana Reyes");
    CHECK(way.owners[0].asked);
    CHECK(way.owners[0].limits == std::vector<std::string>{"£100 refund"});
    CHECK(way.owners[2].level == 2);
    CHECK_FALSE(way.owners[2].asked);
}

TEST_CASE("the rep's own answer stands beside the scorecard's, and costs nothing") {
    const auto with = debriefed(script_of(), "mirror; claim; close-early; reflect 1 both control; close");
    const auto without = debriefed(script_of(), "mirror; claim; close-early; close");
    const auto& reflection = with.debrief.reflection;
    CHECK(reflection.given);
    CHECK(reflection.turn == 1);
    CHECK(reflection.chosen.text.starts_with("Turn 1: “Order 88213"));
    CHECK(reflection.found.text == "Turn 3 weighs most: “Then there is nothing more.”");
    CHECK(reflection.said_cause.text == "You said: both, and that you could control it.");
    CHECK(reflection.seen_cause.text ==
          "This call shows one move of yours that cost points and an ask over your limit.");
    CHECK_FALSE(without.debrief.reflection.given);
    CHECK_FALSE(without.debrief.reflection.chosen.says());
    CHECK(with.card.result == without.card.result);
}

TEST_CASE("only an abusive call begins with support, and it says that ending was allowed") {
    CHECK_FALSE(debriefed(script_of(), "mirror; claim; close-early; close").debrief.support.says());
    CHECK(debriefed(script_of(), "mirror; snap; steady; close-early; close").debrief.support.text ==
          "That was a hard call, and none of it was about you. By Harbour Home's rules such a call may be "
          "ended after 2 "
          "warnings.");
    CHECK(debriefed(script_of(),
                    "mirror; snap; warn first; calm; snap; warn final; calm; snap; disconnect; close")
              .debrief.support.text ==
          "That was a hard call, and none of it was about you. Ending it was allowed, by Harbour Home's "
          "rules.");
}

TEST_CASE("there is one thing to keep, one to stop and one to start") {
    const auto& lessons = debriefed(script_of(), "mirror; claim; close-early; close").debrief.lessons;
    CHECK(lessons.keep.text == "Saying the problem back.");
    CHECK(lessons.stop.text == "Hoping that it works itself out.");
    CHECK(lessons.start.text ==
          "If I hope that it will work itself out, then I take that as the sign to ask for help.");
    const auto& flawless = debriefed_line(script_of()).debrief.lessons;
    CHECK(flawless.keep.says());
    CHECK_FALSE(flawless.stop.says());
    CHECK_FALSE(flawless.start.says());
}

TEST_CASE("whoever leaves a call to its new owner is said to have left it, not to have ended it") {
    const auto left =
        debriefed(script_of(), "mirror; claim; escalate ana-reyes conference; disconnect; close");
    const auto& gone = left.debrief.transcript[4];
    CHECK(gone.deed == "left the call to Ana");
    CHECK(gone.words.empty());
    CHECK(gone.facts == std::vector<std::string>{"The talk goes on without you."});
    CHECK(left.debrief.scores.fatal.empty());
    const auto hung_up = debriefed(script_of(), "mirror; claim; disconnect; close");
    CHECK(hung_up.debrief.transcript[3].deed == "ended the call");
    CHECK(hung_up.debrief.scores.fatal == std::vector<std::string>{"Hung up"});
}

TEST_CASE("the transcript holds every word of the call in order, with what was done") {
    const auto made =
        debriefed(script_of(), "mirror; offer refund 50; escalate ana-reyes warm; leave; close");
    std::string said;
    for (const auto& exchange : made.debrief.transcript)
        for (const auto& words : exchange.words) said += words.name + ": " + words.words + "\n";
    CHECK(said ==
          "Dana: My replacement sofa is damaged as well. I want £80 back.\n"
          "You: Order 88213, and the second sofa is damaged too. That is not good enough, Dana Whitlock.\n"
          "Dana: So what can you do?\n"
          "You: I can give you £50 refund.\n"
          "Dana: £50? On a sofa like that?\n"
          "Dana: No. I want your manager.\n"
          "You: I am passing you on now.\n"
          "Ana: Could you tell me about order 88213, blue sofa?\n"
          "Ana: What happened to the replacement?\n"
          "Ana: This is Ana. I have the order in front of me.\n"
          "Dana: At last.\n"
          "You: I leave you to it.\n");
    CHECK(made.debrief.transcript[2].deed == "offered £50 refund");
}

}  // namespace rung::test
