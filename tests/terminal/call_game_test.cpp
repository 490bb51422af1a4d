#include "terminal/call_game.h"

#include "terminal/typed_game.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "support/fixtures.h"

/// Moves by typing.
using namespace rung;
using scenario::MoveKind;
using terminal::CallEnd;
using Game = test::TypedGame;

namespace {

constexpr const char* kHandedOver =
    R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"conference","line":"benefit"}})";

}  // namespace

TEST_CASE("a whole call can be played by typing, and leaves the moves that were meant") {
    Game game(test::typed_call());
    CHECK(game.play() == CallEnd::closed);
    CHECK(game.console.lines_read() == test::typed_call().size());
    const auto& log = game.session.recording().log();
    REQUIRE(log.size() == 9);
    CHECK(log[1].move == test::move_of(game.content.script, test::node_idx(game.content.script, "explains"),
                                       R"({"offer":{"remedy":"refund","amount":50}})"));
    const auto& escalate = log[2].move;
    CHECK(escalate.kind == MoveKind::escalate);
    CHECK(escalate.reason == scenario::Reason::no_authority);
    CHECK(escalate.contact == test::contact_idx(game.content.script, "ana-reyes"));
    CHECK(escalate.method == scenario::Method::warm);
    CHECK(escalate.line != scenario::kNoLine);
    CHECK(escalate.facts == 0b11);
    CHECK(escalate.identify == 1);
    CHECK(escalate.prepare == 1);
    CHECK(log[4].move.kind == MoveKind::note);
    CHECK(log[4].move.facts == 0b11);
    CHECK(log[4].move.contact == test::contact_idx(game.content.script, "ana-reyes"));
    CHECK(log[4].text == "all said");
    CHECK(log[5].move.kind == MoveKind::follow_up);
    CHECK(log[6].move.kind == MoveKind::debrief);
    CHECK(log[7].move.kind == MoveKind::reflect);
    CHECK(log[7].move.cause == scenario::Cause::rule);
    CHECK(log[8].move.kind == MoveKind::close);
    CHECK(game.kept_log == log);
}

TEST_CASE("leaving at any prompt keeps what was decided, and coming back goes on to the same end") {
    const auto typed = test::typed_call();
    Game whole(typed);
    REQUIRE(whole.play() == CallEnd::closed);
    for (const auto* way : {"", "<^C>", "q"}) {
        for (std::size_t cut = 0; cut < typed.size(); ++cut) {
            CAPTURE(way);
            CAPTURE(cut);
            std::vector<std::string> first(typed.begin(), typed.begin() + static_cast<long>(cut));
            // `q` is a word like any other where free words are asked for.
            if (std::string_view(way) == "q" && cut > 0 && typed[cut] == "all said") continue;
            if (*way != 0) first.emplace_back(way);
            Game left(first);
            REQUIRE(left.play() == CallEnd::left);
            CHECK(left.kept_log == left.session.recording().log());
            const auto made = left.kept_log.size();
            CHECK(std::equal(left.kept_log.begin(), left.kept_log.end(),
                             whole.session.recording().log().begin()));
            CHECK(made < whole.session.recording().log().size());
        }
    }
}

TEST_CASE("each step of an escalation goes back to the one before") {
    // Once forward to the last question, all the way back and out again, then nothing was done.
    Game game({"e", "1", "3", "2", "1", "y", "y", "b", "b", "b", "b", "b", "b", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.session.recording().log().empty());
    std::size_t asked = 0;
    for (auto at = game.console.written.find("Why do you bring"); at != std::string::npos;
         at = game.console.written.find("Why do you bring", at + 1))
        ++asked;
    CHECK(asked == 2);
    CHECK(game.shows("You are about to do this:"));
}

TEST_CASE("a cold transfer is not asked for a brief, forward or back") {
    Game game({"1", "e", "1", "2", "1", "1", "b", "q"}, {.seed = 1});
    CHECK(game.play() == CallEnd::left);
    CHECK(!game.shows("first? At most five"));
}

TEST_CASE("what cannot be picked says why and is asked again") {
    Game game({"e", "99", "x", "0", "1", "3", "4", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.shows("Type a number from 1 to 11."));
    CHECK(game.shows("They do not call back in a case like this."));
}

TEST_CASE("keys take what follows them") {
    Game game({"h 30", "s 9", "l damage", "w first", "q"});
    CHECK(game.play() == CallEnd::left);
    const auto& log = game.session.recording().log();
    REQUIRE(log.size() == 4);
    CHECK(log[0].move.amount == 30);
    CHECK(log[1].move == scenario::Move{.kind = MoveKind::wait, .amount = 9});
    CHECK(log[2].move.kind == MoveKind::lookup);
    CHECK(log[3].move.kind == MoveKind::warn);
}

TEST_CASE("a key that is not possible says why at once") {
    Game game({"i", "i", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.session.recording().log().size() == 1);
    CHECK(game.shows("Nobody is speaking."));
}

TEST_CASE("hanging up is asked twice") {
    Game game({"x", "n", "x", "b", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.session.recording().log().empty());
}

TEST_CASE("leaving a call that somebody has taken over is asked in other words than hanging up") {
    Game game({"x", "y", "q"}, {}, {kHandedOver});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.shows("Leave the call?"));
    CHECK(!game.shows("Hang up on the customer?"));
    CHECK(game.shows("You leave the call to Ana Reyes."));
    CHECK(game.shows("The talk goes on without you."));
}

TEST_CASE("books, contacts, notes and help cost nothing") {
    Game game({"p", "p damage", "p zebra", "c", "n", "k", "t", "?", "", "nonsense", "hodl", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.session.recording().log().empty());
    for (const auto* text : {"Refunds after delivery", "Nothing in it has those words.",
                             "Product safety desk", "Nothing but the briefing yet.", "88213",
                             "Always at hand", "Type a number, a letter", "Did you mean hold?"})
        CHECK_MESSAGE(game.shows(text), text);
}

TEST_CASE("a file that has changed ends the game before the next prompt, and what was decided stands") {
    Game game({"1", "1"});
    int asked = 0;
    terminal::Page page(game.console, {.colour = false});
    const base::EnglishTexts texts;
    const view::Wording say(texts);
    terminal::Asker asker(game.console, page, say);
    CHECK(terminal::play_call(asker, game.session, false, [&] { return ++asked == 2; }) == CallEnd::changed);
    CHECK(asked == 2);
    CHECK(game.session.recording().log().size() == 1);
    CHECK(game.kept_log == game.session.recording().log());
    CHECK(game.console.lines_read() == 1);
}
