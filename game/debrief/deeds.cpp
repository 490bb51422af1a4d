#include "debrief/deeds.h"

#include "call/call.h"
#include "call/spoken.h"
#include "debrief/people.h"
#include "scenario/money.h"

namespace rung::debrief {
namespace {

using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

std::string escalate_deed(const Script& script, const Wording& say, const Move& move) {
    const auto who = contact_of(script, say, move.contact);
    switch (move.method) {
        case Method::cold:
            return say("passed the call to {who} unannounced", {{"who", who}});
        case Method::warm:
            return say("passed the call to {who} after a word with them", {{"who", who}});
        case Method::conference:
            return say("brought {who} into a three-way call", {{"who", who}});
        case Method::callback:
            return say("arranged a call back from {who}", {{"who", who}});
        case Method::offer_choice:
            return say("offered {who} now or a call back", {{"who", who}});
    }
    return {};
}

std::string offer_deed(const Script& script, const Wording& say, const Move& move) {
    const auto amount = script.amounts[script.remedies[move.remedy].steps.first + move.step];
    return say("offered {offer}", {{"offer", scenario::format_offer(script, move.remedy, amount)}});
}

std::string follow_up_deed(const Script& script, const Wording& say, const Move& move) {
    const auto who =
        move.contact == scenario::kTheCustomer ? customer_of(script) : contact_of(script, say, move.contact);
    return say.count(move.amount, "set a follow-up with {who} in one day",
                     "set a follow-up with {who} in {n} days", {{"who", who}});
}

std::string ending_deed(const Script& script, const Wording& say, const call::State& before) {
    if (!call::may_leave(before)) return say("ended the call");
    return say("left the call to {who}", {{"who", contact_of(script, say, before.contact)}});
}

std::string call_deed(const Script& script, const Wording& say, const call::Beat& beat) {
    const Move& move = beat.move;
    switch (move.kind) {
        case MoveKind::say:
            return say("spoke");
        case MoveKind::lookup:
            return say("looked up “{policy}”",
                       {{"policy", std::string(script.text(script.policies[move.policy].title))}});
        case MoveKind::offer:
            return offer_deed(script, say, move);
        case MoveKind::hold:
            return say.count(move.amount, "put the call on hold for one second",
                             "put the call on hold for {n} seconds");
        case MoveKind::warn:
            return move.final_warning != 0 ? say("gave the final warning") : say("gave a first warning");
        case MoveKind::announce:
            return say("announced {who}", {{"who", contact_of(script, say, move.contact)}});
        case MoveKind::escalate:
            return escalate_deed(script, say, move);
        case MoveKind::message:
            return say("sent {who} a message", {{"who", contact_of(script, say, move.contact)}});
        case MoveKind::disconnect:
            return ending_deed(script, say, beat.before);
        case MoveKind::wait:
            return say.count(move.amount, "said nothing for one second", "said nothing for {n} seconds");
        default:
            return say("cut in");
    }
}

}  // namespace

std::string make_deed(const Script& script, const Wording& say, const call::Beat& beat) {
    switch (beat.move.kind) {
        case MoveKind::note:
            return say("wrote the note log");
        case MoveKind::follow_up:
            return follow_up_deed(script, say, beat.move);
        case MoveKind::debrief:
            return say("asked for a debrief");
        case MoveKind::reflect:
            return say("picked a moment to change");
        case MoveKind::close:
            return say("closed the case");
        default:
            return call_deed(script, say, beat);
    }
}

std::string make_said_or_done(const Script& script, const Wording& say, const call::Beat& beat,
                              std::size_t most_words) {
    const auto words = call::format_said(script, beat);
    if (!words.empty()) return say.quote(words, most_words);
    auto deed = make_deed(script, say, beat);
    return say("(you {deed})", {{"deed", std::move(deed)}});
}

}  // namespace rung::debrief
