#include "desk/debrief_retry.h"

#include "desk/debrief_window.h"
#include "session/retry.h"

#include <doctest/doctest.h>

#include "support/content.h"
#include "support/fixtures.h"

using namespace rung;
using desk::Key;
using scenario::MoveKind;
using test::DebriefWindow;
using test::kMissed;

namespace {

constexpr const char* kSofaCall = "sofa-broken-twice.json";
constexpr const char* kPremature = "escalate ana-reyes cold; leave; close";

/// The first thing whose name holds these words and that can be used.
const desk::Node* find_usable(const DebriefWindow& window, std::string_view words, std::string_view below) {
    for (const auto& node : window.tree().nodes())
        if (node.usable && node.enabled && node.id.starts_with(below) &&
            node.name.find(words) != std::string::npos)
            return &node;
    return nullptr;
}

/// Picks a move as a player does: words by their number, the rest by the keys of the phone.
void pick(DebriefWindow& window, const scenario::Script& script, const scenario::Move& move) {
    if (move.kind == MoveKind::say) {
        const auto* row = find_usable(window, script.text(script.choices[move.choice].say), "debrief/say/");
        REQUIRE(row != nullptr);
        REQUIRE(row->shortcut.size() == 1);
        return window.type(static_cast<char32_t>(row->shortcut[0]));
    }
    if (move.kind == MoveKind::offer) {
        window.type(U'o');
        const auto option = static_cast<std::size_t>(move.step) + 1;
        return window.click("debrief/option/" + std::to_string(option));
    }
    REQUIRE(move.kind == MoveKind::escalate);
    window.type(U'e');
    REQUIRE(window.has("debrief/escalate/title"));
}

}  // namespace

TEST_CASE("the call stands just before the error, and the better move is accepted") {
    const auto attempt = test::finished_fixture(kPremature);
    DebriefWindow window(attempt, 1280, 800, 100);
    window.settle();
    base::EnglishTexts texts;
    test::HandClock clock;
    session::Retry oracle(*attempt.content, *attempt.recording, attempt.attempt.seed, clock);
    REQUIRE(!oracle.done());
    REQUIRE(oracle.best());

    window.type(U'r');
    window.settle();
    CHECK(window.find_named("Once more") != nullptr);
    CHECK(window.node("debrief/retry/lost").value.find("points") != std::string::npos);
    pick(window, attempt.content->script, oracle.best()->move);
    window.settle();
    CHECK(window.find_named("Yes. Nothing was better here. Heard first, then help.") != nullptr);
    CHECK(!window.has("debrief/say/1"));
    window.type(U'j');
    window.settle();
    CHECK(oracle.size() == 1);
    CHECK(window.find_named("You found 1 of 1, 1 of them at the first go.") != nullptr);
    window.press(Key::escape);
    CHECK(window.has("debrief/do/retry"));
}

TEST_CASE("a move that is no better is turned away with what it loses, and one may try again") {
    const auto attempt = test::finished_fixture(kMissed);
    DebriefWindow window(attempt, 1280, 800, 100);
    window.settle();
    window.type(U'r');
    window.settle();
    test::HandClock clock;
    session::Retry oracle(*attempt.content, *attempt.recording, attempt.attempt.seed, clock);
    const auto was = oracle.beat().move;
    REQUIRE(was.kind == MoveKind::say);
    pick(window, attempt.content->script, was);
    window.settle();
    CHECK(find_usable(window, "", "debrief/say/") != nullptr);
    bool told = false;
    for (const auto& node : window.tree().nodes())
        told = told || node.name.find("Try again.") != std::string::npos;
    CHECK(told);
}

TEST_CASE("hints come in two steps, the solution on request, and next passes over an error") {
    DebriefWindow window(test::finished_call(kSofaCall, 7), 1280, 800, 100);
    window.settle();
    window.type(U'r');
    window.settle();
    const auto standing = [&] { return window.find_named("1 of 2: turn 10") != nullptr; };
    CHECK(standing());
    window.type(U'!');
    window.settle();
    CHECK(window.node("debrief/help/hint").name == "Another hint");
    window.type(U'!');
    window.settle();
    window.type(U'z');
    window.settle();
    CHECK(standing());
    window.type(U'j');
    window.settle();
    CHECK(window.find_named("2 of 2: turn 24") != nullptr);
    window.type(U'j');
    window.settle();
    CHECK(window.find_named("You found 0 of 2, 0 of them at the first go.") != nullptr);
    window.click("debrief/help/again");
    window.settle();
    CHECK(standing());
}

TEST_CASE("while the play is away with a job, nothing can be picked and it says that it thinks") {
    DebriefWindow window(test::finished_call(kSofaCall, 7), 1280, 800, 100);
    window.settle();
    window.type(U'r');
    window.settle();
    window.collects = false;
    window.type(U'!');
    window.frame();
    CHECK(window.find_named("Thinking …") != nullptr);
    CHECK(!window.node("debrief/say/1").enabled);
    CHECK(!window.node("debrief/help/next").enabled);
    CHECK(!window.node("debrief/say/1").why_not.empty());
    window.collects = true;
    window.settle();
    CHECK(window.node("debrief/say/1").enabled);
}

TEST_CASE("a handover is put together in its form, and judged like any move") {
    DebriefWindow window(test::finished_fixture(kMissed), 1280, 800, 100);
    window.settle();
    window.type(U'r');
    window.settle();
    window.type(U'e');
    REQUIRE(window.has("debrief/escalate/title"));
    CHECK(!window.node("debrief/escalate/do/confirm").enabled);
    window.press(Key::escape);
    CHECK(!window.has("debrief/escalate/title"));
    CHECK(window.has("debrief/say/1"));

    window.type(U'e');
    for (const std::string part : {"why/0", "whom/0", "how/1", "line/0"}) {
        CAPTURE(part);
        window.walk_to("debrief/escalate/" + part);
        window.press(Key::enter);
        CHECK(window.node("debrief/escalate/" + part).chosen);
    }
    window.walk_to("debrief/escalate/do/confirm");
    window.press(Key::enter);
    window.settle();
    CHECK(!window.has("debrief/escalate/title"));
    bool judged = false;
    for (const auto& node : window.tree().nodes())
        judged = judged || node.name.find("Try again.") != std::string::npos || node.name.starts_with("Yes.");
    CHECK(judged);
}
