#include "view/call_view.h"

#include "base/texts.h"
#include "records/entry_json.h"
#include "session/session.h"
#include "view/briefing.h"
#include "view/contacts.h"
#include "view/handover_lines.h"
#include "view/policy_book.h"
#include "view/practised.h"
#include "view/transcript.h"
#include "view/wrap_up.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "support/content.h"
#include "support/hand_clock.h"

using namespace rung;
using call::Mode;
using scenario::MoveKind;
using test::kSay;

namespace {

struct Stage {
    explicit Stage(std::vector<std::string> entries = {}, session::Settings settings = {})
        : session(content, settings, test::record(content.script, entries), clock, {}) {}
    records::Content content = test::content_of();
    test::HandClock clock;
    session::Session session;
};

const view::PhoneKey& key_of(const view::CallView& view, MoveKind kind) {
    for (const auto& key : view.keys)
        if (key.kind == kind) return key;
    FAIL("no such key");
    return view.keys.front();
}

std::string dump(const view::Transcript& transcript) {
    std::string text;
    for (const auto& line : transcript)
        text += std::to_string(line.turn) + " " + std::string(view::name_of(line.voice)) +
                (line.speaker.empty() ? "" : " " + line.speaker) + ": " + line.text + "\n";
    return text;
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

TEST_CASE("an assessment shows the mood as a word and no number") {
    for (const auto mode : {Mode::practice, Mode::exercise, Mode::assessment}) {
        const Stage stage({}, {.mode = mode});
        const auto mood = view::make_call_view(kSay, stage.session).status.mood;
        const bool shown = mode != Mode::assessment;
        CHECK(mood.anger.has_value() == shown);
        CHECK(mood.trust.has_value() == shown);
        CHECK(has_digit(mood.text) == shown);
        CHECK(mood.text.starts_with("irritated"));
    }
}

TEST_CASE("hints and undoing are offered in practice alone, undoing once there is something to undo") {
    for (const auto mode : {Mode::practice, Mode::exercise, Mode::assessment}) {
        const bool practice = mode == Mode::practice;
        const Stage fresh({}, {.mode = mode});
        CHECK(view::make_call_view(kSay, fresh.session).may_hint == practice);
        CHECK(!view::make_call_view(kSay, fresh.session).may_undo);
        const Stage later({R"({"say":"mirror"})"}, {.mode = mode});
        CHECK(view::make_call_view(kSay, later.session).may_undo == practice);
    }
}

TEST_CASE("a key is enabled exactly where some move of its kind is possible, and else says why not") {
    auto entries = test::long_play();
    for (std::size_t made = 0; made <= entries.size(); ++made) {
        CAPTURE(made);
        const Stage stage({entries.begin(), entries.begin() + static_cast<long>(made)});
        std::vector<scenario::Move> moves;
        call::list_moves(stage.content.script, stage.session.state(), true, moves);
        for (const auto& key : view::make_call_view(kSay, stage.session).keys) {
            CAPTURE(key.label);
            const bool possible = std::any_of(moves.begin(), moves.end(), [&](const scenario::Move& move) {
                return move.kind == key.kind;
            });
            CHECK(key.enabled == possible);
            CHECK(key.why_not.empty() == possible);
        }
    }
}

TEST_CASE("choices are numbered from 1 in the order of the play and can all be said") {
    const Stage stage({}, {.seed = 3});
    const auto view = view::make_call_view(kSay, stage.session);
    REQUIRE(view.choices.size() == 3);
    const auto order = stage.session.choices();
    for (std::size_t i = 0; i < view.choices.size(); ++i) {
        CHECK(view.choices[i].number == static_cast<int>(i) + 1);
        CHECK(view.choices[i].choice == order[i]);
        CHECK(stage.session.query(view.choices[i].move) == call::Why::legal);
    }
}

TEST_CASE("the line of the status names what is the rep's to give and what was offered") {
    const Stage stage({R"({"say":"mirror"})", R"({"offer":{"remedy":"refund","amount":25}})"});
    const auto status = view::make_call_view(kSay, stage.session).status;
    CHECK(status.authority == "refund up to £50 (£25 offered), discount up to 10%, up to 1 redelivery");
    CHECK(status.turn == 3);
    CHECK(status.turns == 20);
    CHECK(status.owner == "");
    CHECK(status.patience == "");
}

TEST_CASE("patience is shown where a clock runs") {
    const Stage stage({}, {.mode = Mode::exercise});
    CHECK(view::make_call_view(kSay, stage.session).status.patience == "17 s to answer");
}

TEST_CASE("who took the call over stands in the status, and on the ladder") {
    const Stage stage(
        {R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","line":"benefit"}})"});
    CHECK(view::make_call_view(kSay, stage.session).status.owner == "Ana Reyes");
    const auto contacts = view::list_contacts(kSay, stage.content.script, stage.session.state());
    CHECK(contacts[1].standing == "has the call");
    CHECK(key_of(view::make_call_view(kSay, stage.session), MoveKind::offer).why_not ==
          "Somebody else has the call now.");
}

TEST_CASE("the ladder begins at the lowest level, specialists first") {
    const Stage stage;
    const auto contacts = view::list_contacts(kSay, stage.content.script, stage.session.state());
    REQUIRE(contacts.size() == 3);
    CHECK(contacts[0].name == "Product safety desk");
    CHECK(contacts[1].name == "Ana Reyes");
    CHECK(contacts[2].name == "Jim Smith");
    CHECK(contacts[2].limits == "refund up to £250, discount up to 25%");
    CHECK(contacts[0].limits == "");
    CHECK(contacts[0].handles == "expert knowledge, safety");
}

TEST_CASE("the policy book says what holds in this case once it was looked up, and can be searched") {
    const Stage before;
    const auto closed = view::list_policies(kSay, before.content.script, before.session.state());
    REQUIRE(closed.size() == 2);
    CHECK(closed[1].here == "");
    const Stage after({R"({"lookup":"damage"})", R"({"lookup":"refund-window"})"});
    const auto opened = view::list_policies(kSay, after.content.script, after.session.state());
    CHECK(opened[1].here == "Damage on a replacement is ours to make good.");
    CHECK(opened[0].here == "The book is silent on a case like this.");
    const auto found = [&](std::string_view words) {
        return view::list_policies(kSay, before.content.script, before.session.state(), words).size();
    };
    CHECK(found("DAMAGE transit") == 1);
    CHECK(found("4.2") == 1);
    CHECK(found("zebra") == 0);
    CHECK(found("") == 2);
}

TEST_CASE("a transcript says what was heard, in the order in which it was heard") {
    const Stage stage(
        {R"({"lookup":"damage"})", R"({"say":"mirror"})", R"({"hold":60})",
         R"({"escalate":{"reason":"no-authority","to":"jim-smith","method":"warm","line":"plain"}})",
         R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","line":"benefit","brief":["order"]}})",
         R"({"say":"leave"})"});
    CHECK(dump(view::list_transcript(kSay, stage.content.script, stage.session.recording().play())) ==
          "1 customer Dana: My replacement sofa is damaged as well. I want £80 back.\n"
          "1 rep You: Let me check our rule on Damage in transit.\n"
          "1 event: The book, 4.5: Damage on a replacement is ours to make good.\n"
          "1 customer Dana: And what does it say?\n"
          "1 rep You: Order 88213, and the second sofa is damaged too. That is not good enough, Dana "
          "Whitlock.\n"
          "1 event: Noted: order 88213, blue sofa.\n"
          "1 event: Noted: the replacement came damaged too.\n"
          "1 customer Dana: So what can you do?\n"
          "2 rep You: May I put you on hold for 60 seconds?\n"
          "2 event: Music, 60 seconds.\n"
          "2 customer Dana: Music. Lovely.\n"
          "2 rep You: I am passing you to Jim Smith, extension 2774.\n"
          "2 event: Jim Smith does not answer.\n"
          "2 customer Dana: Nobody there? Typical.\n"
          "3 rep You: Ana Reyes can decide on the whole sum, so you get an answer today.\n"
          "3 event: Ana Reyes is on the line.\n"
          "3 contact Ana Reyes: What happened to the replacement?\n"
          "3 contact Ana Reyes: This is Ana. I have the order in front of me.\n"
          "3 customer Dana: At last.\n"
          "4 rep You: I leave you to it.\n"
          "4 event: A new sofa comes on Thursday.\n");
}

TEST_CASE("the transcript is the opening and each move after the other") {
    const Stage stage(test::long_play());
    const auto& play = stage.session.recording().play();
    auto parts = dump(view::list_opening(kSay, stage.content.script, play));
    for (std::size_t i = 0; i < play.beats.size(); ++i)
        parts += dump(view::list_beat(kSay, stage.content.script, play, i));
    CHECK(parts == dump(view::list_transcript(kSay, stage.content.script, play)));
}

TEST_CASE("what was added to the note in one's own words stands in the transcript where the log is given") {
    const Stage stage(test::long_play());
    const auto& recording = stage.session.recording();
    const auto without = dump(view::list_transcript(kSay, stage.content.script, recording.play()));
    const auto with =
        dump(view::list_transcript(kSay, stage.content.script, recording.play(), recording.log()));
    const std::string words = "0 event: You added: “said “twice”; wants \"all\" of it”\n";
    CHECK(without.find("You added") == std::string::npos);
    const auto at = with.find(words);
    REQUIRE(at != std::string::npos);
    CHECK(with.substr(0, at) + with.substr(at + words.size()) == without);
}

TEST_CASE("handover lines name the contact, the company's own comes last") {
    const Stage stage;
    const auto lines = view::list_handover_lines(kSay, stage.session, MoveKind::escalate, 1);
    REQUIRE(lines.size() == 3);
    CHECK(lines[2].line == scenario::kNoLine);
    CHECK(lines[2].text == "Just “I am passing you on now.”");
    CHECK((lines[0].text.find("Jim Smith") != std::string::npos));
    const auto announced = view::list_handover_lines(kSay, stage.session, MoveKind::announce, 1);
    CHECK(announced[2].text == "Just “I will bring in Jim Smith.”");
}

TEST_CASE("a briefing tells what is known, what may be given, and what may weigh on the player") {
    const Stage stage;
    const auto briefing = view::make_briefing(kSay, stage.content.script);
    CHECK(briefing.title == "The second sofa");
    CHECK(briefing.length == "level 2, about 5 minutes, at most 20 turns");
    CHECK(briefing.known == "Dana Whitlock has an open claim; we promised an answer within 3 days.");
    CHECK(briefing.authority == "refund up to £50, discount up to 10%, up to 1 redelivery");
    CHECK(briefing.warnings == std::vector<std::string>{"There is strong language in this call."});
    CHECK(briefing.rules.front() == "Lifeline: a lead joins within two minutes.");
}

TEST_CASE("after the call every turn can be named as the one to change") {
    const Stage stage({R"({"say":"mirror"})", R"({"wait":5})", R"({"hold":30})", R"({"disconnect":{}})"});
    const auto turns = view::list_turns(kSay, stage.session.recording());
    REQUIRE(turns.size() == 3);
    CHECK(turns[1].value == 2);
    CHECK(turns[1].text == "You said nothing.");
    CHECK(turns[2].text == "“May I put you on hold for 30 seconds?” “I am ending the call now.”");
    for (const auto& turn : turns)
        CHECK(stage.session.query({.kind = MoveKind::reflect,
                                   .amount = static_cast<std::uint16_t>(turn.value)}) == call::Why::legal);
    CHECK(!view::make_ending(stage.content.script, stage.session.state()).resolved);
}

TEST_CASE("where somebody has taken the call over, ending it is called leaving, and is silent") {
    const std::string handover =
        R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","line":"benefit"}})";
    const Stage before, handed({handover}), left({handover, R"({"disconnect":{}})"});
    CHECK(key_of(view::make_call_view(kSay, before.session), MoveKind::disconnect).label == "End call");
    const auto key = key_of(view::make_call_view(kSay, handed.session), MoveKind::disconnect);
    CHECK(key.label == "Leave");
    CHECK(key.help == "leave the call to whoever has taken it over");
    CHECK(key.enabled);
    const auto& play = left.session.recording().play();
    CHECK(dump(view::list_beat(kSay, left.content.script, play, 1)) ==
          "2 event: You leave the call to Ana Reyes.\n2 event: The talk goes on without you.\n");
    CHECK(view::list_turns(kSay, left.session.recording()).back().text == "You left the call to Ana Reyes.");
}
