#include "terminal/wrap_up_dialog.h"

#include "session/wrap_up.h"
#include "terminal/note_dialog.h"
#include "terminal/reply.h"
#include "view/contacts.h"
#include "view/wrap_up.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rung::terminal {

using scenario::Move;
using scenario::MoveKind;
using session::Session;
using session::WrapUpStep;

namespace {

bool agrees(Asker& asker, std::string_view question) {
    return asker.yes_or_no(question, false).value;
}

void submit(Asker& asker, Session& session, const Move& move, std::string text = {}) {
    (void)tell(asker.page(), asker.say(), session, session.submit(move, std::move(text)));
}

/// Messages to as many as the player likes, one after the other.
void send_messages(Asker& asker, Session& session, const std::string& question) {
    if (!agrees(asker, question)) return;
    for (;;) {
        const auto contacts = view::list_contacts(asker.say(), session.script(), session.state());
        std::vector<Pick> picks;
        for (const auto& contact : contacts) {
            const auto why = session.query({.kind = MoveKind::message, .contact = contact.contact});
            picks.push_back({contact.name + ", " + contact.title, why == call::Why::legal,
                             view::why_words(asker.say(), session.script(), why)});
        }
        picks.push_back({asker.say()("nobody else")});
        const auto answer = asker.one(asker.say()("Who gets a message?"), picks);
        if (!answer.given() || answer.value + 1 == picks.size()) return;
        submit(asker, session, {.kind = MoveKind::message, .contact = contacts[answer.value].contact});
    }
}

void write_note(Asker& asker, Session& session) {
    while (agrees(asker, asker.say()("Do you write the note log?"))) {
        auto note = ask_note(asker, session);
        if (!note) continue;
        submit(asker, session, note->move, std::move(note->text));
        return;
    }
}

void arrange_follow_up(Asker& asker, Session& session, std::uint8_t with, const std::string& question) {
    constexpr int kLongest_days = 30;
    while (agrees(asker, question)) {
        const auto days = asker.number(asker.say()("In how many days? 0 is today."), 0, kLongest_days);
        if (!days.given() || !days.value) continue;
        submit(asker, session,
               {.kind = MoveKind::follow_up,
                .contact = with,
                .amount = static_cast<std::uint16_t>(*days.value)});
        return;
    }
}

/// The turn one would change, what brought it about, and whether one could have changed it. None: no turn.
std::optional<Move> ask_reflection(Asker& asker, const Session& session, const std::string& question) {
    const auto& say = asker.say();
    const auto turns = view::list_turns(say, session.recording());
    const auto causes = view::list_causes(say);
    std::vector<Pick> turn_picks, cause_picks;
    for (const auto& turn : turns)
        turn_picks.push_back(
            {say("Turn {n}: {deed}", {{"n", std::to_string(turn.value)}, {"deed", turn.text}})});
    turn_picks.push_back({say("None of them")});
    for (const auto& cause : causes) cause_picks.push_back({cause.text});
    while (!asker.left()) {
        const auto turn = asker.one(question, turn_picks);
        if (!turn.given() || turn.value == turns.size()) return std::nullopt;
        const auto cause = asker.one(say("What brought it about?"), cause_picks);
        if (!cause.given()) continue;
        const auto control = asker.yes_or_no(say("Was it in your hands?"));
        if (!control.given()) continue;
        return Move{.kind = MoveKind::reflect,
                    .cause = static_cast<scenario::Cause>(causes[cause.value].value),
                    .control = static_cast<std::uint8_t>(control.value ? 1 : 0),
                    .amount = static_cast<std::uint16_t>(turns[turn.value].value)};
    }
    return std::nullopt;
}

void take_step(Asker& asker, Session& session, WrapUpStep step) {
    const auto question = view::question_of(asker.say(), session.script(), step, session.state());
    switch (step) {
        case WrapUpStep::message:
            return send_messages(asker, session, question);
        case WrapUpStep::note:
            return write_note(asker, session);
        case WrapUpStep::follow_up_owner:
            return arrange_follow_up(asker, session, session.state().contact, question);
        case WrapUpStep::follow_up_customer:
            return arrange_follow_up(asker, session, scenario::kTheCustomer, question);
        case WrapUpStep::debrief:
            if (agrees(asker, question)) submit(asker, session, {.kind = MoveKind::debrief});
            return;
        case WrapUpStep::reflect:
            if (const auto move = ask_reflection(asker, session, question)) submit(asker, session, *move);
            return;
    }
}

}  // namespace

void run_wrap_up(Asker& asker, Session& session) {
    asker.page().title(asker.say()("After the call"));
    asker.page().paragraph(asker.say()("A few questions before you see how it went."));
    for (const auto step : session::open_steps(session.script(), session.state())) {
        if (asker.left()) return;
        take_step(asker, session, step);
    }
    if (!asker.left()) submit(asker, session, {.kind = MoveKind::close});
}

}  // namespace rung::terminal
