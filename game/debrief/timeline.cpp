#include "debrief/timeline.h"

#include "call/spoken.h"
#include "debrief/people.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rung::debrief {
namespace {

using scenario::EventKind;
using scenario::MoveKind;

constexpr std::size_t kTimelineWords = 9;

struct MarkWords {
    char letter;
    std::string_view name;
};
/// In the order of `Mark`.
constexpr auto kMarks = std::to_array<MarkWords>({
    {'T', "a try"},
    {'O', "an offer"},
    {'L', "looked up"},
    {'H', "on hold"},
    {'W', "a warning"},
    {'A', "announced"},
    {'E', "escalated"},
    {'M', "a message"},
    {'S', "silence"},
    {'B', "cut in"},
    {'X', "rang off"},
    {'G', "said goodbye"},
    {'N', "note log"},
    {'F', "follow-up"},
    {'D', "asked for a debrief"},
});

std::optional<Mark> mark_of(MoveKind kind) {
    switch (kind) {
        case MoveKind::offer:
            return Mark::offers;
        case MoveKind::lookup:
            return Mark::looks_up;
        case MoveKind::hold:
            return Mark::holds;
        case MoveKind::warn:
            return Mark::warns;
        case MoveKind::announce:
            return Mark::announces;
        case MoveKind::escalate:
            return Mark::escalates;
        case MoveKind::message:
            return Mark::messages;
        case MoveKind::wait:
            return Mark::silence;
        case MoveKind::barge_in:
            return Mark::cuts_in;
        case MoveKind::disconnect:
            return Mark::ends_call;
        case MoveKind::note:
            return Mark::notes;
        case MoveKind::follow_up:
            return Mark::follows_up;
        case MoveKind::debrief:
            return Mark::debriefs;
        case MoveKind::say:
        case MoveKind::reflect:
        case MoveKind::close:
            break;
    }
    return {};
}

void add_mark(std::vector<Mark>& marks, Mark mark) {
    if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
}

void add_marks(const Study& study, const call::Beat& beat, TimelineTurn& turn) {
    if (after_call(beat) && beat.move.kind == MoveKind::wait) return;
    auto mark = mark_of(beat.move.kind);
    for (const auto& event : study.play.events_of(beat)) {
        if (event.kind == EventKind::tries && beat.move.kind == MoveKind::say) mark = Mark::tries;
        if (event.kind == EventKind::leaves) mark = Mark::leaves;
    }
    if (mark) add_mark(turn.marks, *mark);
}

/// What a move took of the value, so that it is what the row of values fell by; after something fatal there
/// is nothing more to take. Where no values are known, the points that were settled with it.
int lost_at(const Study& study, std::size_t beat) {
    int lost = 0;
    if (study.review == nullptr) {
        for (const auto& row : study.card.evidence)
            if (row.beat == static_cast<int>(beat)) lost += row.lost;
        return lost;
    }
    for (const auto& decision : study.review->decisions) {
        if (decision.beat == beat) lost = decision.lost.least;
        if (decision.beat >= beat || decision.fatal) break;
    }
    return lost;
}

/// A move that is no decision changes nothing.
std::optional<analysis::Value> value_after(const Study& study, std::size_t beat,
                                           std::optional<analysis::Value> so_far) {
    if (study.review == nullptr) return {};
    for (const auto& decision : study.review->decisions) {
        if (decision.fatal && decision.beat <= beat) return analysis::Value{0, 0};
        if (decision.beat == beat) return decision.after;
    }
    return so_far;
}

/// The turn that a move belongs to, made where the move begins it. A stage that is further on wins within a
/// turn.
TimelineTurn& turn_for(const Study& study, const call::Beat& beat, Timeline& timeline) {
    const int no = after_call(beat) ? 0 : beat.before.turn;
    const auto stage = stage_of(study.script, beat);
    if (timeline.turns.empty() || timeline.turns.back().turn != no)
        timeline.turns.push_back({no, stage, 0, 0, {}, 0});
    auto& turn = timeline.turns.back();
    turn.stage = std::max(turn.stage, stage);
    return turn;
}

}  // namespace

char letter_of(Mark mark) {
    return kMarks[static_cast<std::size_t>(mark)].letter;
}

std::string name_of(const Wording& say, Mark mark) {
    return say(kMarks[static_cast<std::size_t>(mark)].name);
}

Timeline make_timeline(const Study& study) {
    Timeline timeline;
    if (study.review != nullptr) timeline.value_at_start = study.review->start;
    timeline.anger_at_start = study.play.start.anger;
    timeline.trust_at_start = study.play.start.trust;
    for (std::size_t i = 0; i < study.play.beats.size(); ++i) {
        const auto& beat = study.play.beats[i];
        auto& turn = turn_for(study, beat, timeline);
        turn.anger = beat.after.anger;
        turn.trust = beat.after.trust;
        turn.lost += lost_at(study, i);
        turn.value = value_after(study, i, turn.value);
        add_marks(study, beat, turn);
        const auto words = call::format_said(study.script, beat);
        if (turn.words.empty() && !words.empty()) turn.words = study.say.quote(words, kTimelineWords);
    }
    for (const auto& window : study.course.windows)
        timeline.bands.push_back({std::string(study.script.text(study.script.triggers[window.trigger].id)),
                                  reason_name(study.say, window.reason), window});
    return timeline;
}

}  // namespace rung::debrief
