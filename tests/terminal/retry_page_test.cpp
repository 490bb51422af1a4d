#include "terminal/retry_page.h"

#include "base/texts.h"
#include "view/hint.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/content.h"
#include "support/fixtures.h"
#include "support/hand_clock.h"
#include "support/scripted_console.h"

using namespace rung;
using test::kMissed;

namespace {

const base::EnglishTexts kTexts;
const debrief::Wording kSay(kTexts);

/// The window was let go by: the dearest move is the third, which ended the call.
constexpr std::string_view kInsult = "mirror; snap; steady; own; own; escalate ana-reyes warm; leave; close";

/// A retry at a scripted console.
struct TypedRetry {
    explicit TypedRetry(std::string_view moves, std::vector<std::string> typed = {},
                        terminal::Style style = {.colour = false})
        : played(test::record_moves(content.script, moves)),
          console(std::move(typed)),
          page(console, style),
          asker(console, page, kSay),
          retry(content, played, 0, clock) {}

    void run() { terminal::run_retry(asker, retry); }
    [[nodiscard]] bool shows(std::string_view text) const {
        return console.written.find(text) != std::string::npos;
    }
    /// The number under which a choice of the error at hand stands.
    [[nodiscard]] std::string number_of(std::string_view node, std::string_view id) const {
        const auto choices = retry.stage().choices();
        const auto found =
            std::find(choices.begin(), choices.end(), test::choice_idx(content.script, node, id));
        return std::to_string(found - choices.begin() + 1);
    }
    [[nodiscard]] std::string found(int found, int first) const {
        return "You found " + std::to_string(found) + " of " + std::to_string(retry.size()) + ", " +
               std::to_string(first) + " of them at the first go.";
    }

    records::Content content = test::content_of();
    records::Recording played;
    test::HandClock clock;
    test::ScriptedConsole console;
    terminal::Page page;
    terminal::Asker asker;
    session::Retry retry;
};

/// What to type for: Ana, warm, well prepared.
std::vector<std::string> typed_handover() {
    return {"e", "1", "2", "2", "1", "1 2", "y", "y", "y"};
}

}  // namespace

TEST_CASE("a retry shows the move, what was heard before it, and what can be done") {
    TypedRetry game(kMissed, {"b"});
    game.run();
    CHECK(game.shows("turn 3"));
    CHECK(game.shows("Then there is nothing more."));
    CHECK(game.shows("I want your manager."));
    CHECK(game.shows("I will see this through with you."));
    CHECK(game.shows("Nothing of this is recorded, and no score changes."));
    CHECK(game.shows(game.found(0, 0)));
    CHECK(!game.asker.left());
}

TEST_CASE("a move that is no better is told what it loses, and is asked for again") {
    const auto close_early = TypedRetry(kMissed).number_of("resists", "close-early");
    auto typed = typed_handover();
    typed.insert(typed.begin(), close_early);
    typed.insert(typed.end(), 9, "next");
    TypedRetry game(kMissed, typed);
    game.run();
    CHECK(game.shows("That would have lost"));
    CHECK(game.shows("Yes."));
    CHECK(game.shows("This is Ana."));
    CHECK(game.shows(game.found(1, 0)));
    CHECK(game.retry.done());
}

TEST_CASE("what is found with the first move is counted") {
    auto typed = typed_handover();
    typed.insert(typed.end(), 9, "next");
    TypedRetry game(kMissed, typed);
    game.run();
    CHECK(game.shows(game.found(1, 1)));
}

TEST_CASE("hints come in two steps, the solution says why, next goes on") {
    const auto kind_only = [](const TypedRetry& game) {
        return view::make_hint(kSay, game.content.script, game.retry.beat().before, game.retry.best(), 1);
    };
    TypedRetry first(kMissed, {"!", "b"});
    const auto kind = kind_only(first);
    first.run();
    CHECK(first.shows(kind.substr(0, kind.find('.'))));
    TypedRetry solved(kMissed, {"hint", "hint", "solution", "next", "b"});
    solved.run();
    CHECK(solved.shows("Best here: "));
    CHECK(solved.shows("It keeps "));
    CHECK(solved.retry.progress().left_behind == 1);
    CHECK(solved.shows(solved.found(0, 0)));
}

TEST_CASE("what ends everything is told as that") {
    const auto snap = TypedRetry(kInsult).number_of("explains", "snap");
    TypedRetry game(kInsult, {snap, "b"});
    game.run();
    CHECK(game.shows("everything: after that nothing counts"));
    CHECK(game.shows("After that nothing counts any more, whatever follows. Try again."));
}

TEST_CASE("the books are at hand, what belongs to a call is not") {
    TypedRetry game(kMissed, {"?", "p", "c", "n", "k", "t", "u", "stop", "pause", "xyzzy", "", "b"});
    game.run();
    CHECK(game.shows("on to the next one"));
    CHECK(game.shows("The policy book"));
    CHECK(game.shows("The people you can ask"));
    CHECK(game.shows("Not here: next goes on, b leaves."));
    CHECK(game.shows("Type a number, a letter, or ? for help."));
    CHECK(game.retry.progress().left_behind == 0);
}

TEST_CASE("q and the end of the input leave the game") {
    for (const auto& typed : {std::vector<std::string>{"q"}, std::vector<std::string>{}}) {
        TypedRetry game(kMissed, typed);
        game.run();
        CHECK(game.asker.left());
    }
}

TEST_CASE("a retry for screen readers has no escapes and no drawn lines") {
    TypedRetry game(kMissed, {"!", "solution", "b"}, {.colour = true, .plain = true});
    game.run();
    CHECK(game.console.written.find('\x1b') == std::string::npos);
    for (const auto* drawn : {"─", "│", "•", " · "}) CHECK(!game.shows(drawn));
}
