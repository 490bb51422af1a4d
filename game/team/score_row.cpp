#include "team/score_row.h"

#include "call/amounts.h"
#include "debrief/course.h"
#include "scenario/vocabulary.h"
#include "score/scorecard.h"

#include <algorithm>
#include <utility>

namespace rung::team {
namespace {

using debrief::Course;
using records::Blockage;
using scenario::EventKind;
using scenario::Reason;

/// The trigger that was answered, else the one that was missed.
const debrief::Window* find_cause(const Course& course) {
    for (const auto& window : course.windows)
        if (window.answered) return &window;
    for (const auto& window : course.windows)
        if (window.lapsed) return &window;
    return course.windows.empty() ? nullptr : &course.windows.front();
}

const scenario::Event* find_event(const call::Playback& play, EventKind kind) {
    const auto found =
        std::find_if(play.events.begin(), play.events.end(), [&](const auto& e) { return e.kind == kind; });
    return found == play.events.end() ? nullptr : &*found;
}

/// How a limit stood behind a handover for want of authority: not known before not used before hit.
Blockage find_limit(const scenario::Script& script, const call::Playback& play) {
    const auto& end = play.end();
    for (std::size_t r = 0; r < script.remedies.size(); ++r) {
        const auto asked = call::asked_of(script, end, r);
        if (asked <= 0) continue;
        const auto id = script.text(script.remedies[r].id);
        const auto* beyond = find_event(play, EventKind::offers_beyond);
        if (beyond != nullptr && beyond->a == r) return {"limit-unknown", std::string(id), asked};
        if (debrief::own_part_unoffered(script, end, r)) return {"limit-unused", std::string(id), asked};
        if (asked > script.remedies[r].limit) return {"limit-hit", std::string(id), asked};
    }
    return {};
}

Blockage find_blockage(const scenario::Script& script, const call::Playback& play, Reason reason) {
    if (reason == Reason::no_authority) return find_limit(script, play);
    if (const auto* silent = find_event(play, EventKind::finds_silence);
        silent != nullptr && reason == Reason::beyond_knowledge)
        return {"policy", std::string(script.text(script.policies[silent->a].id)), 0};
    if (const auto* absent = find_event(play, EventKind::unavailable); absent != nullptr)
        return {"contact", std::string(script.text(script.contacts[absent->a].id)), 0};
    if (reason == Reason::insists_on_manager) return {"rule", "manager-request", 0};
    if (reason == Reason::no_progress && script.promise_days > 0) return {"rule", "promise", 0};
    return {};
}

/// The same for every attempt at the call, whatever the order in which its points were lost.
records::SheetItems make_items(const score::Sheet& sheet) {
    records::SheetItems items;
    for (const auto& item : sheet.items) {
        const auto& dimension = sheet.dimensions[score::at(item.dimension)];
        items.push_back({item.id, dimension.id, score::loss_of(dimension, item.points)});
    }
    return items;
}

}  // namespace

std::optional<records::ScoreRow> make_score_row(const records::Content& content, call::Mode mode,
                                                const records::Recording& recording) {
    if (recording.state().at() != call::Phase::closed) return std::nullopt;
    const auto& script = content.script;
    const auto& play = recording.play();
    const auto card = score::make_scorecard(script, content.sheet, play);
    const auto course = debrief::make_course(script, play);
    records::ScoreRow row;
    row.rules = call::kRulesVersion;
    row.scenario = content.scenario.id;
    row.company = content.company.id;
    row.mode = mode;
    row.total = card.total_pts;
    row.timing = card.result.timing;
    row.passed = card.result.passed;
    row.outcome = score::name_of(card.result.outcome);
    if (card.result.has_offset) row.offset = card.result.offset;
    if (const auto* cause = find_cause(course)) row.trigger = scenario::name_of(cause->reason);
    if (!course.chains.empty()) row.blockage = find_blockage(script, play, course.chains.front().reason);
    row.sheet = make_items(content.sheet);
    row.items.assign(row.sheet.size(), 'n');
    for (const auto& evidence : card.evidence) {
        if (evidence.item < 0) continue;  // timing, caps and grave rules are no items
        row.items[score::at(evidence.item)] = evidence.verdict == score::Verdict::lost ? 'l'
                                              : evidence.not_called_for                ? 'n'
                                                                                       : 'e';
    }
    return row;
}

}  // namespace rung::team
