#include "debrief/transcript.h"

#include "call/spoken.h"
#include "debrief/deeds.h"
#include "debrief/happening.h"
#include "debrief/people.h"
#include "scenario/spoken.h"

namespace rung::debrief {
namespace {

using scenario::Event;
using scenario::EventKind;

/// Puts the events of one move where a reader looks for them.
class Scribe {
  public:
    Scribe(const Study& study, Exchange& exchange, std::uint8_t contact)
        : study_(study), exchange_(exchange), contact_(contact) {}

    void write(std::span<const Event> events) {
        for (const auto& event : events) {
            write_rep(event);
            write_answer(event);
            write_happening(event);
        }
    }

  private:
    [[nodiscard]] std::string text(scenario::Text held) const {
        return std::string(study_.script.text(held));
    }
    [[nodiscard]] std::string who(std::uint8_t contact) const {
        return contact_of(study_.script, study_.say, contact);
    }
    void speak(Speaker speaker, std::string name, std::string words, std::string tone = {}) {
        exchange_.words.push_back({speaker, std::move(name), std::move(words), std::move(tone)});
    }

    void write_rep(const Event& event);
    void write_answer(const Event& event);
    void write_happening(const Event& event);

    const Study& study_;
    Exchange& exchange_;
    std::uint8_t contact_;
};

void Scribe::write_rep(const Event& event) {
    const auto& script = study_.script;
    if (event.kind == EventKind::shows) exchange_.did.push_back(text(script.skills[event.a].name));
    if (event.kind == EventKind::tries) exchange_.did.push_back(study_.say("a real try"));
    if (event.kind == EventKind::repeats) exchange_.did.push_back(study_.say("the same try again"));
    if (event.kind == EventKind::learns)
        exchange_.did.push_back(study_.say("learnt: {fact}", {{"fact", text(script.facts[event.a].text)}}));
    if (event.kind == EventKind::finds_silence)
        exchange_.facts.push_back(study_.say("The book is silent on this."));
    if (event.kind == EventKind::finds_answer) {
        const auto& policy = script.policies[event.a];
        exchange_.facts.push_back(text(policy.answer.size > 0 ? policy.answer : policy.text));
    }
}

void Scribe::write_answer(const Event& event) {
    const auto& script = study_.script;
    if (event.kind == EventKind::line) {
        const auto& line = script.lines[event.b];
        const bool by_contact = line.who == scenario::Speaker::contact;
        speak(by_contact ? Speaker::contact : Speaker::customer,
              by_contact ? who(contact_) : customer_of(script), text(line.say), text(line.tone));
    }
    if (event.kind == EventKind::asked_again)
        speak(Speaker::contact, who(contact_), scenario::format_asked_again(script, event.a));
    if (event.kind == EventKind::opens)
        exchange_.facts.push_back(
            study_.say("A window opens: {reason}.",
                       {{"reason", reason_name(study_.say, script.triggers[event.b].reason)}}));
    if (event.kind == EventKind::lapses)
        exchange_.facts.push_back(
            study_.say("A window closes: {reason}.",
                       {{"reason", reason_name(study_.say, script.triggers[event.b].reason)}}));
}

void Scribe::write_happening(const Event& event) {
    if (is_of_contact(event.kind)) contact_ = event.a;
    auto sentence = tell_happening(study_.script, study_.say, event, who(contact_));
    if (!sentence.empty()) exchange_.facts.push_back(std::move(sentence));
}

Exchange make_opening(const Study& study) {
    Exchange opening;
    opening.stage = study.script.nodes[study.play.start.node].stage;
    opening.anger = study.play.start.anger;
    opening.trust = study.play.start.trust;
    Scribe(study, opening, scenario::kNobody)
        .write(std::span(study.play.events).first(study.play.opening_count));
    return opening;
}

Exchange make_exchange(const Study& study, const call::Beat& beat) {
    Exchange exchange;
    exchange.after_call = after_call(beat);
    exchange.turn = exchange.after_call ? 0 : beat.before.turn;
    exchange.stage = stage_of(study.script, beat);
    exchange.anger = beat.after.anger;
    exchange.trust = beat.after.trust;
    if (beat.move.kind != scenario::MoveKind::say) exchange.deed = make_deed(study.script, study.say, beat);
    auto words = call::format_said(study.script, beat);
    if (!words.empty()) exchange.words.push_back({Speaker::rep, study.say("You"), std::move(words), {}});
    Scribe(study, exchange, beat.after.contact).write(study.play.events_of(beat));
    const auto& log = study.attempt.log;
    if (beat.entry_idx < log.size() && !log[beat.entry_idx].text.empty())
        exchange.facts.push_back(
            study.say("In one's own words: “{words}”", {{"words", log[beat.entry_idx].text}}));
    return exchange;
}

}  // namespace

std::string_view name_of(Speaker speaker) {
    constexpr std::array<std::string_view, 3> kNames = {"rep", "customer", "contact"};
    return kNames[static_cast<std::size_t>(speaker)];
}

Transcript make_transcript(const Study& study) {
    Transcript transcript = {make_opening(study)};
    for (const auto& beat : study.play.beats) transcript.push_back(make_exchange(study, beat));
    return transcript;
}

}  // namespace rung::debrief
