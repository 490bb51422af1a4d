#include "desk/debrief_what_if.h"

#include "analysis/what_if.h"
#include "desk/debrief_window.h"
#include "session/best_move.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"

using namespace rung;
using desk::Key;
using test::DebriefWindow;
using test::kTimely;

TEST_CASE("what a moved handover comes to is what the analysis says") {
    const auto attempt = test::finished_fixture(kTimely);
    const auto& content = *attempt.content;
    const auto& play = attempt.recording->play();
    const base::EnglishTexts texts;
    for (const int turns : {-2, -1, 1, 2}) {
        CAPTURE(turns);
        analysis::Solver solver({content.script, content.sheet});
        const auto oracle = analysis::shift_handover(solver, play, turns, session::kQuickBudget);
        const auto made =
            desk::make_debrief_what_if(attempt, debrief::Wording(texts), 0, desk::ShiftHandover{turns});
        CHECK(made.refused.empty() == (oracle.refused == call::Why::legal));
        if (!made.refused.empty()) continue;
        CHECK(made.was == oracle.was.result.total);
        CHECK(made.would == oracle.would.result.total);
    }
}

TEST_CASE("both versions stand side by side with their totals, outcomes and curves") {
    const auto attempt = test::finished_fixture(kTimely);
    const base::EnglishTexts texts;
    const auto made = desk::make_debrief_what_if(attempt, debrief::Wording(texts), 0, desk::ShiftHandover{1});
    DebriefWindow window(attempt, 1280, 800, 100);
    window.settle();
    window.type(U'v');
    window.settle();
    window.click("debrief/shift/1");
    window.settle();
    REQUIRE(!made.view.scores.empty());
    for (std::size_t i = 0; i < made.view.scores.size(); ++i) {
        const auto& node = window.node("debrief/versions/score-" + std::to_string(i + 1));
        CHECK(node.name == made.view.scores[i].name);
        CHECK(node.value ==
              made.view.scores[i].was + " as it was, " + made.view.scores[i].would + " instead");
    }
    CHECK(window.node("debrief/versions/chart").value == made.view.was + " " + made.view.would);
    CHECK(window.find_named(made.view.was) != nullptr);
    CHECK(window.find_named(made.view.would) != nullptr);
    CHECK(window.has("debrief/would/1"));
}

TEST_CASE("another move is tried at the turn that is picked") {
    const auto attempt = test::finished_call("sofa-broken-twice.json", 7);
    DebriefWindow window(attempt, 1280, 800, 100);
    window.settle();
    window.type(U'v');
    window.settle();
    REQUIRE(window.has("debrief/say/1"));
    const auto words = window.node("debrief/say/1").name;
    window.press(Key::left);
    window.settle();
    CHECK(window.find_named("Turn 9") != nullptr);
    window.press(Key::right);
    window.settle();
    CHECK(window.node("debrief/say/1").name == words);
    window.type(U'1');
    window.settle();
    CHECK(window.node("debrief/versions/score-1").name == "score");
    window.press(Key::escape);
    CHECK(window.has("debrief/do/what-if"));
}

TEST_CASE("a move that was not possible there is refused in words") {
    const auto attempt = test::finished_fixture(kTimely);
    const base::EnglishTexts texts;
    const scenario::Move nonsense{.kind = scenario::MoveKind::warn, .final_warning = 1};
    const auto made =
        desk::make_debrief_what_if(attempt, debrief::Wording(texts), 1, desk::TryMove{nonsense});
    CHECK(!made.refused.empty());
    CHECK(!desk::list_what_if_choices(attempt, debrief::Wording(texts), 0).has_value());
    CHECK(!desk::list_what_if_choices(attempt, debrief::Wording(texts), 99).has_value());
}

TEST_CASE("a call without a handover has none to move, and a turn before the first is not offered") {
    DebriefWindow none(test::finished_call("sofa-broken-twice.json", 7), 1280, 800, 100);
    none.settle();
    none.type(U'v');
    none.settle();
    CHECK(!none.has("debrief/shift/1"));
    DebriefWindow some(test::finished_fixture("escalate ana-reyes cold; leave; close"), 1280, 800, 100);
    some.settle();
    some.type(U'v');
    some.settle();
    CHECK(!some.node("debrief/shift/-1").enabled);
    CHECK(some.node("debrief/shift/1").enabled);
}
