#include "debrief/moment.h"

#include "analysis/review.h"
#include "base/texts.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/debriefed.h"
#include "support/shelf.h"

namespace rung::test {
namespace {

std::string codes(const debrief::Statements& statements) {
    std::string codes;
    for (const auto& statement : statements) codes += (codes.empty() ? "" : " ") + statement.code;
    return codes;
}

constexpr std::string_view kFourSlips =
    "wall; claim; wait 5; own; hold 60; escalate jim-smith cold no-authority; escalate ana-reyes cold; "
    "leave; close";

}  // namespace

TEST_CASE("there are at most three moments, the ones that cost most first") {
    const auto made = debriefed(script_of(), kFourSlips);
    const auto& moments = made.debrief.moments;
    REQUIRE(!moments.empty());
    CHECK(moments.size() <= 3);
    CHECK(std::is_sorted(moments.begin(), moments.end(),
                         [](const auto& a, const auto& b) { return a.lost > b.lost; }));
}

TEST_CASE("a moment's points are those of the evidence that its move settled") {
    const auto made = debriefed(script_of(), kFourSlips);
    for (const auto& moment : made.debrief.moments) {
        int lost = 0;
        for (const auto& row : made.card.evidence)
            if (row.beat == static_cast<int>(moment.beat)) lost += row.lost;
        CHECK(moment.lost == lost);
        CHECK(moment.turn == made.play.beats[moment.beat].before.turn);
    }
}

TEST_CASE("what is fatal comes first, whatever else cost more points") {
    const auto made = debriefed(script_of(), "mirror; snap; escalate ana-reyes cold; leave; close");
    REQUIRE(made.debrief.moments.size() == 2);
    CHECK(made.debrief.moments[0].words == "There is no need to be stupid about it.");
    CHECK(made.debrief.moments[0].lost < made.debrief.moments[1].lost);
}

TEST_CASE("what followed from a move is what came of it, not what the rep did about it next") {
    const base::EnglishTexts english;
    const debrief::Wording say(english);
    int moods = 0;
    const auto made = debriefed(script_of(), kFourSlips);
    for (const auto& moment : made.debrief.moments) {
        const auto& beat = made.play.beats[moment.beat];
        const auto mood = debrief::make_mood_change(say, beat.before, beat.after);
        CHECK(codes(moment.then).ends_with("mood") == !mood.empty());
        if (mood.empty()) continue;
        ++moods;
        CHECK(moment.then.back().text == mood);
    }
    CHECK(moods > 1);
}

TEST_CASE("a promise is told as left standing only where nobody took it back") {
    const auto stands = [](std::string_view moves) {
        for (const auto& moment : debriefed(script_of(), moves).debrief.moments)
            if (codes(moment.then).find("promise-stands") != std::string::npos) return true;
        return false;
    };
    CHECK(stands("promise; claim; escalate ana-reyes cold; leave; close"));
    CHECK_FALSE(stands("promise; unsay; claim; escalate ana-reyes cold; leave; close"));
}

TEST_CASE("who rings off under a cap is pointed at what was their own to give, and nobody above them") {
    const auto call = test::shipped_call("sofa-broken-twice.json");
    auto made = debriefed(
        call.script, "heard-plain; friday-plain; escalate jim-smith cold no-authority; disconnect; close",
        test::content("rubrics/standard.json"));
    analysis::Solver solver({made.script, made.sheet});
    const auto review = analysis::make_review(solver, made.play);
    const base::EnglishTexts english;
    const auto page =
        debrief::make_debrief({made.script, made.sheet, made.attempt, made.play, made.card, &review}, english)
            .first_page;
    CHECK(page.moment.turn == 4);
    CHECK(page.open.text.starts_with("Best here: offer 1 redelivery."));
    CHECK(page.next_time.text == "If it is mine to decide, then I decide it.");
}

TEST_CASE("a call without a loss has no moment") {
    CHECK(debriefed_line(script_of()).debrief.moments.empty());
}

TEST_CASE("what was open to the rep is named by kind") {
    struct Case {
        std::string_view moves, codes;
    };
    for (const auto& [moves, expected] : {
             Case{"escalate ana-reyes cold; leave; close", "own-authority tell owner"},
             Case{"mirror; escalate ana-reyes cold; leave; close", "own-authority try brief tell owner"},
             Case{"mirror; snap; steady; close-early; close", "own-authority try words owner"},
             Case{"mirror; offer refund 50; escalate jim-smith cold; disconnect; close", "owner"},
         }) {
        const auto line = moves;
        CAPTURE(line);
        const auto made = debriefed(script_of(), moves);
        REQUIRE(!made.debrief.moments.empty());
        CHECK(codes(made.debrief.moments.front().open) == expected);
    }
}

TEST_CASE("right after abuse a warning was open, and only then") {
    const auto made =
        debriefed(script_of(), "mirror; snap; steady; own; own; escalate ana-reyes warm; leave; close");
    bool warned_of = false;
    for (const auto& moment : made.debrief.moments) {
        const bool offered = codes(moment.open).find("warning") != std::string::npos;
        warned_of = warned_of || offered;
        CHECK(offered == (moment.turn == 3));
    }
    CHECK(warned_of);
}

TEST_CASE("a rule is cited by the company's own clause") {
    constexpr std::string_view kWithin =
        R"({ "triggers": [ { "id": "insists", "reason": "insists-on-manager", "after": 1 } ],
        "nodes": { "pickup": { "customer": [ { "say": "I want £25 back, and a manager.", "does": ["asks:refund:25", "asks-manager"] } ] } } })";
    const auto made =
        debriefed(script_with(kWithin),
                  "mirror; claim; escalate ana-reyes warm insists-on-manager plain; leave; close");
    CHECK(made.debrief.first_page.why.text.starts_with(
        "By Harbour Home's rule 4.2, £25 refund was yours to give (W1, E5)."));
    CHECK(
        made.debrief.first_page.next_time.text ==
        "If the ask is over my limit, then I first offer what is mine, and say what somebody else can add.");
}

}  // namespace rung::test
