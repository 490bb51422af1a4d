#include "debrief/reflection.h"

#include "debrief/deeds.h"
#include "debrief/people.h"
#include "debrief/rule.h"

#include <algorithm>

namespace rung::debrief {
namespace {

using scenario::EventKind;

int count(const Study& study, EventKind kind) {
    const auto& events = study.play.events;
    return static_cast<int>(
        std::count_if(events.begin(), events.end(), [&](const auto& e) { return e.kind == kind; }));
}

/// The move that ended a turn: the last one made in it.
const call::Beat* beat_at(const Study& study, int turn) {
    const call::Beat* found = nullptr;
    for (const auto& beat : study.play.beats)
        if (!after_call(beat) && beat.before.turn == turn) found = &beat;
    return found;
}

Statement say_chosen(const Study& study, int turn) {
    const auto& say = study.say;
    const auto* beat = beat_at(study, turn);
    if (beat == nullptr) return {};
    return {"chosen",
            say("Turn {turn}: {words}",
                {{"turn", std::to_string(turn)}, {"words", make_said_or_done(study.script, say, *beat, 16)}}),
            turn,
            {}};
}

Statement say_found(const Study& study, const std::vector<Moment>& moments) {
    const auto& say = study.say;
    if (moments.empty()) return {"found", say("No turn of the call weighs more than another."), 0, {}};
    const auto& moment = moments.front();
    return {"found",
            say("Turn {turn} weighs most: {words}",
                {{"turn", std::to_string(moment.turn)},
                 {"words", make_said_or_done(study.script, say, study.play.beats[moment.beat], 16)}}),
            moment.turn,
            {}};
}

Statement say_cause(const Study& study, const Reflection& reflection) {
    const auto& say = study.say;
    const auto cause = cause_name(say, reflection.cause);
    return {"cause",
            reflection.control
                ? say("You said: {cause}, and that you could control it.", {{"cause", cause}})
                : say("You said: {cause}, and that you could not control it.", {{"cause", cause}}),
            0,
            {"E7"}};
}

Statement see_cause(const Study& study) {
    const auto& say = study.say;
    std::vector<std::string> parts;
    const auto own = static_cast<int>(count_costly_moves(study));
    if (own > 0)
        parts.push_back(
            say.count(own, "one move of yours that cost points", "{n} moves of yours that cost points"));
    if (count(study, EventKind::asks_beyond) > 0) parts.push_back(say("an ask over your limit"));
    if (count(study, EventKind::finds_silence) > 0) parts.push_back(say("a rule that was silent"));
    const int absent = count(study, EventKind::unavailable) + count(study, EventKind::line_drops);
    if (absent > 0) parts.push_back(say("help that could not be reached"));
    if (count(study, EventKind::abuses) + count(study, EventKind::threatens) > 0)
        parts.push_back(say("a customer who crossed the line"));
    if (parts.empty()) return {};
    return {"seen", say("This call shows {parts}.", {{"parts", say.list(parts)}}), 0, {"E7"}};
}

std::string say_permitted(const Study& study) {
    const auto& rules = study.script.rules;
    const auto rule = rule_on(study.script, study.say, governs_bit(scenario::Reason::abuse));
    if (study.play.end().has(call::Mark::ended_in_order))
        return study.say("Ending it was allowed, by {rule}.", {{"rule", rule}});
    if (rules.may_disconnect)
        return study.say.count(rules.warnings, "By {rule} such a call may be ended after one warning.",
                               "By {rule} such a call may be ended after {n} warnings.", {{"rule", rule}});
    return study.say("By {rule} such a call may be passed on.", {{"rule", rule}});
}

}  // namespace

Reflection make_reflection(const Study& study, const std::vector<Moment>& moments) {
    Reflection reflection;
    for (const auto& beat : study.play.beats) {
        if (beat.move.kind != scenario::MoveKind::reflect) continue;
        reflection.given = true;
        reflection.turn = beat.move.amount;
        reflection.cause = beat.move.cause;
        reflection.control = beat.move.control != 0;
        reflection.chosen = say_chosen(study, reflection.turn);
        reflection.said_cause = say_cause(study, reflection);
    }
    reflection.found = say_found(study, moments);
    reflection.seen_cause = see_cause(study);
    return reflection;
}

Statement make_support(const Study& study) {
    if (count(study, EventKind::abuses) + count(study, EventKind::threatens) == 0) return {};
    std::string text = study.say("That was a hard call, and none of it was about you.");
    add_sentence(text, say_permitted(study));
    return {"support", std::move(text), 0, {"W3"}};
}

}  // namespace rung::debrief
