#include "call/call.h"
#include "debrief/moment.h"
#include "debrief/people.h"
#include "scenario/money.h"

#include <algorithm>
#include <utility>

// What a rep could have done instead.
namespace rung::debrief {
namespace {

using scenario::EventKind;
using scenario::MoveKind;

constexpr std::size_t kOptionWords = 16;
constexpr std::size_t kFactWords = 8;  ///< enough to know which fact it is

bool beyond_own(const Study& study, const call::State& state, std::size_t remedy) {
    return asked_of(study.script, state, remedy) > study.script.remedies[remedy].limit;
}

/// What was the rep's own and not offered yet, in one sentence.
void add_authority(const Study& study, const call::State& state, Statements& open) {
    const auto& script = study.script;
    std::vector<std::string> offers;
    for (std::size_t r = 0; r < script.remedies.size(); ++r) {
        if (!own_part_unoffered(script, state, r)) continue;
        const auto amount =
            beyond_own(study, state, r)
                ? script
                      .amounts[script.remedies[r].steps.first + static_cast<std::size_t>(own_step(script, r))]
                : asked_of(script, state, r);
        offers.push_back(scenario::format_offer(script, r, amount));
    }
    if (offers.empty()) return;
    const auto many = static_cast<int>(offers.size());
    open.push_back({"own-authority",
                    study.say.count(many, "{offers} was yours to offer.", "{offers} were yours to offer.",
                                    {{"offers", study.say.list(offers)}}),
                    0,
                    {"E2"}});
}

void add_tries(const Study& study, const call::Beat& beat, Statements& open) {
    std::vector<std::uint32_t> choices;
    call::list_choices(study.script, beat.before, choices);
    for (const auto idx : choices) {
        const auto& choice = study.script.choices[idx];
        const bool said = choice.try_no != 0 && (beat.before.tries_said >> (choice.try_no - 1) & 1) != 0;
        const bool chosen = beat.move.kind == MoveKind::say && beat.move.choice == idx;
        if (choice.try_no == 0 || said || chosen) continue;
        open.push_back({"try",
                        study.say("{quote} was a real try.",
                                  {{"quote", study.say.quote(study.script.text(choice.say), kOptionWords)}}),
                        0,
                        {"W11"}});
        return;
    }
}

bool was_abused(const Study& study, const call::Beat& beat) {
    for (const auto& event : events_before(study.play, beat))
        if (event.kind == EventKind::abuses || event.kind == EventKind::swears) return true;
    return false;
}

void add_warning(const Study& study, const call::Beat& beat, Statements& open) {
    const auto& state = beat.before;
    if (state.abuse_since_warning == 0 || !was_abused(study, beat)) return;
    for (const int final_warning : {1, 0}) {
        scenario::Move move;
        move.kind = MoveKind::warn;
        move.final_warning = static_cast<std::uint8_t>(final_warning);
        if (call::query(study.script, state, move) != call::Why::legal) continue;
        open.push_back({"warning",
                        final_warning != 0
                            ? study.say("A final warning was due, with what follows from it.")
                            : study.say("A first warning was due: name it, and say that you want to help."),
                        0,
                        {"W3"}});
        return;
    }
}

std::uint32_t harmful_skills(const scenario::Script& script, std::uint32_t skills) {
    std::uint32_t harmful = 0;
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if ((skills >> i & 1) != 0 && script.skills[i].harmful) harmful |= 1u << i;
    return harmful;
}

/// How much a choice calms and reassures, by the rubric.
int warmth_of(const scenario::Script& script, const scenario::Choice& choice) {
    int warmth = 0;
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if ((choice.shows >> i & 1) != 0) warmth += script.skills[i].trust[0] - script.skills[i].anger[0];
    return warmth;
}

/// After words that harmed: the warmest that were on the screen instead.
void add_words(const Study& study, const call::Beat& beat, Statements& open) {
    const auto& script = study.script;
    if (beat.move.kind != MoveKind::say ||
        harmful_skills(script, script.choices[beat.move.choice].shows) == 0)
        return;
    std::vector<std::uint32_t> choices;
    call::list_choices(script, beat.before, choices);
    const scenario::Choice* best = nullptr;
    for (const auto idx : choices) {
        const auto& choice = script.choices[idx];
        const bool is_try = choice.try_no != 0;  // named already
        if (harmful_skills(script, choice.shows) != 0 || choice.shows == 0 || is_try) continue;
        if (best == nullptr || warmth_of(script, choice) > warmth_of(script, *best)) best = &choice;
    }
    if (best == nullptr) return;
    open.push_back({"words",
                    study.say("{quote} was there to be said.",
                              {{"quote", study.say.quote(script.text(best->say), kOptionWords)}}),
                    0,
                    {"H9"}});
}

/// What a handover could still have carried.
void add_handover(const Study& study, const call::Beat& beat, Statements& open) {
    const auto& script = study.script;
    if (beat.move.kind != MoveKind::escalate) return;
    const auto untold = script.needs & beat.before.facts & ~beat.move.facts;
    std::vector<std::string> facts;
    for (std::size_t i = 0; i < script.facts.size(); ++i)
        if ((untold >> i & 1) != 0)
            facts.push_back(study.say.quote(script.text(script.facts[i].text), kFactWords));
    if (!facts.empty())
        open.push_back({"brief",
                        study.say("To tell {who} first: {facts}.",
                                  {{"who", contact_of(script, study.say, beat.move.contact)},
                                   {"facts", study.say.list(facts)}}),
                        0,
                        {"H14"}});
    std::vector<std::string> words;
    if (beat.move.line == scenario::kNoLine) words.push_back(study.say("why"));
    if (beat.move.identify == 0) words.push_back(study.say("name with extension"));
    if (beat.move.prepare == 0) words.push_back(study.say("what happens next"));
    if (!words.empty())
        open.push_back({"tell",
                        study.say("To tell {customer}: {words}.",
                                  {{"customer", customer_of(script)}, {"words", study.say.list(words)}}),
                        0,
                        {"H10", "H11", "H14b"}});
}

void add_owner(const Study& study, const call::Beat& beat, Statements& open) {
    const auto& before = beat.before;
    const auto* window = find_window_at(study.course, before.turn);
    if (window == nullptr || before.has(call::Mark::handed_over)) return;
    const auto owner = find_right_owner(study.script, before, window->reason);
    const auto events = study.play.events_of(beat);
    const bool right_one_asked = std::any_of(
        events.begin(), events.end(), [](const auto& event) { return event.kind == EventKind::right_owner; });
    const bool timely = window->from != 0 && window->from <= before.turn;
    if (owner == scenario::kNobody || (right_one_asked && timely)) return;
    const auto who = reach_of(study.script, study.say, owner);
    open.push_back({"owner",
                    timely ? study.say("{who}, at once.", {{"who", who}})
                           : study.say("If {customer} refuses: {who}.",
                                       {{"customer", customer_of(study.script)}, {"who", who}}),
                    0,
                    {"W12"}});
}

}  // namespace

Statements make_options(const Study& study, const call::Beat& beat) {
    Statements open;
    if (!beat.before.has(call::Mark::handed_over)) {
        add_authority(study, beat.before, open);
        add_tries(study, beat, open);
        add_warning(study, beat, open);
    }
    add_words(study, beat, open);
    add_handover(study, beat, open);
    add_owner(study, beat, open);
    return open;
}

}  // namespace rung::debrief
