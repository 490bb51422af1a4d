#include "debrief/empowerment.h"
#include "debrief/outcome.h"
#include "debrief/people.h"
#include "debrief/raised_limit.h"
#include "scenario/money.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rung::debrief {
namespace {

using score::Outcome;

Statement for_manager(std::string_view code, std::string label, std::string text,
                      std::vector<std::string> ids) {
    return {std::string(code), std::move(text), 0, std::move(ids), std::move(label), Slant::fact};
}

bool overstepped(const Study& study) {
    return std::ranges::any_of(study.play.events, [](const scenario::Event& event) {
        return event.kind == scenario::EventKind::overpromises ||
               event.kind == scenario::EventKind::offers_beyond;
    });
}

bool left_own_unused(const Study& study) {
    const auto& end = study.play.end();
    for (std::size_t r = 0; r < study.script.remedies.size(); ++r)
        if (own_part_unoffered(study.script, end, r)) return true;
    return false;
}

/// What the sandbox says of the first remedy whose limit was in question when somebody was asked for.
Statement make_limit_statement(const Study& study, const RaisedLimit& raised) {
    const auto& say = study.say;
    const auto label = say("Let go");
    const auto* enough = raised.sandbox.enough();
    const auto amount = [&](std::int64_t value) {
        return scenario::format_amount(study.script, raised.remedy, value);
    };
    if (raised.sandbox.cause() == analysis::Cause::limit)
        return for_manager(
            "raise-limit", label,
            say("With {enough} in the rep's own hands instead of {limit}, the same choices would have needed "
                "nobody, and cost {cost}. One call is no pattern; look for it in five.",
                {{"enough", amount(enough->limit)},
                 {"limit", amount(raised.sandbox.today.limit)},
                 {"cost", amount(enough->conceded)}}),
            {"E1"});
    return for_manager(
        "limit-not-cause", label,
        say("Not the limit: with more than {limit} in the rep's hands this call would still have "
            "needed somebody, for {reasons}.",
            {{"limit", amount(raised.sandbox.today.limit)}, {"reasons", other_reasons(study, raised)}}),
        {"E1"});
}

std::optional<RaisedLimit> find_limit_in_question(const Study& study) {
    for (std::size_t r = 0; r < study.script.remedies.size(); ++r) {
        auto raised = try_raised_limit(study, r);
        if (!raised) continue;
        const auto cause = raised->sandbox.cause();
        if (cause == analysis::Cause::limit || cause == analysis::Cause::other) return raised;
    }
    return std::nullopt;
}

Statement make_let_go(const Study& study) {
    const auto& say = study.say;
    const auto label = say("Let go");
    if (overstepped(study))
        return for_manager(
            "limit-overstepped", label,
            say("Nothing to let go of here: more was promised than the rep had to give. Ask what "
                "made the limit hard to say."),
            {"E1", "W1"});
    if (left_own_unused(study))
        return for_manager(
            "nothing-withheld", label,
            say("Nothing to let go of here: the rep had the authority and left it unused. Say that you "
                "trust them with it."),
            {"E1", "E2"});
    if (const auto raised = find_limit_in_question(study)) return make_limit_statement(study, *raised);
    return for_manager("nothing-in-the-way", label,
                       say("Nothing in this call had to be decided above the rep by habit alone."), {"E1"});
}

/// One question that would have been enough, by what was open at the moment that cost most.
struct Nudge {
    std::string_view option, question;
};
constexpr auto kNudges = std::to_array<Nudge>({
    {"own-authority", "“What is yours to give here?”"},
    {"warning", "“What does our ladder say now?”"},
    {"words", "“How would you like to hear that?”"},
    {"try", "“What have you not tried yet?”"},
    {"brief", "“What does the next person need to know first?”"},
    {"tell", "“What does {customer} know about what happens next?”"},
    {"owner", "“Who is this for?”"},
});

std::string_view nudge_for(Outcome outcome) {
    switch (outcome) {
        case Outcome::missed:
            return "“What made it hard to bring somebody in?”";
        case Outcome::late:
            return "“What told you that it was time?”";
        case Outcome::needless:
            return "“What did you hope that somebody else could do?”";
        case Outcome::premature:
            return "“What was still yours to try?”";
        case Outcome::avoidable:
            return "“Which sentence would you take back?”";
        case Outcome::kept:
        case Outcome::timely:
            break;
    }
    return "“What told you what to do?”";
}

std::string_view find_question(const Study& study, const std::vector<Moment>& moments) {
    if (!moments.empty() && static_cast<int>(moments.front().beat) != find_outcome_beat(study))
        for (const auto& option : moments.front().open)
            for (const auto& nudge : kNudges)
                if (option.code == nudge.option) return nudge.question;
    return nudge_for(study.card.result.outcome);
}

Statement make_nudge(const Study& study, const std::vector<Moment>& moments) {
    const auto& say = study.say;
    const auto question = say(find_question(study, moments), {{"customer", customer_of(study.script)}});
    return for_manager("nudge", say("Nudge"),
                       moments.empty()
                           ? say("One question, out of interest: {question}", {{"question", question}})
                           : say("Before turn {turn}, one question instead of taking over: {question}",
                                 {{"turn", std::to_string(moments.front().turn)}, {"question", question}}),
                       {"E9"});
}

}  // namespace

Statements make_manager_page(const Study& study, const std::vector<Strength>& strengths,
                             const std::vector<Moment>& moments) {
    Statements page;
    if (!strengths.empty())
        page.push_back({"strength",
                        study.say("Turn {turn}: {words}", {{"turn", std::to_string(strengths.front().turn)},
                                                           {"words", strengths.front().words}}),
                        strengths.front().turn,
                        {"E6"},
                        study.say("Strength"),
                        Slant::strength});
    page.push_back(make_let_go(study));
    page.push_back(make_nudge(study, moments));
    return page;
}

}  // namespace rung::debrief
