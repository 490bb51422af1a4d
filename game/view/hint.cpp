#include "view/hint.h"

#include "call/call.h"
#include "debrief/course.h"
#include "debrief/people.h"
#include "scenario/money.h"
#include "session/authors_line.h"

#include <optional>

namespace rung::view {

using call::Mark;
using call::State;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;
using scenario::Script;

namespace {

/// The open trigger that has waited longest, but for what is worth a message only.
std::optional<std::size_t> find_open(const Script& script, const State& state) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] != 0 && script.triggers[i].reason != Reason::inform &&
            (!found || state.age[i] > state.age[*found]))
            found = i;
    return found;
}

std::string hint_of_trigger(const Wording& say, const Script& script, const State& state,
                            std::size_t trigger) {
    const auto& held = script.triggers[trigger];
    const auto reason = handles_words(say, held.reason);
    if (state.tries < held.tries)
        return say(
            "There is a reason to bring somebody in ({reason}), but nothing has been tried yet. Offer one "
            "real "
            "thing that is yours to give.",
            {{"reason", reason}});
    if (held.reason == Reason::abuse)
        return say("You have warned, and it goes on. Do what you said would follow.");
    return say("There is a reason to bring somebody in: {reason}. Waiting makes it harder.",
               {{"reason", reason}});
}

bool asks_within_limit(const Script& script, const State& state) {
    for (std::size_t i = 0; i < script.remedies.size(); ++i) {
        const auto asked = debrief::asked_of(script, state, i);
        if (asked > 0 && asked <= script.remedies[i].limit && debrief::own_part_unoffered(script, state, i))
            return true;
    }
    return false;
}

bool asks_beyond_limit(const Script& script, const State& state) {
    for (std::size_t i = 0; i < script.remedies.size(); ++i)
        if (debrief::asked_of(script, state, i) > script.remedies[i].limit &&
            debrief::own_part_unoffered(script, state, i) && debrief::own_step(script, i) >= 0)
            return true;
    return false;
}

/// What stands in the way of going on as usual; empty where nothing does.
std::string urgent_hint(const Wording& say, const Script& script, const State& state) {
    if (state.has(Mark::handed_over))
        return say("The call has a new owner. Help it land: say what they need to know, then let go.");
    if (state.has(Mark::chain_open))
        return say(
            "That handover did not come through. Act again: the same person another way, or somebody else.");
    if (state.pending_promise != 0)
        return say("You promised what is not yours to give. Take it back now, before it is counted on.");
    const auto open = find_open(script, state);
    if (open) return hint_of_trigger(say, script, state, *open);
    if (state.abuse_since_warning != 0 && script.rules.warnings > 0)
        return say("That crossed a line. Name it, say that you want to help, and warn.");
    return {};
}

std::string first_hint(const Wording& say, const Script& script, const State& state) {
    if (state.at() == call::Phase::wrap_up)
        return say(
            "Write down what the next person needs and nothing that is only an opinion; say who owns it now "
            "and "
            "what happens next.");
    if (auto urgent = urgent_hint(say, script, state); !urgent.empty()) return urgent;
    if (!state.has(Mark::heard))
        return say(
            "{customer} does not feel heard yet. Say back what you were told, and that you see why it "
            "matters.",
            {{"customer", debrief::customer_of(script)}});
    if (asks_within_limit(script, state)) return say("What is asked for is yours to give.");
    if (asks_beyond_limit(script, state))
        return say("More is asked than you may give. What part of it is yours to offer first?");
    if (state.anger >= 85) return say("The call is slipping away. Lead it back to the matter once, calmly.");
    return say("Nothing calls for anybody else yet. What can you find that is possible within the rules?");
}

/// The move that the author's line makes at this node, where it passes through and the move is possible now.
std::optional<Move> find_authors_move(const records::Recording& recording) {
    const auto line = session::play_authors_line(recording.script());
    for (const auto& beat : line.recording.play().beats)
        if (beat.before.node == recording.state().node && recording.query(beat.move) == call::Why::legal)
            return beat.move;
    return std::nullopt;
}

std::string say_hint(const Wording& say, const Script& script, const scenario::Choice& choice) {
    if (choice.coach.size != 0)
        return say("What helps here: {why}", {{"why", std::string(script.text(choice.coach))}});
    return say("Try: {words}", {{"words", say.quote(script.text(choice.say), 8)}});
}

std::string move_hint(const Wording& say, const Script& script, const State& state, const Move& move) {
    switch (move.kind) {
        case MoveKind::say:
            return say_hint(say, script, script.choices[move.choice]);
        case MoveKind::offer: {
            const auto amount = script.amounts[script.remedies[move.remedy].steps.first + move.step];
            return say("Try an offer: {offer}.",
                       {{"offer", scenario::format_offer(script, move.remedy, amount)}});
        }
        case MoveKind::lookup:
            return say("Look up {policy}.",
                       {{"policy", say.quote(script.text(script.policies[move.policy].title))}});
        case MoveKind::warn:
            return say("This is the moment for a warning.");
        case MoveKind::announce:
        case MoveKind::escalate:
            return say("This is the moment for {contact}.",
                       {{"contact", std::string(script.text(script.contacts[move.contact].name))}});
        case MoveKind::message:
            return say("Send {contact} a message.",
                       {{"contact", std::string(script.text(script.contacts[move.contact].name))}});
        case MoveKind::wait:
            return say("Say nothing for a moment, and let it out.");
        case MoveKind::disconnect:
            return call::may_leave(state) ? say("You may leave this call now.")
                                          : say("You may end this call now.");
        default:
            return {};
    }
}

/// How much a choice helps the mood, as far as its skills say; none where it shows a harmful one.
std::optional<int> good_of(const Script& script, const scenario::Choice& choice) {
    int good = 0;
    for (std::size_t i = 0; i < script.skills.size(); ++i) {
        if ((choice.shows >> i & 1) == 0) continue;
        if (script.skills[i].harmful) return std::nullopt;
        good += script.skills[i].trust[0] - script.skills[i].anger[0];
    }
    return good;
}

/// Where the author's line does not pass: what the best of the possible choices has going for it.
std::string choice_hint(const Wording& say, const Script& script, const State& state) {
    std::vector<std::uint32_t> choices;
    call::list_choices(script, state, choices);
    const scenario::Choice* best = nullptr;
    int most = 0;
    for (const auto idx : choices) {
        const auto good = good_of(script, script.choices[idx]);
        if (!good || (best != nullptr && *good <= most)) continue;
        best = &script.choices[idx];
        most = *good;
    }
    return best == nullptr ? std::string() : say_hint(say, script, *best);
}

}  // namespace

std::string make_hint(const Wording& say, const records::Recording& recording, int step) {
    const auto& script = recording.script();
    if (step >= 2 && recording.state().at() == call::Phase::call) {
        const auto move = find_authors_move(recording);
        auto hint = move ? move_hint(say, script, recording.state(), *move)
                         : choice_hint(say, script, recording.state());
        if (!hint.empty()) return hint;
    }
    return first_hint(say, script, recording.state());
}

}  // namespace rung::view
