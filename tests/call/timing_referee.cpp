#include "call/timing_referee.h"

#include "call/trigger_referee.h"

#include <algorithm>
#include <cmath>

namespace rung::test {
namespace {

using scenario::EventKind;
using scenario::MoveKind;
using scenario::Reason;

/// Whether, of what was said and offered up to then, a demand within the rep's limit was left unanswered.
bool leaves_unoffered(const Story& story, std::size_t scenes) {
    const auto& script = story.script;
    for (std::size_t r = 0; r < script.remedies.size(); ++r) {
        const auto& remedy = script.remedies[r];
        int asked = -1, offered = -1;
        for (std::size_t i = 0; i < scenes; ++i) {
            const auto& scene = story.scenes[i];
            if (i > 0 && scene.move.kind == MoveKind::offer && scene.move.remedy == r)
                offered = std::max<int>(offered, scene.move.step);
            for (const auto& act : scene.acts)
                if (act.kind == EventKind::asks && act.remedy == r) asked = act.step;
        }
        if (asked < 0) continue;
        const auto amount = script.amounts[remedy.steps.first + static_cast<std::size_t>(asked)];
        if (amount <= remedy.limit && offered < asked) return true;
    }
    return false;
}

/// The exponent of design §6 without its sign: the score is exp(−remoteness), so less is better.
double remoteness(const Timing& t) {
    if (t.d < -6 || t.d > 6) return HUGE_VAL;
    const double sign = t.d > 0 ? 1 : -1;
    const double a = 1 / (1 - t.row.lambda_pct / 100.0 * sign);
    return a * t.d * t.d / (2.0 * t.row.tolerance * t.row.tolerance);
}

bool ties(const Timing& a, const Timing& b) {
    return remoteness(a) == remoteness(b) || std::abs(remoteness(a) - remoteness(b)) < 1e-9;
}

/// Who is late for another trigger is not in time for the control that was lost over it.
void forgive_no_lost_control(const Story& story, std::set<std::size_t>& open, int turn) {
    const auto is_lost_control = [&](std::size_t i) {
        return story.script.triggers[i].reason == Reason::losing_control;
    };
    const bool late = std::any_of(open.begin(), open.end(), [&](std::size_t i) {
        return !is_lost_control(i) && turn > last_turn(story, i);
    });
    if (late) std::erase_if(open, is_lost_control);
}

std::set<std::size_t> find_open(const Story& story, const TimedAt& at) {
    std::set<std::size_t> open;
    for (const auto& [trigger, opening] : story.opened)
        if (opening.scene < at.scenes && story.script.triggers[trigger].reason != Reason::inform)
            open.insert(trigger);
    forgive_no_lost_control(story, open, at.turn);
    return open;
}

Timing time_open(const Story& story, std::size_t trigger, const TimedAt& at) {
    const auto& t = story.script.triggers[trigger];
    const int idx = static_cast<int>(trigger);
    const int missing = t.tries - story.tries_before(at.scenes);
    if (missing > 0) return {idx, -missing, {1, -50}};
    if (t.tries > 0 && leaves_unoffered(story, at.scenes)) return {idx, -1, {1, -50}};
    return {idx, std::max(0, at.turn - last_turn(story, trigger)), t.row};
}

}  // namespace

bool chain_is_open(const Story& story) {
    bool open = false;
    for (const auto& s : story.scenes)
        if (s.move.kind == MoveKind::escalate)
            open = !s.has(EventKind::connected) && !s.has(EventKind::callback_agreed);
    return open;
}

std::size_t find_timed_scene(const Story& story, const scenario::Move& escalation) {
    int turns = 0;
    for (std::size_t i = story.scenes.size(); i-- > 1;) {
        const auto& s = story.scenes[i];
        if (s.move.kind == MoveKind::escalate) break;
        if (s.takes_turn) ++turns;
        if (turns > 3) break;
        if (s.move.kind == MoveKind::announce)
            return s.move.contact == escalation.contact ? i : story.scenes.size();
    }
    return story.scenes.size();
}

std::vector<Timing> time_chain(const Story& story, const TimedAt& at) {
    const auto open = find_open(story, at);
    std::vector<Timing> all;
    for (std::size_t i = 0; i < story.script.triggers.size(); ++i) {
        const auto& t = story.script.triggers[i];
        if (t.reason == Reason::inform) continue;
        if (open.count(i) != 0) all.push_back(time_open(story, i, at));
        if (!open.empty()) continue;
        const int distance = story.script.distance_to(at.node, i);
        if (distance == 0xff) continue;
        const int missing = t.tries - story.tries_before(at.scenes);
        all.push_back({static_cast<int>(i), -std::max({1, distance, missing}), t.row});
    }
    return all;
}

const Timing* find_answered(const Story& story, const std::vector<Timing>& timings, Reason given) {
    const auto named = [&](const Timing& t) {
        return story.script.triggers[static_cast<std::size_t>(t.trigger)].reason == given;
    };
    const Timing* best = nullptr;
    for (const auto& timing : timings)
        if (best == nullptr || (!ties(timing, *best) && remoteness(timing) < remoteness(*best)) ||
            (ties(timing, *best) && named(timing) && !named(*best)))
            best = &timing;
    return best;
}

}  // namespace rung::test
