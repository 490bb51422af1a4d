#include "view/wrap_up.h"

#include "call/call.h"
#include "call/spoken.h"
#include "debrief/people.h"
#include "view/soft_phone.h"

namespace rung::view {

using scenario::MoveKind;
using scenario::Script;
using session::WrapUpStep;

namespace {

std::string owner_of(const Script& script, const call::State& state) {
    return state.contact == scenario::kNobody ? std::string()
                                              : std::string(script.text(script.contacts[state.contact].name));
}

/// What a rep did, in a few words.
std::string deed_of(const Wording& say, const Script& script, const call::Beat& beat) {
    const auto words = call::format_said(script, beat);
    if (!words.empty()) return say.quote(words, 14);
    return beat.move.kind == MoveKind::disconnect
               ? say("You left the call to {owner}.", {{"owner", owner_of(script, beat.before)}})
               : say("You said nothing.");
}

}  // namespace

EndingView make_ending(const Script& script, const call::State& state) {
    const auto& ending = script.endings[state.ending];
    return {std::string(script.text(ending.text)), ending.resolved};
}

std::vector<Option> list_owners(const Wording& say, const Script& script) {
    std::vector<Option> options{{say("nobody: it stayed with me"), scenario::kNobody}};
    for (std::size_t i = 0; i < script.contacts.size(); ++i)
        options.push_back({std::string(script.text(script.contacts[i].name)), static_cast<std::uint32_t>(i)});
    return options;
}

std::vector<Option> list_next_steps(const Wording& say) {
    std::vector<Option> options;
    for (const auto next : {scenario::NextStep::closed, scenario::NextStep::handover,
                            scenario::NextStep::callback, scenario::NextStep::message})
        options.push_back({next_step_words(say, next), static_cast<std::uint32_t>(next)});
    return options;
}

std::vector<Option> list_causes(const Wording& say) {
    std::vector<Option> options;
    for (const auto cause :
         {scenario::Cause::others, scenario::Cause::myself, scenario::Cause::both, scenario::Cause::rule})
        options.push_back({cause_words(say, cause), static_cast<std::uint32_t>(cause)});
    return options;
}

std::vector<Option> list_turns(const Wording& say, const records::Recording& recording) {
    std::vector<Option> options;
    for (const auto& beat : recording.play().beats) {
        if (beat.before.at() != call::Phase::call) break;
        const auto deed = deed_of(say, recording.script(), beat);
        if (!options.empty() && options.back().value == beat.before.turn)
            options.back().text += " " + deed;
        else
            options.push_back({deed, beat.before.turn});
    }
    return options;
}

std::string question_of(const Wording& say, const Script& script, WrapUpStep step, const call::State& state) {
    switch (step) {
        case WrapUpStep::message:
            return say("Does somebody need a message about this call?");
        case WrapUpStep::note:
            return say("What goes into the note?");
        case WrapUpStep::follow_up_owner:
            return say("Will you follow up with {owner}?", {{"owner", owner_of(script, state)}});
        case WrapUpStep::follow_up_customer:
            return say("Will you follow up with {customer}?", {{"customer", debrief::customer_of(script)}});
        case WrapUpStep::debrief:
            return say("Will you ask your coach for a debrief?");
        case WrapUpStep::reflect:
            return say("Which moment would you change?");
    }
    return {};
}

}  // namespace rung::view
