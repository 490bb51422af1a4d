#include "debrief/outcome.h"

#include "debrief/people.h"
#include "debrief/rule.h"
#include "scenario/money.h"

#include <algorithm>

namespace rung::debrief {
namespace {

using score::Outcome;

std::string no(int n) {
    return std::to_string(n);
}

/// The first window that asked for an escalation, for a call in which none was made.
const Window* first_window(const Study& study) {
    return study.course.windows.empty() ? nullptr : &study.course.windows.front();
}

std::string brought_in(const Study& study, const Chain& chain) {
    const auto& say = study.say;
    const auto taken = chain.connected || chain.by_callback ? chain.taken_by : chain.contact;
    const auto who = contact_of(study.script, say, taken);
    const auto at = no(chain.turn);
    if (chain.turn != chain.acted_turn)
        return say("You announced {who} at turn {turn} and followed through at turn {acted}.",
                   {{"who", who}, {"turn", at}, {"acted", no(chain.acted_turn)}});
    if (chain.connected) return say("You brought {who} in at turn {turn}.", {{"who", who}, {"turn", at}});
    if (chain.by_callback)
        return say("You agreed a call back from {who} at turn {turn}.", {{"who", who}, {"turn", at}});
    return say("You turned to {who} at turn {turn}.", {{"who", who}, {"turn", at}});
}

std::string time_for_it(const Study& study, const Window* window) {
    if (window == nullptr) return {};
    if (window->from == 0)
        return study.say("From turn {turn} something called for it; a try of your own was still missing.",
                         {{"turn", no(window->first)}});
    const int from = std::min(window->from, window->to);
    if (from == window->to) return study.say("Turn {turn} was the time for it.", {{"turn", no(from)}});
    return study.say("Turns {from} to {to} were the time for it.",
                     {{"from", no(from)}, {"to", no(window->to)}});
}

std::string say_premature(const Study& study, const Chain& chain) {
    const int right = chain.turn - study.card.result.offset;
    const auto turn = no(right);
    std::string text = brought_in(study, chain);
    add_sentence(
        text, find_window(study, chain) != nullptr
                  ? study.say("From turn {turn} it would have been right.", {{"turn", turn}})
                  : study.say("Nothing called for it yet; turn {turn} at the earliest.", {{"turn", turn}}));
    return text;
}

std::string say_missed(const Study& study) {
    std::string text = study.say("Nobody was brought in, and this call needed it.");
    const auto* window = first_window(study);
    add_sentence(text, window != nullptr ? time_for_it(study, window)
                                         : study.say("It ended at turn {turn}, before the moment came.",
                                                     {{"turn", no(study.course.last_turn)}}));
    return text;
}

std::string say_kept(const Study& study) {
    const auto& say = study.say;
    const auto& end = study.play.end();
    const auto turn = no(study.course.last_turn);
    if (end.has(call::Mark::ended_in_order))
        return say("You ended the call at turn {turn}, as you had said you would.", {{"turn", turn}});
    if (!end.has(call::Mark::resolved))
        return say("You kept this call to its end at turn {turn}; nothing in it called for anybody else.",
                   {{"turn", turn}});
    return study.course.windows.empty()
               ? say("You settled this call yourself by turn {turn}; nothing in it called for anybody else.",
                     {{"turn", turn}})
               : say("You settled this call by turn {turn} with what was yours, and nobody else was needed.",
                     {{"turn", turn}});
}

std::string say_chain(const Study& study, Outcome outcome) {
    const auto& chain = study.course.chains.front();
    if (outcome == Outcome::premature) return say_premature(study, chain);
    std::string text = brought_in(study, chain);
    if (outcome == Outcome::needless) add_sentence(text, study.say("Nothing in this call called for it."));
    if (outcome == Outcome::late || outcome == Outcome::timely)
        add_sentence(text, time_for_it(study, find_window(study, chain)));
    if (outcome == Outcome::avoidable)
        add_sentence(text,
                     study.say("In time, though at least half of the anger that led there came from words of "
                               "yours."));
    return text;
}

bool has_chain(const Study& study) {
    return !study.course.chains.empty();
}

Statement because(std::string_view code, std::string text, std::vector<std::string> ids) {
    return {std::string(code), std::move(text), 0, std::move(ids)};
}

/// Why a chain was premature: tries missing, or what was the rep's own not offered, or nothing open yet.
Statement why_premature(const Study& study, const Chain& chain) {
    const auto& say = study.say;
    const auto& before = study.play.beats[chain.beat].before;
    const auto* window = find_window(study, chain);
    if (window == nullptr)
        return because("nothing-open", say("Nothing had come up yet that needs somebody else."),
                       {"W9", "W8"});
    const int missing = window->tries_needed - before.tries;
    if (missing > 0)
        return because("tries-missing",
                       say.count(missing, "By {rule}, one more real try comes first.",
                                 "By {rule}, {n} more real tries come first.",
                                 {{"rule", rule_on(study.script, say, governs_bit(scenario::Ruled::tries))}}),
                       {"W11"});
    for (std::size_t r = 0; r < study.script.remedies.size(); ++r) {
        if (!own_part_unoffered(study.script, before, r)) continue;
        const auto amount = asked_of(study.script, before, r);
        return because("own-authority",
                       say("By {rule}, {offer} was yours to give.",
                           {{"rule", rule_on(study.script, say, scenario::governs_remedy_bit(r))},
                            {"offer", scenario::format_offer(study.script, r, amount)}}),
                       {"W1", "E5"});
    }
    return because("too-early", say("It was too early."), {"W9"});
}

Statement why_reason(const Study& study, const Window& window) {
    auto text = reason_sentence(study.script, study.say, window.reason);
    const auto bit = governs_bit(window.reason);
    if (std::any_of(study.script.policies.begin(), study.script.policies.end(),
                    [&](const auto& policy) { return (policy.governs & bit) != 0; }))
        add_sentence(text, study.say("{rule} says who takes it then.",
                                     {{"rule", rule_on(study.script, study.say, bit)}}));
    return because(kReasonCode, std::move(text), reason_ids(window.reason));
}

Statements why_too_late(const Study& study, Outcome outcome) {
    Statements why;
    const auto* window =
        has_chain(study) ? find_window(study, study.course.chains.front()) : first_window(study);
    if (window != nullptr) why.push_back(why_reason(study, *window));
    if (outcome == Outcome::missed)
        why.push_back(
            because("wanted",
                    study.say("Struggling on feels easier, and seldom works itself out. Your lead wants "
                              "these calls; passing one on says nothing against you."),
                    {"W10b", "W13"}));
    else
        why.push_back(
            because("grows",
                    study.say("Late, a matter has grown and is harder to mend. Struggling on feels easier, "
                              "and seldom works itself out."),
                    {"W10", "W10b"}));
    return why;
}

}  // namespace

const Window* find_window(const Study& study, const Chain& chain) {
    const Window* found = nullptr;
    for (const auto& window : study.course.windows) {
        if (window.first > chain.turn) continue;
        if (window.answered) return &window;
        if (found == nullptr) found = &window;
    }
    return found;
}

Statement make_outcome_line(const Study& study) {
    const auto outcome = study.card.result.outcome;
    Statement line;
    line.code = score::name_of(outcome);
    if (outcome == Outcome::missed) {
        line.text = say_missed(study);
    } else if (outcome == Outcome::kept || !has_chain(study)) {
        line.text = say_kept(study);
    } else {
        line.text = say_chain(study, outcome);
    }
    line.turn = has_chain(study) ? study.course.chains.front().turn : 0;
    return line;
}

Statements make_outcome_why(const Study& study) {
    const auto& say = study.say;
    switch (study.card.result.outcome) {
        case Outcome::missed:
        case Outcome::late:
            return why_too_late(study, study.card.result.outcome);
        case Outcome::needless:
            return {because(
                "needless",
                say("Passing on what needs nobody else makes people wait and explain everything again."),
                {"W9", "W8"})};
        case Outcome::premature:
            return {
                why_premature(study, study.course.chains.front()),
                because("repeat", say("Early handovers make people wait and repeat themselves."), {"W9"})};
        case Outcome::avoidable:
            return {because(
                "provoked",
                say("Words that blame, defend or shut a door can raise the very anger that then needs a "
                    "manager."),
                {"H9", "H5"})};
        case Outcome::kept:
        case Outcome::timely:
            break;
    }
    return {};
}

int find_outcome_beat(const Study& study) {
    if (has_chain(study)) return static_cast<int>(study.course.chains.front().beat);
    if (study.card.result.outcome != Outcome::missed) return -1;
    const auto* window = first_window(study);
    int last = -1;
    for (std::size_t i = 0; i < study.play.beats.size() && !after_call(study.play.beats[i]); ++i)
        if (window == nullptr || last < 0 || study.play.beats[i].before.turn <= window->to)
            last = static_cast<int>(i);
    return last;
}

}  // namespace rung::debrief
