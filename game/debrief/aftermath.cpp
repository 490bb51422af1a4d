#include "debrief/moment.h"
#include "debrief/people.h"
#include "scenario/money.h"

#include <algorithm>
#include <array>
#include <utility>

// What stood before a move, and what followed.
namespace rung::debrief {
namespace {

using scenario::EventKind;

constexpr std::size_t kAftermathWords = 16;

bool happened(std::span<const scenario::Event> events, EventKind kind) {
    return std::any_of(events.begin(), events.end(), [&](const auto& e) { return e.kind == kind; });
}

int count(std::span<const scenario::Event> events, EventKind kind) {
    return static_cast<int>(
        std::count_if(events.begin(), events.end(), [&](const auto& e) { return e.kind == kind; }));
}

/// The last words of the other side, with who said them; empty when nobody spoke.
std::string last_words(const Study& study, std::span<const scenario::Event> events, std::uint8_t contact) {
    const auto last =
        std::find_if(events.rbegin(), events.rend(), [](const auto& e) { return e.kind == EventKind::line; });
    if (last == events.rend()) return {};
    const auto& line = study.script.lines[last->b];
    const auto who = line.who == scenario::Speaker::contact ? contact_of(study.script, study.say, contact)
                                                            : customer_of(study.script);
    return study.say(
        "{who}: {quote}",
        {{"who", who}, {"quote", study.say.quote(study.script.text(line.say), kAftermathWords)}});
}

std::string say_ask(const Study& study, const call::State& state) {
    const auto& script = study.script;
    for (std::size_t r = 0; r < script.remedies.size(); ++r) {
        const auto asked = asked_of(script, state, r);
        if (asked == 0) continue;
        const auto offered = offered_of(script, state, r);
        const auto figure = [&](std::int64_t amount) { return scenario::format_amount(script, r, amount); };
        const auto who = customer_of(script);
        const auto ask = scenario::format_offer(script, r, asked);
        if (offered > 0)
            return study.say("{who} wants {ask}; you have offered {offered}.",
                             {{"who", who}, {"ask", ask}, {"offered", figure(offered)}});
        const auto limit = script.remedies[r].limit;
        if (limit == 0)
            return study.say("{who} wants {ask}; none of it is yours to give.", {{"who", who}, {"ask", ask}});
        if (limit >= asked)
            return study.say("{who} wants {ask}; that is yours to give.", {{"who", who}, {"ask", ask}});
        return study.say("{who} wants {ask}; you may give {limit}.",
                         {{"who", who}, {"ask", ask}, {"limit", figure(limit)}});
    }
    return {};
}

/// What happened after a move, each as one sentence, weightiest first. `{n}` counts, `{contact}` is the one
/// asked for.
struct Consequence {
    EventKind kind;
    std::string_view code, one, many;
};
constexpr std::array kConsequences = std::to_array<Consequence>({
    {EventKind::asked_again, "asked-again", "{contact} had to ask for one thing that was not passed on.",
     "{contact} had to ask for {n} things that were not passed on."},
    {EventKind::handed_back, "handed-back", "{contact} could not take it and gave the call back.", ""},
    {EventKind::unavailable, "unavailable", "{contact} did not answer.", ""},
    {EventKind::starts_again, "starts-again", "The line dropped, and {customer} had to start again.", ""},
    {EventKind::abuses, "abuses", "{customer} turned abusive.", ""},
    {EventKind::threatens, "threatens", "{customer} made a threat.", ""},
    {EventKind::refuses, "refuses", "{customer} refused.", ""},
    {EventKind::asks_manager, "asks-manager", "{customer} asked for a manager.", ""},
    {EventKind::accepted, "accepted", "{customer} accepted.", ""},
    {EventKind::ends_unresolved, "ends-unresolved", "The call ended with the problem still {customer}'s.",
     ""},
});
constexpr std::size_t kMostConsequences = 2;

void add_consequences(const Study& study, std::span<const scenario::Event> events, std::uint8_t contact,
                      Statements& then) {
    for (const auto& consequence : kConsequences) {
        const int n = count(events, consequence.kind);
        if (n == 0 || then.size() >= kMostConsequences) continue;
        const auto many = consequence.many.empty() ? consequence.one : consequence.many;
        auto who = contact_of(study.script, study.say, contact);
        then.push_back(
            {std::string(consequence.code),
             study.say.count(n, consequence.one, many,
                             {{"contact", std::move(who)}, {"customer", customer_of(study.script)}}),
             0,
             {}});
    }
}

/// A promise is left standing by what comes after it; all else follows from a move at once.
bool leaves_promise(const Study& study, std::size_t beat_idx) {
    const auto& beats = study.play.beats;
    if (!happened(study.play.events_of(beats[beat_idx]), EventKind::overpromises)) return false;
    for (std::size_t i = beat_idx + 1; i < beats.size(); ++i) {
        const auto events = study.play.events_of(beats[i]);
        if (happened(events, EventKind::withdraws)) return false;
        if (happened(events, EventKind::promise_stands)) return true;
    }
    return false;
}

}  // namespace

std::string make_situation(const Study& study, const call::Beat& beat) {
    const auto earlier = events_before(study.play, beat);
    std::string text;
    if (happened(earlier, EventKind::abuses))
        text = study.say("{customer} has just turned on you.", {{"customer", customer_of(study.script)}});
    const auto ask = say_ask(study, beat.before);
    if (!ask.empty() && !beat.before.has(call::Mark::handed_over)) add_sentence(text, ask);
    if (!text.empty()) return text;
    const auto heard = last_words(study, earlier, beat.before.contact);
    if (!heard.empty()) return heard;
    const auto* window = find_window_at(study.course, beat.before.turn);
    return window == nullptr ? std::string() : reason_sentence(study.script, study.say, window->reason);
}

Statements make_aftermath(const Study& study, std::size_t beat_idx) {
    const auto& beat = study.play.beats[beat_idx];
    const auto events = study.play.events_of(beat);
    const auto contact =
        beat.move.kind == scenario::MoveKind::escalate ? beat.move.contact : beat.after.contact;

    Statements then;
    add_consequences(study, events, contact, then);
    if (leaves_promise(study, beat_idx))
        then.push_back({"promise-stands", study.say("The promise was left standing."), 0, {}});
    auto answer = last_words(study, events, contact);
    if (!answer.empty()) then.push_back({"answer", std::move(answer), beat.before.turn, {}});
    auto mood = make_mood_change(study.say, beat.before, beat.after);
    if (!mood.empty()) then.push_back({"mood", std::move(mood), 0, {}});
    return then;
}

std::string make_mood_change(const Wording& say, const call::State& before, const call::State& after) {
    const auto from_to = [](int from, int to) { return std::pair(std::to_string(from), std::to_string(to)); };
    const auto [anger, angrier] = from_to(before.anger, after.anger);
    const auto [trust, trusting] = from_to(before.trust, after.trust);
    if (before.anger == after.anger && before.trust == after.trust) return {};
    if (before.trust == after.trust) return say("Anger {from} to {to}.", {{"from", anger}, {"to", angrier}});
    if (before.anger == after.anger) return say("Trust {from} to {to}.", {{"from", trust}, {"to", trusting}});
    return say("Anger {from} to {to}, trust {high} to {low}.",
               {{"from", anger}, {"to", angrier}, {"high", trust}, {"low", trusting}});
}

}  // namespace rung::debrief
