#include "terminal/call_game.h"

#include "base/texts.h"
#include "session/session.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "support/content.h"
#include "support/hand_clock.h"
#include "support/scripted_console.h"

using namespace rung;
using call::Mode;
using scenario::MoveKind;
using terminal::CallEnd;

namespace {

const base::EnglishTexts kTexts;
const debrief::Wording kSay(kTexts);

constexpr const char* kHandedOver =
    R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"conference","line":"benefit"}})";

/// One call at a scripted console.
struct Game {
    explicit Game(std::vector<std::string> typed, session::Settings settings = {},
                  std::vector<std::string> entries = {}, terminal::Style style = {.colour = false})
        : console(std::move(typed)),
          page(console, style),
          session(content, settings, test::record(content.script, entries), clock, keeper()) {
        console.on_silence = [this](std::int64_t ms) { clock.now += ms; };
    }

    session::Session::Keeper keeper() {
        return [this](const session::Session& kept) -> base::Status {
            kept_log = kept.recording().log();
            return base::Done{};
        };
    }
    CallEnd play(bool guided = false) {
        terminal::Asker asker(console, page, kSay);
        return terminal::play_call(asker, session, guided);
    }
    /// The number under which a choice stands now.
    std::string number_of(std::string_view node, std::string_view id) const {
        const auto choices = session.choices();
        const auto found =
            std::find(choices.begin(), choices.end(), test::choice_idx(content.script, node, id));
        return std::to_string(found - choices.begin() + 1);
    }
    [[nodiscard]] bool shows(std::string_view text) const {
        return console.written.find(text) != std::string::npos;
    }
    [[nodiscard]] std::vector<std::string> moves() const {
        std::vector<std::string> made;
        for (const auto& entry : session.recording().log())
            made.push_back(std::to_string(static_cast<int>(entry.move.kind)));
        return made;
    }

    records::Content content = test::content_of();
    test::HandClock clock;
    std::vector<call::Entry> kept_log;
    test::ScriptedConsole console;
    terminal::Page page;
    session::Session session;
};

/// What to type for the fixtures' author line with a full wrap-up, at seed 0: numbers are looked up in a dry
/// run.
std::vector<std::string> whole_call() {
    Game at_pickup({}, {});
    const auto mirror = at_pickup.number_of("pickup", "mirror");
    Game at_lead(
        {}, {},
        {R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","line":"benefit"}})"});
    const auto introduce = at_lead.number_of("lead", "introduce");
    return {mirror,    "o £50", "e", "1", "2",        "2",
            "1",       "1 2",   "y", "y", "y",  // why, whom, how, line, brief, name, next, go ahead
            introduce,
            "n",                                       // message
            "y",       "1 2",   "2", "2", "all said",  // note
            "y",       "1",                            // owner
            "n",                                       // customer
            "y",                                       // debrief
            "2",       "4",     "n"};                  // reflection
}

}  // namespace

TEST_CASE("a whole call can be played by typing, and leaves the moves that were meant") {
    Game game(whole_call());
    CHECK(game.play() == CallEnd::closed);
    CHECK(game.console.lines_read() == whole_call().size());
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
    const auto typed = whole_call();
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

TEST_CASE("practice gives hints and takes moves back") {
    Game game({"!", "1", "1", "u 2", "u", "q"});
    CHECK(game.play() == CallEnd::left);
    CHECK(game.shows("There is a reason to bring somebody in"));
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
    auto typed = whole_call();
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
    auto typed = whole_call();
    Game game(typed, {}, {}, {.colour = true, .plain = true});
    CHECK(game.play() == CallEnd::closed);
    CHECK(game.console.written.find('\x1b') == std::string::npos);
    for (const auto* drawn : {"─", "│", "•", " · "}) CHECK(!game.shows(drawn));
    CHECK(game.shows("Dana: (angry) My replacement sofa"));
}

TEST_CASE("what was typed cannot reach the log as anything but text") {
    std::vector<std::string> typed = whole_call();
    *std::find(typed.begin(), typed.end(), "all said") = "caf\xc3\xa9 \xff\x1b[2J end";
    Game game(typed);
    CHECK(game.play() == CallEnd::closed);
    CHECK(game.session.recording().log()[4].text == "café \uFFFD[2J end");
}
