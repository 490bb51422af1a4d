#include "debrief/advice.h"

#include "call/call.h"
#include "debrief/people.h"
#include "scenario/money.h"

namespace rung::debrief {
namespace {

using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

std::string advise_handover(const Script& script, const Wording& say, const Move& move) {
    const auto who = contact_of(script, say, move.contact);
    switch (move.method) {
        case Method::cold:
            return say("pass the call to {who}", {{"who", who}});
        case Method::warm:
            return say("bring in {who} after a word with them", {{"who", who}});
        case Method::conference:
            return say("bring in {who} for a three-way call", {{"who", who}});
        case Method::callback:
            return say("arrange a call back from {who}", {{"who", who}});
        case Method::offer_choice:
            return say("offer {who} now or a call back", {{"who", who}});
    }
    return {};
}

std::string advise_after_call(const Script& script, const Wording& say, const Move& move) {
    switch (move.kind) {
        case MoveKind::note:
            return say("write the note log, with who has it and what happens next");
        case MoveKind::follow_up:
            return say("set a follow-up with {who}", {{"who", move.contact == scenario::kTheCustomer
                                                                  ? customer_of(script)
                                                                  : contact_of(script, say, move.contact)}});
        case MoveKind::debrief:
            return say("ask for a debrief");
        default:
            return say("close the case");
    }
}

std::string advise_ending(const Script& script, const Wording& say, const call::State& state) {
    if (!call::may_leave(state)) return say("end the call, as announced");
    return say("leave the call to {who}", {{"who", contact_of(script, say, state.contact)}});
}

}  // namespace

std::string make_advice(const Script& script, const Wording& say, const call::State& state,
                        const Move& move) {
    const auto who = [&] { return contact_of(script, say, move.contact); };
    switch (move.kind) {
        case MoveKind::say:
            return say.quote(script.text(script.choices[move.choice].say));
        case MoveKind::lookup:
            return say("look up “{policy}”",
                       {{"policy", std::string(script.text(script.policies[move.policy].title))}});
        case MoveKind::offer: {
            const auto amount = script.amounts[script.remedies[move.remedy].steps.first + move.step];
            return say("offer {offer}", {{"offer", scenario::format_offer(script, move.remedy, amount)}});
        }
        case MoveKind::hold:
            return say("take a moment on hold");
        case MoveKind::warn:
            return move.final_warning != 0 ? say("give the final warning") : say("give a first warning");
        case MoveKind::announce:
            return say("announce {who}", {{"who", who()}});
        case MoveKind::escalate:
            return advise_handover(script, say, move);
        case MoveKind::message:
            return say("send {who} a message", {{"who", who()}});
        case MoveKind::disconnect:
            return advise_ending(script, say, state);
        case MoveKind::wait:
            return say("listen for a moment");
        case MoveKind::barge_in:
            return say("cut in");
        default:
            return advise_after_call(script, say, move);
    }
}

}  // namespace rung::debrief
