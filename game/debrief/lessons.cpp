#include "debrief/lessons.h"

#include <algorithm>

namespace rung::debrief {
namespace {

Statement make_keep(const Study& study, const std::vector<Strength>& strengths) {
    for (const auto& strength : strengths)
        if (strength.teaching != nullptr)
            return {"keep",
                    study.say(strength.teaching->keep),
                    strength.turn,
                    {std::string(strength.teaching->id)},
                    {},
                    Slant::strength};
    return {"keep",         study.say("Going back over a call to see what it shows."), 0, {"H15"}, {},
            Slant::strength};
}

const Teaching* habit_of(const std::vector<std::string>& ids) {
    for (const auto& id : ids)
        if (const auto* teaching = find_teaching(id); teaching != nullptr && !teaching->plan.empty())
            return teaching;
    return nullptr;
}

/// What was lost outside any moment of the call: in wrap-up, or never done.
const score::Evidence* heaviest_loss(const Study& study) {
    const score::Evidence* found = nullptr;
    for (const auto& row : study.card.evidence)
        if (row.lost > 0 && habit_of(row.teaches) != nullptr && (found == nullptr || row.lost > found->lost))
            found = &row;
    return found;
}

bool said_harm(const Study& study, const Moment& moment) {
    const auto& move = study.play.beats[moment.beat].move;
    if (move.kind != scenario::MoveKind::say) return false;
    const auto shows = study.script.choices[move.choice].shows;
    for (std::size_t i = 0; i < study.script.skills.size(); ++i)
        if ((shows >> i & 1) != 0 && study.script.skills[i].harmful) return true;
    return false;
}

struct Habit {
    const Teaching* teaching = nullptr;
    int turn = 0;
};

Habit find_start(const Study& study, const std::vector<Moment>& moments) {
    for (const auto& moment : moments)
        if (const auto* teaching = habit_of(moment.plan.ids)) return {teaching, moment.turn};
    const auto* row = heaviest_loss(study);
    return row == nullptr ? Habit{} : Habit{habit_of(row->teaches), row->turn};
}

/// Words that did harm are let go of first; else the other side of what to start.
Habit find_stop(const Study& study, const std::vector<Moment>& moments, Habit start) {
    for (const auto& moment : moments)
        if (const auto* teaching = said_harm(study, moment) ? habit_of(moment.plan.ids) : nullptr)
            return {teaching, moment.turn};
    return start;
}

}  // namespace

Lessons make_lessons(const Study& study, const std::vector<Strength>& strengths,
                     const std::vector<Moment>& moments) {
    Lessons lessons;
    lessons.keep = make_keep(study, strengths);
    const auto start = find_start(study, moments);
    const auto stop = find_stop(study, moments, start);
    if (stop.teaching != nullptr)
        lessons.stop = {"stop",    study.say(stop.teaching->stop),
                        stop.turn, {std::string(stop.teaching->id)},
                        {},        Slant::lesson};
    if (start.teaching != nullptr)
        lessons.start = {"start",    study.say(start.teaching->plan),
                         start.turn, {std::string(start.teaching->id)},
                         {},         Slant::lesson};
    return lessons;
}

}  // namespace rung::debrief
