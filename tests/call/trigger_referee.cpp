#include "call/trigger_referee.h"

#include <algorithm>
#include <optional>

namespace rung::test {
namespace {

using scenario::EventKind;
using scenario::MoveKind;
using scenario::Reason;

/// The ladder told from its beginning: whether the last scene's acts open the abuse trigger.
bool abuse_goes_on(const Story& story) {
    const int last = story.script.rules.warnings == 0 ? 0 : 2;
    int warned = 0, clean = 0, relapses = 0;
    bool sorry = false, earned = false, repeated = false, cue = false;
    for (std::size_t i = 0; i < story.scenes.size(); ++i) {
        const auto& s = story.scenes[i];
        if (i > 0 && s.move.kind == MoveKind::warn) {
            if (warned == 2) repeated = true;
            warned = s.move.final_warning != 0 ? 2 : 1;
        }
        bool now = false;
        for (const auto& act : s.acts) {
            if (story.is_abuse(act)) {
                now = true;
                sorry = false;
                clean = 0;
                const bool spared = earned && !repeated && relapses++ == 0;
                if (i + 1 == story.scenes.size() && warned >= last && !spared) cue = true;
            }
            if (act.kind == EventKind::apologises && warned == 2) sorry = true;
        }
        if (!s.takes_turn) continue;
        if (!now) ++clean;
        if (sorry && clean >= 3 && !earned) earned = true, relapses = 0;
    }
    return cue;
}

bool asks_beyond(const Story& story) {
    const auto& acts = story.last().acts;
    return std::any_of(acts.begin(), acts.end(), [&](const scenario::Act& act) {
        if (act.kind != EventKind::asks) return false;
        const auto& remedy = story.script.remedies[act.remedy];
        return story.script.amounts[remedy.steps.first + act.step] > remedy.limit;
    });
}

bool insists(const Story& story, int after) {
    const int times = story.count_acts(EventKind::asks_manager);
    const bool refused = story.count_acts(EventKind::refuses) > 0 ||
                         story.ever([](const Scene& s) { return s.has(EventKind::refused); });
    return times > 0 && times >= after && (after <= 1 || refused);
}

int failed_tries(const Story& story) {
    return static_cast<int>(std::count_if(story.scenes.begin(), story.scenes.end(), [](const Scene& s) {
        return s.has(EventKind::tries) && (s.does(EventKind::refuses) || s.move.kind == MoveKind::offer);
    }));
}

/// Anger is counted at the end of turns; a pause in turn n sees turns up to n − 1.
bool stays_hot_after_redirect(const Story& story) {
    std::optional<int> redirected;
    for (const auto& s : story.scenes)
        for (const int idx : s.shown)
            if ((story.script.rule_skills.redirect >> idx & 1u) != 0 && !redirected) redirected = s.turn;
    const int turns = static_cast<int>(story.anger_at_turns.size());
    const auto hot = [&](int turn) { return story.anger_at_turns[static_cast<std::size_t>(turn - 1)] >= 85; };
    return redirected && turns >= *redirected + 2 && hot(turns) && hot(turns - 1);
}

bool demands_the_same(const Story& story) {
    int same = 0;
    const scenario::Act* last = nullptr;
    for (const auto& s : story.scenes)
        for (const auto& act : s.acts) {
            if (act.kind != EventKind::asks) continue;
            same = last != nullptr && last->remedy == act.remedy && last->step == act.step ? same + 1 : 1;
            last = &act;
        }
    return same >= 3 && story.trust <= 10;
}

bool is_contained(const Story& story, std::size_t trigger) {
    const auto reason = story.script.triggers[trigger].reason;
    if (reason != Reason::safety && reason != Reason::threat && reason != Reason::fraud &&
        reason != Reason::compliance && reason != Reason::vulnerable)
        return false;
    for (std::size_t i = story.opened.at(trigger).scene + 1; i < story.scenes.size(); ++i)
        for (const int idx : story.scenes[i].shown)
            if ((story.script.rule_skills.contain >> idx & 1u) != 0) return true;
    return false;
}

}  // namespace

bool is_cued(const Story& story, const scenario::Trigger& trigger) {
    switch (trigger.reason) {
        case Reason::no_authority:
            return asks_beyond(story);
        case Reason::insists_on_manager:
            return insists(story, trigger.after);
        case Reason::abuse:
            return abuse_goes_on(story);
        case Reason::beyond_knowledge:
            return story.last().has(EventKind::finds_silence);
        case Reason::losing_control:
            return stays_hot_after_redirect(story) || demands_the_same(story);
        case Reason::no_progress:
            return failed_tries(story) >= 3;
        case Reason::safety:
            return story.last().does(EventKind::reports_hazard);
        case Reason::threat:
            return story.last().does(EventKind::threatens);
        case Reason::fraud:
            return story.last().does(EventKind::reports_fraud);
        case Reason::vulnerable:
            return story.last().does(EventKind::reveals_vulnerable);
        case Reason::inform:
            return story.last().does(EventKind::mentions);
        default:
            return false;
    }
}

int last_turn(const Story& story, std::size_t trigger) {
    const auto& t = story.script.triggers[trigger];
    return story.opened.at(trigger).first_turn + t.tries + t.grace + (is_contained(story, trigger) ? 1 : 0);
}

}  // namespace rung::test
