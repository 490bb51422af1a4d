#include "team/score_row.h"

#include "call/amounts.h"
#include "debrief/course.h"
#include "records/stored_scorecard.h"
#include "scenario/vocabulary.h"
#include "score/scorecard.h"
#include "score/settle.h"

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

/// What a row can cost, whatever else was lost: a scorecard shares what rounding leaves among the rows of one
/// play, and then every play would have a sheet of its own. Of the whole dimension where it is no item.
int worth_of(const score::Sheet& sheet, const score::Evidence& row) {
    if (row.dimension < 0) return 0;
    const auto& dimension = sheet.dimensions[score::at(row.dimension)];
    return row.item < 0 ? dimension.share
                        : score::loss_of(dimension, sheet.items[score::at(row.item)].points);
}

}  // namespace

std::optional<records::ScoreRow> make_score_row(const records::Content& content, call::Mode mode,
                                                const records::Recording& recording) {
    if (recording.state().at() != call::Phase::closed) return std::nullopt;
    const auto& script = content.script;
    const auto& play = recording.play();
    const auto scored = score::make_scorecard(script, content.sheet, play);
    const auto card = records::make_stored(content.sheet, scored, mode);
    const auto course = debrief::make_course(script, play);
    records::ScoreRow row;
    row.rules = call::kRulesVersion;
    row.scenario = content.scenario.id;
    row.company = content.company.id;
    row.mode = mode;
    row.total = card.total;
    row.timing = card.timing;
    row.passed = card.passed;
    row.outcome = card.outcome;
    row.offset = card.offset;
    if (const auto* cause = find_cause(course)) row.trigger = scenario::name_of(cause->reason);
    if (!course.chains.empty()) row.blockage = find_blockage(script, play, course.chains.front().reason);
    for (const auto& evidence : scored.evidence) {
        const int worth = worth_of(content.sheet, evidence);
        if (worth == 0) continue;  // caps and fatal rules are no items of their own
        row.sheet.push_back({evidence.id, content.sheet.dimensions[score::at(evidence.dimension)].id, worth});
        row.items += evidence.verdict == score::Verdict::lost ? 'l' : evidence.not_called_for ? 'n' : 'e';
    }
    return row;
}

}  // namespace rung::team
