#include "view/transcript.h"

#include "call/spoken.h"
#include "debrief/happening.h"
#include "debrief/people.h"
#include "scenario/money.h"
#include "scenario/spoken.h"
#include "view/policy_book.h"

#include <span>
#include <utility>

namespace rung::view {

using scenario::Event;
using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

namespace {

/// Writes the lines of one move, or of the opening.
class Scribe {
  public:
    Scribe(const Wording& say, const Script& script, int turn, std::uint8_t contact)
        : say_(say), script_(script), turn_(turn), contact_(contact) {}

    void write_move(const call::Beat& beat);
    void write_events(std::span<const Event> events);
    void write_words(const std::string& words) {
        if (!words.empty()) note(say_("You added: “{words}”", {{"words", words}}));
    }
    [[nodiscard]] Transcript take() { return std::move(lines_); }

  private:
    void add(Voice voice, std::string speaker, std::string text, std::string tone = {}) {
        lines_.push_back({voice, turn_, std::move(speaker), std::move(text), std::move(tone)});
    }
    void note(std::string text) { add(Voice::event, {}, std::move(text)); }
    void write_line(const scenario::Line& line);
    void write_event(const Event& event);
    void write_happening(const Event& event);
    void write_wrap_up(const Move& move);
    [[nodiscard]] std::string owner_name(std::uint8_t contact) const;

    [[nodiscard]] std::string text(scenario::Text held) const { return std::string(script_.text(held)); }
    [[nodiscard]] std::string customer() const { return debrief::customer_of(script_); }
    [[nodiscard]] std::string contact_name(std::uint8_t contact) const {
        return contact < script_.contacts.size() ? text(script_.contacts[contact].name) : say_("a colleague");
    }

    const Wording& say_;
    const Script& script_;
    int turn_;
    std::uint8_t contact_;  ///< who speaks when a contact does
    Transcript lines_;
};

std::string Scribe::owner_name(std::uint8_t contact) const {
    if (contact == scenario::kNobody) return say_("nobody");
    if (contact == scenario::kTheCustomer) return customer();
    return contact_name(contact);
}

void Scribe::write_wrap_up(const Move& move) {
    switch (move.kind) {
        case MoveKind::note: {
            std::vector<std::string> facts;
            for (std::size_t i = 0; i < script_.facts.size(); ++i)
                if ((move.facts >> i & 1) != 0) facts.push_back(text(script_.facts[i].text));
            note(say_("You wrote the note: {facts}. Owner: {owner}. Next: {next}.",
                      {{"facts", facts.empty() ? say_("nothing of what happened") : say_.list(facts)},
                       {"owner", owner_name(move.contact)},
                       {"next", next_step_words(say_, move.next)}}));
            return;
        }
        case MoveKind::follow_up:
            return note(say_.count(move.amount, "You will follow up with {who} in a day.",
                                   "You will follow up with {who} in {n} days.",
                                   {{"who", owner_name(move.contact)}}));
        case MoveKind::debrief:
            return note(say_("You asked your coach for a debrief."));
        case MoveKind::reflect:
            return note(
                say_("You would change turn {turn}. What caused it: {cause}.",
                     {{"turn", std::to_string(move.amount)}, {"cause", cause_words(say_, move.cause)}}));
        default:
            return;
    }
}

void Scribe::write_move(const call::Beat& beat) {
    const Move& move = beat.move;
    if (move.kind == MoveKind::wait)
        return note(
            say_.count(move.amount, "You say nothing for a second.", "You say nothing for {n} seconds."));
    const auto words = call::format_said(script_, beat);
    if (words.empty()) return write_wrap_up(move);
    if (move.kind == MoveKind::message)
        return note(
            say_("To {contact}: {words}", {{"contact", contact_name(move.contact)}, {"words", words}}));
    add(Voice::rep, say_("You"), words);
    if (move.kind == MoveKind::hold) note(say_("Music, {n} seconds.", {{"n", std::to_string(move.amount)}}));
}

void Scribe::write_line(const scenario::Line& line) {
    const bool by_contact = line.who == scenario::Speaker::contact;
    add(by_contact ? Voice::contact : Voice::customer, by_contact ? contact_name(contact_) : customer(),
        text(line.say), text(line.tone));
}

void Scribe::write_event(const Event& event) {
    switch (event.kind) {
        case EventKind::line:
            return write_line(script_.lines[event.b]);
        case EventKind::finds_answer:
        case EventKind::finds_silence: {
            const auto& policy = script_.policies[event.a];
            return note(
                say_("The book, {clause}: {answer}",
                     {{"clause", text(policy.clause)}, {"answer", answer_words(say_, script_, event.a)}}));
        }
        case EventKind::learns:
            return note(say_("Noted: {fact}.", {{"fact", text(script_.facts[event.a].text)}}));
        case EventKind::leaves:
            return note(say_("You leave the call to {contact}.", {{"contact", contact_name(event.a)}}));
        case EventKind::asked_again:
            return add(Voice::contact, contact_name(contact_),
                       scenario::format_asked_again(script_, event.a));
        default:
            return write_happening(event);
    }
}

void Scribe::write_happening(const Event& event) {
    if (debrief::is_of_contact(event.kind)) contact_ = event.a;
    auto sentence = debrief::tell_happening(script_, say_, event, contact_name(contact_));
    if (!sentence.empty()) note(std::move(sentence));
}

void Scribe::write_events(std::span<const Event> events) {
    for (const auto& event : events) write_event(event);
}

/// The turn a beat is shown under; 0 after the call.
int turn_of(const call::Beat& beat) {
    return beat.before.at() == call::Phase::call ? beat.before.turn : 0;
}

}  // namespace

std::string_view name_of(Voice voice) {
    switch (voice) {
        case Voice::customer:
            return "customer";
        case Voice::contact:
            return "contact";
        case Voice::rep:
            return "rep";
        case Voice::event:
            return "event";
    }
    return {};
}

Transcript list_opening(const Wording& say, const Script& script, const call::Playback& play) {
    Scribe scribe(say, script, 1, scenario::kNobody);
    scribe.write_events(std::span(play.events).first(play.opening_count));
    return scribe.take();
}

Transcript list_beat(const Wording& say, const Script& script, const call::Playback& play,
                     std::size_t beat_idx, Log log) {
    const auto& beat = play.beats[beat_idx];
    Scribe scribe(say, script, turn_of(beat), beat.before.contact);
    scribe.write_move(beat);
    if (beat.entry_idx < log.size()) scribe.write_words(log[beat.entry_idx].text);
    scribe.write_events(play.events_of(beat));
    return scribe.take();
}

Transcript list_last(const Wording& say, const Script& script, const call::Playback& play) {
    return play.beats.empty() ? list_opening(say, script, play)
                              : list_beat(say, script, play, play.beats.size() - 1);
}

Transcript list_transcript(const Wording& say, const Script& script, const call::Playback& play, Log log) {
    Transcript all = list_opening(say, script, play);
    for (std::size_t i = 0; i < play.beats.size(); ++i)
        for (auto& line : list_beat(say, script, play, i, log)) all.push_back(std::move(line));
    return all;
}

}  // namespace rung::view
