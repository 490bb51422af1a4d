#include "debrief/empowerment.h"
#include "debrief/people.h"
#include "debrief/raised_limit.h"
#include "debrief/rule.h"
#include "scenario/money.h"

#include <algorithm>
#include <set>

namespace rung::debrief {
namespace {

using scenario::EventKind;

void block(Statements& page, std::string_view code, std::string label, std::string text) {
    page.push_back({std::string(code), std::move(text), 0, {"E3"}, std::move(label), Slant::fact});
}

bool offered_beyond(const Study& study, std::size_t remedy) {
    return std::any_of(study.play.events.begin(), study.play.events.end(),
                       [&](const auto& e) { return e.kind == EventKind::offers_beyond && e.a == remedy; });
}

/// What a higher limit would have spared and cost, or that it would have spared nothing.
std::string cost_of_limit(const Study& study, std::size_t remedy) {
    const auto& say = study.say;
    const auto raised = try_raised_limit(study, remedy);
    if (!raised) return {};
    const auto amount = [&](std::int64_t value) {
        return scenario::format_amount(study.script, remedy, value);
    };
    if (raised->sandbox.cause() == analysis::Cause::limit) {
        const auto& enough = *raised->sandbox.enough();
        return say(
            "From {enough} on the handover falls away, choices unchanged; a call like this then costs "
            "{cost}.",
            {{"enough", amount(enough.limit)}, {"cost", amount(enough.conceded)}});
    }
    if (raised->sandbox.cause() == analysis::Cause::other)
        return say("No limit would have spared the handover: {reasons} stood open too.",
                   {{"reasons", other_reasons(study, *raised)}});
    return {};
}

/// How the limit of one remedy showed itself, one way at most: not known before not used before hit.
void add_limit(const Study& study, std::size_t remedy, Statements& page) {
    const auto& script = study.script;
    const auto& say = study.say;
    const auto& end = study.play.end();
    const auto ask = scenario::format_offer(script, remedy, asked_of(script, end, remedy));
    const auto limit = scenario::format_amount(script, remedy, script.remedies[remedy].limit);
    if (offered_beyond(study, remedy))
        return block(page, "limit-unknown", say("Limit unknown"),
                     say("{offer} was offered over a limit of {limit}. Is the limit easy to see?",
                         {{"offer", scenario::format_offer(script, remedy, offered_of(script, end, remedy))},
                          {"limit", limit}}));
    if (own_part_unoffered(script, end, remedy))
        return block(page, "limit-not-used", say("Limit unused"),
                     say("{ask} was asked for; the {limit} in the rep's own hands stayed there.",
                         {{"ask", ask}, {"limit", limit}}));
    if (asked_of(script, end, remedy) <= script.remedies[remedy].limit) return;
    auto text = say("{ask} was asked for over a limit of {limit}.", {{"ask", ask}, {"limit", limit}});
    add_sentence(text, cost_of_limit(study, remedy));
    block(page, "limit-hit", say("Limit hit"), text);
    block(page, "decision", say("To decide"),
          say("Keep {limit}, try another limit for a while, or change it. Five calls say more than one.",
              {{"limit", limit}}));
}

void add_rules(const Study& study, Statements& page) {
    const auto& script = study.script;
    const auto& say = study.say;
    for (const auto& window : study.course.windows) {
        const auto& trigger = script.triggers[window.trigger];
        const auto rule = rule_on(script, say, governs_bit(trigger.reason));
        if (trigger.reason == scenario::Reason::insists_on_manager && trigger.after > 1)
            block(page, "rule", say("Rule"),
                  say("{customer} had to ask {n} times before {rule} counted it as a request for a manager.",
                      {{"customer", customer_of(script)},
                       {"n", std::to_string(trigger.after)},
                       {"rule", rule}}));
        if (trigger.reason == scenario::Reason::no_progress && script.promise_days > 0)
            block(page, "rule", say("Rule"),
                  say("A promise of {days} could not do what it was given for.",
                      {{"days", scenario::format_days(script.promise_days)}}));
    }
}

void add_people_and_policies(const Study& study, Statements& page) {
    const auto& say = study.say;
    std::set<int> absent, silent;
    for (const auto& event : study.play.events) {
        if (event.kind == EventKind::unavailable) absent.insert(event.a);
        if (event.kind == EventKind::finds_silence) silent.insert(event.a);
    }
    for (const int contact : absent)
        block(page, "contact-unavailable", say("Nobody there"),
              say("{who} was asked for and could not be reached.",
                  {{"who", contact_of(study.script, say, static_cast<std::uint8_t>(contact))}}));
    for (const int policy : silent)
        block(page, "policy-silent", say("Policy silent"),
              say("{rule} has no answer to a case like this.",
                  {{"rule", rule_of(study.script, say, static_cast<std::size_t>(policy))}}));
}

bool was_asked(const Study& study, std::size_t contact) {
    return std::any_of(study.play.beats.begin(), study.play.beats.end(), [&](const auto& beat) {
        const bool calls =
            beat.move.kind == scenario::MoveKind::escalate || beat.move.kind == scenario::MoveKind::message;
        return calls && beat.move.contact == contact;
    });
}

Owner make_owner(const Study& study, std::size_t idx) {
    const auto& script = study.script;
    const auto& contact = script.contacts[idx];
    Owner owner;
    owner.name = script.text(contact.name);
    owner.title = script.text(contact.title);
    owner.extension = script.text(contact.extension);
    owner.level = contact.level;
    owner.asked = was_asked(study, idx);
    for (int r = 0; r < scenario::kReasons; ++r)
        if ((contact.handles >> r & 1) != 0)
            owner.handles.push_back(reason_name(study.say, static_cast<scenario::Reason>(r)));
    for (std::size_t r = 0; r < script.remedies.size(); ++r)
        if (contact.limits[r] > script.remedies[r].limit)
            owner.limits.push_back(scenario::format_offer(script, r, contact.limits[r]));
    return owner;
}

}  // namespace

Statements make_blockages(const Study& study) {
    Statements page;
    for (std::size_t r = 0; r < study.script.remedies.size(); ++r) add_limit(study, r, page);
    add_rules(study, page);
    add_people_and_policies(study, page);
    if (page.empty())
        block(page, "none", study.say("Blockages"),
              study.say("Nothing of the company's stood in the way of this call."));
    return page;
}

WayUp make_way_up(const Study& study) {
    WayUp way;
    way.name = study.script.text(study.script.escalation_name);
    way.promise = study.script.text(study.script.escalation_promise);
    for (std::size_t i = 0; i < study.script.contacts.size(); ++i) way.owners.push_back(make_owner(study, i));
    std::stable_sort(way.owners.begin(), way.owners.end(),
                     [](const auto& a, const auto& b) { return a.level < b.level; });
    return way;
}

}  // namespace rung::debrief
