#include "view/briefing.h"

#include "call/call.h"

namespace rung::view {

using scenario::Script;

namespace {

std::string length_of(const Wording& say, const Script& script) {
    return say("level {level}, about {minutes} minutes, at most {turns} turns",
               {{"level", std::to_string(script.level)},
                {"minutes", std::to_string(script.minutes)},
                {"turns", std::to_string(script.turns)}});
}

std::string warning_of(const Wording& say, std::string_view tag) {
    if (tag == "strong-language") return say("There is strong language in this call.");
    if (tag == "abuse") return say("The caller insults the person on the phone.");
    return say("This call touches on: {tag}.", {{"tag", id_words(tag)}});
}

std::vector<std::string> warnings_of(const Wording& say, const Script& script) {
    std::vector<std::string> warnings;
    for (const auto tag : script.tags) warnings.push_back(warning_of(say, script.text(tag)));
    if (warnings.empty() && script.intensity > 1) warnings.push_back(say("This call can weigh on you."));
    return warnings;
}

std::string ladder_rule(const Wording& say, const Script& script) {
    const auto& rules = script.rules;
    if (rules.warnings == 0) return say("Abuse: no warnings are given here.");
    const std::string count = say.count(rules.warnings, "one warning", "{n} warnings");
    if (rules.may_transfer && rules.may_disconnect)
        return say("Abuse: {warnings}, then a manager, or you may end the call.", {{"warnings", count}});
    if (rules.may_disconnect)
        return say("Abuse: {warnings}, then you may end the call.", {{"warnings", count}});
    return say("Abuse: {warnings}, then a manager.", {{"warnings", count}});
}

std::vector<std::string> rules_of(const Wording& say, const Script& script) {
    const auto& rules = script.rules;
    std::vector<std::string> list;
    list.push_back(
        say("{name}: {promise}.", {{"name", std::string(script.text(script.escalation_name))},
                                   {"promise", std::string(script.text(script.escalation_promise))}}));
    list.push_back(ladder_rule(say, script));
    list.push_back(say("Hold: at most {seconds} seconds, {times}.",
                       {{"seconds", std::to_string(rules.hold_max_s)},
                        {"times", say.count(rules.hold_max_times, "once", "{n} times")}}));
    list.push_back(rules.liability_reserved
                       ? say("Fault: being sorry is free; who is to blame is decided elsewhere.")
                       : say("Fault: you may say that we were wrong."));
    return list;
}

}  // namespace

Briefing make_briefing(const Wording& say, const Script& script) {
    Briefing briefing;
    const call::State start = call::begin(script);
    briefing.title = script.text(script.title);
    briefing.summary = script.text(script.summary);
    briefing.company = script.text(script.company_name);
    briefing.length = length_of(say, script);
    briefing.warnings = warnings_of(say, script);
    briefing.customer = make_customer_card(script);
    briefing.known = script.text(script.brief);
    briefing.facts = list_facts(script, start);
    briefing.authority = authority_words(say, script, start);
    briefing.rules = rules_of(say, script);
    return briefing;
}

}  // namespace rung::view
