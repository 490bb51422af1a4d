#include "terminal/call_game.h"
#include "terminal/typed_game.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "support/fixtures.h"

/// What surrounds the moves of a typed call: modes, clock, help, the end.
using namespace rung;
using call::Mode;
using scenario::MoveKind;
using terminal::CallEnd;
using Game = test::TypedGame;

TEST_CASE("practice gives hints and takes moves back") {
    Game game({"!", "1", "1", "u 2", "u", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.shows("Best here: "));
    CHECK(game.shows("2 moves are taken back."));
    CHECK(game.shows("There is nothing to take back."));
    CHECK(game.session.recording().play().beats.empty());
    CHECK(game.session.recording().log().size() == 4);
}

TEST_CASE("an assessment shows no number of the mood and refuses hints, undoing and pauses") {
    Game game({"!", "u", "pause", "k", "t", "1", "q"}, {.mode = Mode::assessment});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.session.recording().log().size() == 1);
    CHECK(game.shows("That belongs to practice."));
    CHECK(game.shows("irritated, some trust in you"));
    CHECK(!game.shows("irritated ("));
    CHECK(!game.shows("(45)"));
    CHECK(!game.shows("(50)"));
}

TEST_CASE("patience that runs out is a silence, and the question stands") {
    Game game({"<silence>", "e", "<silence>", "1", "b", "b", "q"}, {.mode = Mode::exercise});
    CHECK(game.play() == CallEnd::left);
    const auto& log = game.session.recording().log();
    REQUIRE(log.size() == 2);
    CHECK(log[0].move == scenario::Move{.kind = MoveKind::wait, .amount = 12});
    CHECK(log[1].move.kind == MoveKind::wait);
    CHECK(game.shows("Are you still there?"));
    CHECK(game.shows("Who should own it?"));
}

TEST_CASE("a call that ends while a question stands leads on to what comes after it") {
    std::vector<std::string> typed{"e"};
    for (int i = 0; i < 25; ++i) typed.emplace_back("<silence>");
    Game game(typed, {.mode = Mode::exercise});
    (void)game.play();
    CHECK(game.session.state().at() == call::Phase::wrap_up);
    CHECK(game.shows("I have no more time for this."));
    CHECK(game.shows("After the call"));
}

TEST_CASE("without a clock nobody is hurried") {
    Game game({"1", "q"});
    CHECK(game.play() == CallEnd::left);
    for (const auto& given : game.console.patience) CHECK(!given);
    Game timed({"1", "q"}, {.mode = Mode::exercise});
    CHECK(timed.play() == CallEnd::left);
    for (const auto& given : timed.console.patience) CHECK(given);
}

TEST_CASE("an attempt can be stopped at any time, without a score") {
    Game in_call({"1", "stop", "n", "stop", "y"});
    CHECK(in_call.play() == CallEnd::stopped);
    Game in_dialogue({"e", "stop", "y"});
    CHECK(in_dialogue.play() == CallEnd::stopped);
    Game after_call({"x", "y", "stop", "y"});
    CHECK(after_call.play() == CallEnd::stopped);
    CHECK(after_call.session.stopped());
}

TEST_CASE("what follows the call can all be left out") {
    // message, note, customer, debrief: no; the turn one would change: none of them
    Game game({"x", "y", "n", "n", "n", "n", "2"});
    CHECK(game.play() == CallEnd::closed);
    REQUIRE(game.session.recording().log().size() == 2);
    CHECK(game.session.recording().log()[1].move.kind == MoveKind::close);
}

TEST_CASE("no score is shown before the call is closed") {
    auto typed = test::typed_call();
    typed.pop_back();
    Game game(typed);
    CHECK(game.play() == CallEnd::left);
    CHECK(!game.shows("of 100"));
}

TEST_CASE("somebody new is told a little at a time, and only then") {
    Game guided({"1", "1", "1", "q"});
    CHECK(guided.play(true) == CallEnd::left);
    CHECK(guided.shows("You are on the phone."));
    CHECK(guided.shows("Before you promise anything"));
    CHECK(guided.shows("When it is more than you can solve"));
    Game old_hand({"1", "1", "1", "q"});
    CHECK(old_hand.play(false) == CallEnd::left);
    CHECK(!old_hand.shows("You are on the phone."));
}

TEST_CASE("for screen readers there are no escapes, no drawn lines and no columns") {
    auto typed = test::typed_call();
    Game game(typed, {}, {}, {.colour = true, .plain = true});
    CHECK(game.play() == CallEnd::closed);
    CHECK(game.console.written.find('\x1b') == std::string::npos);
    for (const auto* drawn : {"─", "│", "•", " · "}) CHECK(!game.shows(drawn));
    CHECK(game.shows("Dana: (angry) My replacement sofa"));
}

TEST_CASE("what was typed cannot reach the log as anything but text") {
    std::vector<std::string> typed = test::typed_call();
    *std::find(typed.begin(), typed.end(), "all said") = "caf\xc3\xa9 \xff\x1b[2J end";
    Game game(typed);
    CHECK(game.play() == CallEnd::closed);
    CHECK(game.session.recording().log()[4].text == "café \uFFFD[2J end");
}
