#include "view/words.h"

#include "scenario/money.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::view {

using call::Why;
using scenario::Cause;
using scenario::Method;
using scenario::NextStep;
using scenario::Reason;
using scenario::Script;

namespace {

std::string holds_words(const Wording& say, const Script& script) {
    return say("You have put this call on hold {n} times; more is not possible.",
               {{"n", std::to_string(script.rules.hold_max_times + 1)}});
}

std::string no_warnings_words(const Wording& say, const Script& script) {
    return say("{company} gives no warnings.", {{"company", std::string(script.text(script.company_name))}});
}

/// The sentences that need nothing filled in.
std::string_view plain_why(Why why) {
    switch (why) {
        case Why::legal:
        case Why::too_many_holds:
        case Why::no_warnings_here:
            return "";
        case Why::call_is_over:
            return "The call is over.";
        case Why::call_is_not_over:
            return "That comes after the call.";
        case Why::closed:
            return "This attempt is closed.";
        case Why::not_a_choice_here:
            return "That is not among what you can say here.";
        case Why::condition_fails:
            return "That does not fit here as things stand.";
        case Why::no_such_remedy:
            return "There is nothing of that kind to give here.";
        case Why::no_such_step:
            return "That amount is none of those you can name.";
        case Why::looked_up_already:
            return "You have looked that up already.";
        case Why::no_such_policy:
            return "The policy book has no such entry.";
        case Why::hold_length:
            return "A hold is 30, 60 or 120 seconds.";
        case Why::warned_already:
            return "You have given that warning already.";
        case Why::first_warning_first:
            return "The first warning comes before the final one.";
        case Why::no_such_contact:
            return "There is no such contact.";
        case Why::announced_already:
            return "You have announced somebody already.";
        case Why::nobody_to_escalate_to:
            return "There is nobody to pass this call to.";
        case Why::callback_not_offered:
            return "They do not call back in a case like this.";
        case Why::cold_has_no_brief:
            return "With a cold transfer nobody is told anything first.";
        case Why::unknown_fact:
            return "You can only pass on what you know.";
        case Why::too_many_facts:
            return "Five facts at most.";
        case Why::no_such_line:
            return "That is not among what you can say with a handover.";
        case Why::messaged_already:
            return "You have sent them a message already.";
        case Why::handed_over_already:
            return "Somebody else has the call now.";
        case Why::noted_already:
            return "The note is written.";
        case Why::followed_up_already:
            return "That follow-up is arranged.";
        case Why::nobody_to_follow_up:
            return "Nobody took the call over.";
        case Why::debriefed_already:
            return "You have asked for a debrief already.";
        case Why::reflected_already:
            return "You have answered that already.";
        case Why::no_such_turn:
            return "That turn was not played.";
        case Why::wait_length:
            return "A silence lasts 1 to 120 seconds.";
        case Why::nothing_to_interrupt:
            return "Nobody is speaking.";
        case Why::inform_is_a_message:
            return "What is for information goes as a message, not as a transfer.";
    }
    return "";
}

/// The word for a figure from 0 to 100: five bands, each as wide as the others.
std::string_view band(int figure, const std::string_view (&words)[5]) {
    return words[std::clamp(figure, 0, 99) / 20];
}

}  // namespace

std::string why_words(const Wording& say, const Script& script, Why why) {
    if (why == Why::too_many_holds) return holds_words(say, script);
    if (why == Why::no_warnings_here) return no_warnings_words(say, script);
    const auto plain = plain_why(why);
    return plain.empty() ? std::string() : say(plain);
}

std::string reason_words(const Wording& say, Reason reason) {
    switch (reason) {
        case Reason::no_authority:
            return say("It is beyond my authority");
        case Reason::insists_on_manager:
            return say("The customer insists on a manager");
        case Reason::abuse:
            return say("The customer is abusive");
        case Reason::beyond_knowledge:
            return say("It needs knowledge that I do not have");
        case Reason::losing_control:
            return say("I am losing control of the call");
        case Reason::no_progress:
            return say("Nothing I can do will move this in time");
        case Reason::safety:
            return say("Somebody could be hurt");
        case Reason::threat:
            return say("There is a threat");
        case Reason::fraud:
            return say("It looks like fraud");
        case Reason::compliance:
            return say("The law or our rules require it");
        case Reason::vulnerable:
            return say("The customer is vulnerable");
        case Reason::inform:
            return say("For information only");
    }
    return {};
}

