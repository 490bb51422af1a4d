#include "score/scorecard.h"

#include "score/outcome_words.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"
#include "support/play.h"
#include "support/shelf.h"

namespace rung::score {
namespace {

/// The fixture by its plain rubric, played and scored.
struct ScoredFixture {
    scenario::Script script = test::script_of();
    Sheet sheet = make_sheet(script, test::rubric_of());
    Scorecard card;

    explicit ScoredFixture(std::string_view moves)
        : card(make_scorecard(script, sheet, test::play(script, moves))) {}

    [[nodiscard]] const Evidence& row(std::string_view id) const {
        const auto found = std::ranges::find(card.evidence, id, &Evidence::id);
        if (found == card.evidence.end()) FAIL("no row is called ", std::string(id));
        return *found;
    }
    [[nodiscard]] bool has(std::string_view id) const {
        return std::ranges::find(card.evidence, id, &Evidence::id) != card.evidence.end();
    }
    [[nodiscard]] std::string outcome() const { return std::string(name_of(card.result.outcome)); }
};

constexpr std::string_view kGood =
    "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare brief order "
    "twice; "
    "introduce; note ana-reyes handover order twice; close";

TEST_CASE("a good call earns every point, and each row says by which words") {
    const ScoredFixture scored(kGood);
    CHECK(scored.outcome() == "timely");
    CHECK(scored.card.total_pts == 100);
    CHECK(scored.card.result.offset == 0);
    CHECK(scored.card.result.passed);

    const auto& heard = scored.row("said-back");
    CHECK(heard.verdict == score::Verdict::earned);
    CHECK(heard.cue_turn == 1);
    CHECK(heard.cue_words == "My replacement sofa is damaged as well. I want £80 back.");
    CHECK(heard.turn == 1);
    CHECK(heard.beat == 0);
    CHECK(heard.words ==
          "Order 88213, and the second sofa is damaged too. That is not good enough, Dana Whitlock.");
    CHECK(heard.teaches == std::vector<std::string>{"H2", "H3"});
    CHECK(heard.coach == "The customer heard that you had heard.");

    const auto& why = scored.row("explained");
    CHECK(why.turn == 3);
    CHECK(why.words == "Ana Reyes can decide on the whole sum, so you get an answer today.");

    const auto& ladder = scored.row("warned-in-turn");
    CHECK(ladder.verdict == score::Verdict::earned);
    CHECK(ladder.not_called_for);
    CHECK(ladder.turn == 0);

    const auto& timing = scored.row("timing");
    CHECK(timing.turn == 3);
    CHECK(timing.beat == 2);
    CHECK(timing.cue_words == "My replacement sofa is damaged as well. I want £80 back.");
    CHECK(timing.lost == 0);
    CHECK_FALSE(scored.has("outcome-timely"));
}

TEST_CASE("what is lost names the turn, the words and the lesson") {
    const ScoredFixture scored(
        "wall; claim; escalate ana-reyes warm no-authority identify; introduce; close");
    const auto& heard = scored.row("said-back");
    CHECK(heard.verdict == score::Verdict::lost);
    CHECK(heard.turn == 1);
    CHECK(heard.words == "Our rule allows £50, no more.");
    CHECK(heard.coach == "Say the problem back first.");
    CHECK(heard.lost == heard.worth);
    CHECK(scored.row("what-you-can").verdict == score::Verdict::lost);
    CHECK(scored.row("explained").words == "I am passing you on now.");
}

TEST_CASE("a premature and bare handover shows its three rows: timing, judgement, cap") {
    const ScoredFixture scored("escalate ana-reyes cold no-authority; introduce; close");
    CHECK(scored.outcome() == "premature");
    CHECK(scored.card.result.offset == -1);
    CHECK(scored.card.result.total == 3900);
    CHECK(scored.row("timing").lost > 0);
    CHECK(scored.row("timing").turn == 1);
    CHECK(scored.row("outcome-premature").lost > 0);
    CHECK(scored.row("outcome-premature").teaches == std::vector<std::string>{"W9", "W11"});
    CHECK(scored.row("cap-premature-cold").lost > 0);
    CHECK(scored.row("cap-premature-cold").dimension == -1);
}

TEST_CASE("a missed escalation points at the window that ran out and loses the handover items") {
    const ScoredFixture scored("mirror; claim; own; own; own; close-early; close");
    CHECK(scored.outcome() == "missed");
    CHECK_FALSE(scored.card.result.has_offset);
    const auto& timing = scored.row("timing");
    CHECK(timing.lost == timing.worth);
    CHECK(timing.turn > 0);
    CHECK(timing.words == "I will see this through with you.");
    CHECK(timing.cue_turn == 1);
    CHECK(scored.row("owner").verdict == score::Verdict::lost);
    CHECK(scored.row("owner").turn == scored.row("timing").turn);
    CHECK(scored.row("owner").beat == -1);
    CHECK(scored.row("outcome-missed").coach == words_for(Outcome::missed).verdict);
    CHECK(scored.has("cap-missed") == (scored.card.result.before_caps > 3500));
}

TEST_CASE(
    "a critical rule empties its dimension at the words that broke it, and what it leaves cannot pass") {
    const ScoredFixture scored(
        "promise; claim; escalate ana-reyes warm no-authority benefit identify prepare; introduce; close");
    const auto& row = scored.row("critical-promise-beyond-authority");
    CHECK(row.lost == 1500);
    CHECK(row.dimension == scored.row("warned-in-turn").dimension);
    CHECK(row.words == "I can book a new delivery for Thursday.");
    CHECK_FALSE(scored.card.result.passed);
    CHECK(scored.card.result.critical == 1);
}

TEST_CASE("a promise taken back with the next words costs nothing critical") {
    const ScoredFixture scored(
        "promise; unsay; claim; escalate ana-reyes warm no-authority benefit identify prepare; introduce; "
        "close");
    CHECK(scored.card.result.critical == 0);
    CHECK_FALSE(scored.has("critical-promise-beyond-authority"));
}

TEST_CASE("a fatal rule takes all that was left, and says what it would have been") {
    const ScoredFixture scored(
        "mirror; snap; sorry; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare "
        "brief "
        "order twice; introduce; close");
    CHECK(scored.card.result.total == 0);
    CHECK(scored.card.otherwise_pts > 0);
    const auto& row = scored.row("fatal-insult-returned");
    CHECK(row.lost == scored.card.result.otherwise);
    CHECK(row.turn == 2);
    CHECK(row.words == "There is no need to be stupid about it.");
    CHECK(row.coach == "Never.");
}

TEST_CASE("an announced handover is timed at the announcement and shows where it was acted on") {
    const ScoredFixture scored(
        "mirror; claim; announce ana-reyes; own; escalate ana-reyes warm no-authority benefit; introduce; "
        "close");
    CHECK(scored.card.result.offset == 0);
    CHECK(scored.row("timing").turn == 5);
}

TEST_CASE("acting again after a failure stays one chain with one offset, judged by its first link") {
    const ScoredFixture scored(
        "mirror; claim; escalate jim-smith warm no-authority benefit identify; escalate jim-smith warm "
        "no-authority "
        "benefit identify; introduce; close");
    CHECK(scored.outcome() == "timely");
    CHECK(scored.card.result.timing == 100);
    CHECK(scored.row("owner").verdict == score::Verdict::lost);
    CHECK(scored.row("owner").turn == 3);
}

TEST_CASE("containing a danger moves the window on by a turn, and the score follows it") {
    const auto offset_after = [](std::string_view first) {
        const auto script = test::script_with(R"({
            "nodes": { "pickup": {
              "customer": [ { "say": "Gas! I smell gas. And I want £80 back.", "does": ["reports-hazard", "asks:refund:80"] } ],
              "moves": [
                { "id": "contain", "say": "Open the windows and wait outside.", "shows": ["contain"], "to": "explains" },
                { "id": "other", "say": "I see.", "to": "explains" },
                { "id": "mirror", "say": "The second sofa, too.", "learns": ["order", "twice"], "to": "explains" },
                { "id": "promise", "say": "You will get it all.", "shows": ["overpromise"], "to": "explains" } ] } } })");
        const Sheet sheet = make_sheet(script, test::rubric_of());
        const auto play = test::play(script, std::string(first) + "; wait; escalate safety-desk warm safety");
        return make_scorecard(script, sheet, play).result.offset;
    };
    CHECK(offset_after("other") == 1);
    CHECK(offset_after("contain") == 0);
}

}  // namespace
}  // namespace rung::score
