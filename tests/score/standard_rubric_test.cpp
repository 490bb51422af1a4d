#include "scenario/domain_ids.h"
#include "scenario/event.h"
#include "score/outcome_words.h"
#include "score/scorecard.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "small.h"
#include "support/fixtures.h"
#include "support/play.h"
#include "support/shelf.h"

namespace rung::score {
namespace {

using scenario::Rubric;
using Ids = std::set<std::string, std::less<>>;

Rubric standard() {
    return test::rubric_of(test::content("rubrics/standard.json"));
}

void add(Ids& ids, const scenario::Names& names) {
    for (const auto& name : names) ids.emplace(name.text);
}

/// Ids that a point of the rubric, a rule, the timing or an outcome names.
Ids scored_ids(const Rubric& rubric) {
    Ids ids;
    for (const auto& item : rubric.items) add(ids, item.teaches);
    for (const auto& rule : rubric.fatal) add(ids, rule.teaches);
    for (const auto& rule : rubric.critical) add(ids, rule.teaches);
    for (int outcome = 0; outcome < kOutcomes; ++outcome)
        for (const auto id : words_for(static_cast<Outcome>(outcome)).teaches) ids.emplace(id);
    return ids;
}

/// Ids that a choice of some shipped call teaches.
Ids played_ids() {
    Ids ids;
    for (const auto& call : test::shipped_calls())
        for (const auto& choice : call.script.choices)
            for (std::uint32_t i = 0; i < choice.teaches.count; ++i)
                ids.emplace(call.script.text(call.script.ids[choice.teaches.first + i]));
    return ids;
}

TEST_CASE("every statement of the domain that a call can show is scored by the standard rubric") {
    const Ids scored = scored_ids(standard());
    for (const auto& row : scenario::list_domain_ids()) {
        if (row.shown != scenario::Shown::scored) continue;
        CAPTURE(std::string(row.id));
        CHECK(scored.contains(row.id));
    }
}

TEST_CASE("the rubric and the outcomes name no statement that the domain does not have") {
    for (const auto& id : scored_ids(standard())) {
        CAPTURE(id);
        CHECK(scenario::find_domain_id(id) != nullptr);
    }
}

TEST_CASE("statements that no shipped call plays yet are listed") {
    const Ids played = played_ids();
    std::string missing;
    for (const auto& row : scenario::list_domain_ids())
        if (row.shown == scenario::Shown::scored && !played.contains(row.id))
            missing += std::string(row.id) + ' ';
    if (!missing.empty()) MESSAGE("scored, and not yet played by a shipped call: ", missing);
    CHECK_FALSE(played.empty());
}

TEST_CASE("the standard rubric has the dimensions, weights, caps and rules of the design") {
    const Rubric rubric = standard();
    std::string weights;
    for (const auto& dimension : rubric.dimensions)
        weights += std::string(dimension.id.text) + ' ' + std::to_string(dimension.weight.value) + ", ";
    CHECK(weights ==
          "judgement 20, timing 15, effort 10, positioning 15, handover 15, boundaries 10, compliance 10, "
          "ownership 5, ");
    CHECK(rubric.pass.value == 80);
    CHECK(rubric.words_per_minute.value == 150);
    CHECK(rubric.cap_missed.value == 35);
    CHECK(rubric.cap_needless.value == 55);
    CHECK(rubric.cap_premature_cold.value == 39);
    CHECK(rubric.items.size() <= 64);
    CHECK(rubric.skills.size() == 32);
    CHECK(rubric.tempers.size() == 5);
    CHECK(rubric.fatal.size() == 4);
    CHECK(rubric.critical.size() == 3);
}

TEST_CASE("every pattern of the standard rubric names an event") {
    const Rubric rubric = standard();
    std::vector<std::string_view> skills;
    for (const auto& skill : rubric.skills) skills.push_back(skill.id.text);
    for (const auto& item : rubric.items)
        for (const auto* names : {&item.cue, &item.earned_by, &item.lost_by})
            for (const auto& name : *names) {
                CAPTURE(std::string(item.id.text));
                CAPTURE(std::string(name.text));
                CHECK(scenario::find_event_pattern(name.text, skills).has_value());
            }
}

/// Items that a rep may earn at any time: open from the start, and not settled for the worse on the way.
TEST_CASE("few items of the standard rubric stay open for long, so that a call can be searched to the end") {
    const std::set<std::string_view> at_the_end = {"in-good-hands", "gets-somewhere", "note-background",
                                                   "note-next", "asks-for-debrief"};
    std::string open;
    for (const auto& item : standard().items)
        if (item.cue.empty() && item.at_end.text == "lost" && !item.handover && item.lost_by.empty() &&
            !at_the_end.contains(item.id.text))
            open += std::string(item.id.text) + ' ';
    CHECK(open == "wants-to-help listens gives-a-choice ");
}

TEST_CASE("coach texts are short, speak calmly and use no word that scolds") {
    const auto check = [](const scenario::Name& text) {
        CAPTURE(std::string(text.text));
        const auto words = 1 + std::ranges::count(text.text, ' ');
        CHECK(words >= 4);
        CHECK(words <= 40);
        CHECK(text.text.find('!') == std::string_view::npos);
        for (const std::string_view scolding :
             {"mistake", "careless", "stupid", "unacceptable", "you failed", "must not"})
            CHECK(text.text.find(scolding) == std::string_view::npos);
    };
    for (const auto& item : standard().items) {
        check(item.coach_earned);
        check(item.coach_lost);
    }
}

TEST_CASE("no reply hangs on a magic word: what the next words can earn, several kinds of words earn") {
    for (const auto& item : standard().items) {
        const bool next_words =
            std::ranges::any_of(item.lost_by, [](const auto& name) { return name.text == "replied"; });
        if (!next_words) continue;
        CAPTURE(std::string(item.id.text));
        const auto ways = std::ranges::count_if(item.earned_by, [](const auto& name) {
            return name.text.starts_with("shows:") || name.text.starts_with("warns");
        });
        CHECK(ways >= 2);
        CHECK(item.earned_by.size() >= 4);
    }
}

TEST_CASE("each fatal and critical rule of the standard rubric answers to its event, and to no other") {
    const auto calls = test::fixture_calls();
    const auto& call = calls.back();
    REQUIRE(call.name == "fixture, standard rubric");
    struct Row {
        const char* words;
        const char* rules;
    };
    const Row rows[] = {
        {"shows:insult", "insult"},
        {"hangs-up", "hang-up"},
        {"disconnects-due answered-by-ending", ""},
        {"leaves", ""},
        {"hazard-unreported", "hazard-unreported"},
        {"shows:falsehood", "falsehood"},
        {"shows:admits-liability", ""},
        {"shows:admits-liability admits-reserved", "liability"},
        {"overpromises withdraws", ""},
        {"overpromises promise-stands", "overpromise"},
        {"shows:discloses", ""},
        {"shows:discloses discloses-unverified", "data"},
        {"shows:provoke shows:blame shows:threaten warns-undue", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        Ledger ledger = begin(call.sheet);
        feed(call.sheet, ledger, test::tale(call.rubric, row.words));
        std::string broken;
        for (std::size_t i = 0; i < call.sheet.fatal.size(); ++i)
            if ((ledger.fatal >> i & 1) != 0) broken += call.sheet.fatal[i].id;
        for (std::size_t i = 0; i < call.sheet.critical.size(); ++i)
            if ((ledger.critical >> i & 1) != 0) broken += call.sheet.critical[i].id;
        CHECK(broken == row.rules);
    }
}

TEST_CASE("what the superior was told decides what has to be asked again, and how much of it is lost") {
    const auto calls = test::fixture_calls();
    const auto& call = calls.back();
    struct Row {
        const char* brief;
        const char* lost;
    };
    const Row rows[] = {
        {"brief order twice", ""},
        {"brief order", "briefs-all "},
        {"", "briefs-first briefs-all "},
    };
    for (const auto& row : rows) {
        CAPTURE(row.brief);
        const auto play = test::play(
            call.script, "mirror; claim; escalate ana-reyes warm no-authority benefit identify prepare " +
                             std::string(row.brief) + "; introduce; close");
        std::string lost;
        for (const auto& evidence : make_scorecard(call.script, call.sheet, play).evidence)
            if (evidence.lost > 0 && evidence.id.starts_with("briefs")) lost += evidence.id + ' ';
        CHECK(lost == row.lost);
    }
}

TEST_CASE("hearing a volatile customer out lifts trust from 50 to 58") {
    const auto script = test::script_of(
        test::patched(test::scenario_json(), R"({"rubric":"standard","traps":["overpromise"]})"),
        test::company_json(), test::content("rubrics/standard.json"));
    const auto play = test::play(script, "mirror");
    CHECK(int{play.start.trust} == 50);
    CHECK(int{play.end().trust} == 58);
}

}  // namespace
}  // namespace rung::score