std::string handles_words(const Wording& say, Reason reason) {
    switch (reason) {
        case Reason::no_authority:
            return say("beyond a rep's authority");
        case Reason::insists_on_manager:
            return say("insists on a manager");
        case Reason::abuse:
            return say("abuse");
        case Reason::beyond_knowledge:
            return say("expert knowledge");
        case Reason::losing_control:
            return say("a call slipping away");
        case Reason::no_progress:
            return say("no progress");
        case Reason::safety:
            return say("safety");
        case Reason::threat:
            return say("threats");
        case Reason::fraud:
            return say("fraud");
        case Reason::compliance:
            return say("law and compliance");
        case Reason::vulnerable:
            return say("vulnerable customers");
        case Reason::inform:
            return say("worth knowing");
    }
    return {};
}

std::string method_words(const Wording& say, Method method) {
    switch (method) {
        case Method::cold:
            return say("Cold transfer");
        case Method::warm:
            return say("Warm transfer");
        case Method::conference:
            return say("Three-way conference");
        case Method::callback:
            return say("Call back");
        case Method::offer_choice:
            return say("Let the customer choose");
    }
    return {};
}

std::string method_help(const Wording& say, Method method) {
    switch (method) {
        case Method::cold:
            return say("you put the call through and are gone; nobody is told anything first");
        case Method::warm:
            return say("you speak to them first, then put the call through");
        case Method::conference:
            return say("you brief them, then all three of you talk");
        case Method::callback:
            return say("they ring the customer later, at a time that suits");
        case Method::offer_choice:
            return say("now, or a call back at a time that suits");
    }
    return {};
}

std::string next_step_words(const Wording& say, NextStep next) {
    switch (next) {
        case NextStep::none:
            return say("nothing is said about it");
        case NextStep::handover:
            return say("the new owner goes on with it");
        case NextStep::callback:
            return say("the customer is called back");
        case NextStep::closed:
            return say("nothing: it is settled");
        case NextStep::message:
            return say("the customer gets a message");
    }
    return {};
}

std::string cause_words(const Wording& say, Cause cause) {
    switch (cause) {
        case Cause::others:
            return say("mostly others");
        case Cause::myself:
            return say("mostly myself");
        case Cause::both:
            return say("both");
        case Cause::rule:
            return say("a rule or a limit");
    }
    return {};
}

std::string mode_help(const Wording& say, call::Mode mode, bool asked_for) {
    switch (mode) {
        case call::Mode::practice:
            return asked_for
                       ? say("You may ask for hints and take moves back. No clock runs.")
                       : say("You may ask for hints and take moves back. No clock runs. Nothing counts but "
                             "what you learn.");
        case call::Mode::exercise:
            return say(
                "As it would be: the customer's patience runs while you think, and nothing can be taken "
                "back.");
        case call::Mode::assessment:
            return say(
                "The customer's patience runs. No hints, nothing taken back, no figures for the mood. It "
                "counts.");
    }
    return {};
}

std::string anger_words(const Wording& say, int anger) {
    return say(band(anger, {"calm", "uneasy", "irritated", "angry", "furious"}));
}

std::string trust_words(const Wording& say, int trust) {
    return say(band(trust, {"no trust in you", "little trust in you", "some trust in you", "trusts you",
                            "trusts you fully"}));
}

std::string id_words(std::string_view id) {
    std::string words(id);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    return words;
}

std::string limit_words(const Wording& say, const scenario::Script& script, std::size_t remedy,
                        std::int64_t limit) {
    const auto& held = script.remedies[remedy];
    if (held.unit == scenario::Unit::count)
        return say("up to {offer}", {{"offer", scenario::format_offer(script, remedy, limit)}});
    return say("{remedy} up to {limit}", {{"remedy", std::string(script.text(held.name))},
                                          {"limit", scenario::format_amount(script, remedy, limit)}});
}

}  // namespace rung::view
