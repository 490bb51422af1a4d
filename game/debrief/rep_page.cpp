#include "debrief/empowerment.h"
#include "debrief/outcome.h"
#include "debrief/people.h"
#include "scenario/money.h"

#include <algorithm>
#include <array>

namespace rung::debrief {
namespace {

using scenario::EventKind;

Statement of_rep(std::string_view code, std::string label, std::string text, Slant slant,
                 std::vector<std::string> ids) {
    return {std::string(code), std::move(text), 0, std::move(ids), std::move(label), slant};
}

/// How far one remedy went in a play.
struct Use {
    std::int64_t asked = 0;
    std::int64_t offered = 0;
    bool unasked = false;
    bool beyond = false;
};

Use use_of(const Study& study, std::size_t remedy) {
    Use use;
    const auto& end = study.play.end();
    use.asked = asked_of(study.script, end, remedy);
    use.offered = offered_of(study.script, end, remedy);
    for (const auto& event : study.play.events) {
        if (event.a != remedy) continue;
        use.unasked = use.unasked || event.kind == EventKind::offers_unasked;
        use.beyond = use.beyond || event.kind == EventKind::offers_beyond;
    }
    return use;
}

Statement say_authority(const Study& study, std::size_t remedy, const Use& use) {
    const auto& script = study.script;
    const auto& say = study.say;
    const auto figure = [&](std::int64_t amount) { return scenario::format_amount(script, remedy, amount); };
    const auto limit = figure(script.remedies[remedy].limit);
    const auto offer = scenario::format_offer(script, remedy, use.offered);
    const auto label = say("Authority");
    if (use.beyond)
        return of_rep(
            "authority-beyond", label,
            say("You offered {offer}; yours to give is {limit}.", {{"offer", offer}, {"limit", limit}}),
            Slant::lesson, {"W1", "E2"});
    if (use.unasked)
        return of_rep(
            "authority-unasked", label,
            say("You gave away {offer} before it was asked for, or more than was.", {{"offer", offer}}),
            Slant::lesson, {"E2"});
    if (use.offered > 0)
        return of_rep("authority-used", label,
                      say("You offered {offer} when it was called for.", {{"offer", offer}}), Slant::strength,
                      {"E2"});
    return of_rep("authority-held", label,
                  say("{customer} asked for {ask}, and the {limit} that is yours stayed unused.",
                      {{"customer", customer_of(script)},
                       {"ask", scenario::format_offer(script, remedy, use.asked)},
                       {"limit", limit}}),
                  Slant::lesson, {"E2"});
}

void add_authority(const Study& study, Statements& page) {
    bool told = false;
    for (std::size_t r = 0; r < study.script.remedies.size(); ++r) {
        const auto use = use_of(study, r);
        const bool held = use.asked > 0 && own_step(study.script, r) >= 0;
        if (use.offered == 0 && !held) continue;
        page.push_back(say_authority(study, r, use));
        told = true;
    }
    if (!told)
        page.push_back(of_rep("authority-untested", study.say("Authority"),
                              study.say("Nothing of what is yours to give was asked for."), Slant::fact,
                              {"E2"}));
}

/// Whether the first escalation passed on what the rep's own authority covered.
bool passed_on_own(const Study& study, const Chain& chain) {
    if (study.card.result.outcome == score::Outcome::needless) return true;
    const auto& before = study.play.beats[chain.beat].before;
    for (std::size_t r = 0; r < study.script.remedies.size(); ++r)
        if (own_part_unoffered(study.script, before, r) &&
            asked_of(study.script, before, r) <= study.script.remedies[r].limit)
            return true;
    return false;
}

void add_comfort_zone(const Study& study, Statements& page) {
    const auto& say = study.say;
    const auto label = say("Comfort zone");
    if (study.course.chains.empty()) {
        if (study.card.result.outcome == score::Outcome::kept)
            page.push_back(
                of_rep("kept-own", label, say("You kept what was yours to carry."), Slant::strength, {"E5"}));
        return;
    }
    const auto& chain = study.course.chains.front();
    if (passed_on_own(study, chain))
        page.push_back(
            of_rep("comfort-zone", label,
                   say("What you passed on was within your own authority. You are trusted with it."),
                   Slant::lesson, {"E5"}));
    else if (study.card.result.outcome == score::Outcome::premature)
        page.push_back(
            of_rep("own-part-first", label,
                   say("What you passed on was more than your own authority covers; a part of it was still "
                       "yours to try."),
                   Slant::fact, {"E5"}));
    else
        page.push_back(of_rep("not-comfort-zone", label,
                              say("What you passed on was more than your own authority covers."),
                              Slant::strength, {"E5"}));
}

constexpr std::array<std::string_view, 4> kOwning = {"ownership", "can-do", "resourceful", "willing"};
constexpr std::array<std::string_view, 4> kBlaming = {"blame", "defend", "cant", "policy-wall"};

int count_skills(const Study& study, const std::array<std::string_view, 4>& wanted) {
    int n = 0;
    for (const auto& event : study.play.events)
        if (event.kind == EventKind::shows &&
            std::find(wanted.begin(), wanted.end(), study.script.text(study.script.skills[event.a].id)) !=
                wanted.end())
            ++n;
    return n;
}

void add_language(const Study& study, Statements& page) {
    const auto& say = study.say;
    const int owning = count_skills(study, kOwning);
    const int blaming = count_skills(study, kBlaming);
    std::string text =
        owning == 0 ? say("Words that take it on: none.")
                    : say.count(owning, "Words that take it on: once.", "Words that take it on: {n} times.");
    add_sentence(text, blaming == 0 ? say("Words that blame, defend or shut a door: none.")
                                    : say.count(blaming, "Words that blame, defend or shut a door: once.",
                                                "Words that blame, defend or shut a door: {n} times."));
    page.push_back(of_rep(
        "language", say("Language"), std::move(text),
        blaming > owning ? Slant::lesson : (owning > blaming ? Slant::strength : Slant::fact), {"E5", "C7"}));
}

std::string policy_name(const scenario::Script& script, std::size_t policy) {
    return std::string(script.text(script.policies[policy].clause)) + " " +
           std::string(script.text(script.policies[policy].title));
}

void add_clarity(const Study& study, Statements& page) {
    const auto& say = study.say;
    const auto& script = study.script;
    const auto looked_up = study.play.end().looked_up;
    std::vector<std::string> read, unread;
    for (std::size_t i = 0; i < script.policies.size(); ++i) {
        if ((looked_up >> i & 1) != 0) read.push_back(policy_name(script, i));
        if ((looked_up >> i & 1) == 0 && script.policies[i].answer.size > 0)
            unread.push_back(policy_name(script, i));
    }
    if (!read.empty())
        page.push_back(of_rep("looked-up", say("Clarity"),
                              say("You looked up {rules}.", {{"rules", say.list(read)}}), Slant::strength,
                              {"E2", "C2"}));
    if (!unread.empty())
        page.push_back(
            of_rep("not-looked-up", say("Clarity"),
                   say("The book had a word on this very case: {rules}.", {{"rules", say.list(unread)}}),
                   Slant::fact, {"E2", "C2"}));
}

}  // namespace

Statements make_rep_page(const Study& study) {
    Statements page;
    add_authority(study, page);
    add_comfort_zone(study, page);
    add_language(study, page);
    add_clarity(study, page);
    std::stable_sort(page.begin(), page.end(),
                     [](const auto& a, const auto& b) { return a.slant < b.slant; });
    return page;
}

}  // namespace rung::debrief
