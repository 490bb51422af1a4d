#include "view/hint.h"

#include "call/call.h"
#include "debrief/advice.h"
#include "view/lookout.h"

namespace rung::view {

using call::State;
using scenario::MoveKind;
using scenario::Script;
using session::BestMove;

namespace {

/// `Best here: an offer.` What ends with a quotation has its full stop within.
std::string say_best(const Wording& say, const BestMove& best, const std::string& what) {
    auto text = best.sure ? say("Best here: {advice}", {{"advice", what}})
                          : say("Probably best here: {advice}", {{"advice", what}});
    if (!text.ends_with("”")) text += '.';
    return text;
}

std::string why_of(const Script& script, const scenario::Move& move) {
    if (move.kind != MoveKind::say) return {};
    return std::string(script.text(script.choices[move.choice].coach));
}

std::string after_call_words(const Wording& say, MoveKind kind) {
    switch (kind) {
        case MoveKind::note:
            return say("the note log");
        case MoveKind::follow_up:
            return say("a follow-up");
        case MoveKind::debrief:
            return say("asking for a debrief");
        default:
            return say("closing the case");
    }
}

}  // namespace

std::string kind_words(const Wording& say, const State& state, MoveKind kind) {
    switch (kind) {
        case MoveKind::say:
            return say("something to say");
        case MoveKind::lookup:
            return say("looking something up");
        case MoveKind::offer:
            return say("an offer");
        case MoveKind::hold:
            return say("a moment on hold");
        case MoveKind::warn:
            return say("a warning");
        case MoveKind::announce:
            return say("announcing somebody");
        case MoveKind::escalate:
            return say("bringing somebody in");
        case MoveKind::message:
            return say("a message to somebody");
        case MoveKind::disconnect:
            return call::may_leave(state) ? say("leaving the call") : say("ending the call");
        case MoveKind::wait:
            return say("waiting");
        case MoveKind::barge_in:
            return say("cutting in");
        default:
            return after_call_words(say, kind);
    }
}

std::string make_hint(const Wording& say, const Script& script, const State& state,
                      const std::optional<BestMove>& best, int step) {
    if (!best) return make_lookout(say, script, state, nullptr);
    const auto& move = best->move;
    auto hint = say_best(
        say, *best,
        step < 2 ? kind_words(say, state, move.kind) : debrief::make_advice(script, say, state, move));
    debrief::add_sentence(hint, step < 2 ? make_lookout(say, script, state, &move) : why_of(script, move));
    return hint;
}

}  // namespace rung::view
