#include "score/scorecard.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "support/fixtures.h"
#include "support/play.h"
#include "support/shelf.h"

/// How the ending that the warnings announced is scored, by the standard rubric.
namespace rung::score {
namespace {

const std::string kLadder = "mirror; snap; warn first; calm; snap; warn final; calm; snap; ";

/// The fixture's scenario by the standard rubric, its rep a calm one: what brings on the abuse is no insult.
std::string calm_scenario() {
    const std::string_view insult = R"(["insult"])";
    std::string json(test::scenario_json());
    json.replace(json.find(insult), insult.size(), R"(["ask"])");
    return test::patched(json, R"({"rubric":"standard","traps":["overpromise"]})");
}

struct Scored {
    scenario::Script script;
    Scorecard card;

    /// `patch` lies over the fixture's scenario.
    Scored(std::string_view moves, std::string_view patch) {
        const auto rubric = test::content("rubrics/standard.json");
        script = test::script_of(test::patched(calm_scenario(), patch), test::company_json(), rubric);
        const auto sheet = make_sheet(script, test::rubric_of(rubric));
        card = make_scorecard(script, sheet, test::play(script, moves));
    }
    [[nodiscard]] std::string verdict(std::string_view item) const {
        const auto row = std::ranges::find(card.evidence, item, &Evidence::id);
        if (row == card.evidence.end()) return "no such row";
        return row->lost > 0 ? "lost" : "earned";
    }
};

constexpr std::string_view kOwnText =
    R"({"endings": {"ended-in-order": {"text": "As announced.", "resolved": false}}})";

}  // namespace

TEST_CASE("the announced ending answers the trigger: the call is kept, its timing whole, nothing fatal") {
    for (const auto patch : {std::string_view("{}"), kOwnText}) {
        const Scored ended(kLadder + "disconnect; message jim-smith; close", patch);
        CHECK(name_of(ended.card.result.outcome) == "kept");
        CHECK(ended.card.result.timing == 100);
        CHECK(ended.card.result.fatal == 0);
        CHECK(ended.verdict("in-good-hands") == "earned");
        CHECK(ended.verdict("does-as-said") == "earned");
        CHECK(ended.verdict("tells-the-manager") == "earned");
    }
}

TEST_CASE("an announced ending of which the manager hears nothing costs its item") {
    const Scored silent(kLadder + "disconnect; close", kOwnText);
    CHECK(silent.verdict("tells-the-manager") == "lost");
    CHECK(silent.card.result.fatal == 0);
}

TEST_CASE("an ending that was not due is fatal, whatever text the file has for the other") {
    for (const auto patch : {std::string_view("{}"), kOwnText}) {
        const Scored hung_up("mirror; snap; warn first; calm; snap; disconnect; message jim-smith; close",
                             patch);
        CHECK(hung_up.card.result.fatal != 0);
        CHECK(hung_up.card.result.total == 0);
        CHECK(hung_up.verdict("in-good-hands") == "lost");
    }
}

TEST_CASE("text or none, the same moves come to the same score") {
    for (const auto* moves : {"disconnect; message jim-smith; close", "disconnect; close",
                              "wait 5; steady; close-early; close"}) {
        const Scored with(kLadder + moves, kOwnText), without(kLadder + moves, "{}");
        CHECK(with.card.result.total == without.card.result.total);
        CHECK(with.card.result.lost == without.card.result.lost);
    }
}

}  // namespace rung::score
