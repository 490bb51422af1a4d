#include "view/hint.h"

#include "base/texts.h"
#include "view/practised.h"

#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <string_view>

#include "support/content.h"
#include "support/short_move.h"

using namespace rung;
using test::kSay;

namespace {

/// A moment of the fixtures' call.
struct Moment {
    explicit Moment(std::string_view moves) : recording(test::record_moves(content.script, moves)) {}

    [[nodiscard]] std::string hint(const std::optional<session::BestMove>& best, int step) const {
        return view::make_hint(kSay, content.script, recording.state(), best, step);
    }
    /// Where that move is best.
    [[nodiscard]] std::string hint(std::string_view best, int step, bool sure = true) const {
        return hint(session::BestMove{test::read_move(content.script, recording.state().node, best), sure},
                    step);
    }

    records::Content content = test::content_of();
    records::Recording recording;
};

}  // namespace

TEST_CASE("the first hint says which kind of move is best and what to look at, the second which move") {
    struct Row {
        std::string_view moves, best;
        const char *first, *second;
    };
    const Row rows[] = {
        {"", "mirror",
         "Best here: something to say. Dana does not feel heard yet. Say back what you were told, and that "
         "you see why it matters.",
         "Best here: “Order 88213, and the second sofa is damaged too. That is not good enough, Dana "
         "Whitlock.” Heard first, then help."},
        {"mirror", "offer refund 50",
         "Best here: an offer. There is a reason to bring somebody in (beyond a rep's authority), but "
         "nothing has been tried yet. Offer one real thing that is yours to give.",
         "Best here: offer £50 refund."},
        {"promise", "unsay",
         "Best here: something to say. You promised what is not yours to give. Take it back now, before it "
         "is counted on.",
         "Best here: “I spoke too soon: the sum is not mine to give.”"},
        {"mirror; offer refund 50", "escalate ana-reyes warm benefit",
         "Best here: bringing somebody in. There is a reason to bring somebody in: beyond a rep's "
         "authority. Waiting makes it harder.",
         "Best here: bring in Ana after a word with them."},
        {"escalate jim-smith cold", "escalate ana-reyes warm",
         "Best here: bringing somebody in. That handover did not come through. Act again: the same person "
         "another way, or somebody else.",
         "Best here: bring in Ana after a word with them."},
        {"mirror", "wait 5", "Best here: waiting.", "Best here: listen for a moment."},
    };
    for (const auto& row : rows) {
        CAPTURE(row.moves);
        const Moment moment(row.moves);
        CHECK(moment.hint(row.best, 1) == row.first);
        CHECK(moment.hint(row.best, 2) == row.second);
        CHECK(moment.hint(row.best, 3) == row.second);
    }
}

TEST_CASE("a rule of thumb that leads away from the best move is not told") {
    const Moment promised("promise");
    CHECK(promised.hint("unsay", 1).find("You promised") != std::string::npos);
    CHECK(promised.hint("offer refund 50", 1).find("You promised") == std::string::npos);
    const Moment open("mirror; offer refund 50");
    CHECK(open.hint("own", 1).find("Waiting makes it harder") == std::string::npos);
    const Moment dropped("escalate jim-smith cold");
    CHECK(dropped.hint("mirror", 1).find("Act again") == std::string::npos);
}

TEST_CASE("where the best is known between bounds only, the hint says probably") {
    const Moment moment("mirror");
    CHECK(moment.hint("offer refund 50", 1, false).starts_with("Probably best here: an offer. "));
    CHECK(moment.hint("offer refund 50", 2, false) == "Probably best here: offer £50 refund.");
}

TEST_CASE("where nothing is known to be best, a hint says what to look at") {
    const Moment moment("promise");
    for (const int step : {1, 2})
        CHECK(moment.hint(std::nullopt, step) ==
              "You promised what is not yours to give. Take it back now, before it is counted on.");
}

TEST_CASE("every kind of move has words that do not give it away") {
    const Moment moment("mirror");
    for (int kind = 0; kind < scenario::kMoveKinds; ++kind)
        CHECK(
            !view::kind_words(kSay, moment.recording.state(), static_cast<scenario::MoveKind>(kind)).empty());
}
