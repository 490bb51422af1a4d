#include "debrief/moment.h"

#include "call/spoken.h"
#include "debrief/decisions.h"
#include "debrief/deeds.h"
#include "debrief/domain.h"
#include "debrief/outcome.h"

#include <algorithm>
#include <map>

namespace rung::debrief {
namespace {

using Rows = std::vector<const score::Evidence*>;

/// The beat a lost row belongs to: where it was settled, for the outcome where that was decided. −1: none in
/// the call.
int beat_of(const Study& study, const score::Evidence& row) {
    const int beat = row.beat < 0 && row.item < 0 ? find_outcome_beat(study) : row.beat;
    return beat >= 0 && after_call(study.play.beats[static_cast<std::size_t>(beat)]) ? -1 : beat;
}

std::map<int, Rows> group_losses(const Study& study) {
    std::map<int, Rows> groups;
    for (const auto& row : study.card.evidence) {
        const int beat = row.lost > 0 ? beat_of(study, row) : -1;
        if (beat >= 0) groups[beat].push_back(&row);
    }
    for (auto& [beat, rows] : groups)
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto* a, const auto* b) { return a->lost > b->lost; });
    return groups;
}

int sum_of(const Rows& rows) {
    int sum = 0;
    for (const auto* row : rows) sum += row->lost;
    return sum;
}

/// A fatal rule takes whatever was left, so its points say too little: it weighs more than anything else.
int weight_of(const Rows& rows) {
    const bool fatal =
        std::any_of(rows.begin(), rows.end(), [](const auto* row) { return row->id.starts_with("fatal-"); });
    return sum_of(rows) + (fatal ? score::kAllPoints : 0);
}

/// Timing, outcome and caps are one matter, told once in the debrief's own words.
bool tells_outcome(const score::Evidence& row) {
    return row.id == "timing" || row.id.starts_with("outcome-") || row.id.starts_with("cap-");
}

void add_why(Statements& why, Statement more) {
    const bool told =
        std::any_of(why.begin(), why.end(), [&](const Statement& s) { return s.text == more.text; });
    if (more.says() && !told) why.push_back(std::move(more));
}

/// The rows that tell the outcome count together, so they come before any single row that took less.
Statements make_why(const Study& study, const Rows& rows) {
    int outcome = 0;
    for (const auto* row : rows) outcome += tells_outcome(*row) ? row->lost : 0;
    Statements why;
    const auto tell_outcome = [&] {
        for (auto& statement : make_outcome_why(study)) add_why(why, std::move(statement));
        outcome = 0;
    };
    for (const auto* row : rows) {
        if (outcome > 0 && row->lost <= outcome) tell_outcome();
        if (!tells_outcome(*row))
            add_why(why, {"row-" + row->id, study.say(row->coach), row->turn, row->teaches});
    }
    return why;
}

Statement make_plan(const Study& study, std::string_view id) {
    const auto* teaching = find_teaching(id);
    if (teaching == nullptr || teaching->plan.empty()) return {};
    return {"next-time", study.say(teaching->plan), 0, {std::string(id)}};
}

/// Whether a call was ended in which something of the rep's own was left to give: then that is the plan, and
/// not what the rules say of ladders and of handing on.
bool ended_with_own_left(const call::Beat& beat, const analysis::Decision* decision) {
    return beat.move.kind == scenario::MoveKind::disconnect && decision != nullptr && decision->better &&
           decision->better->move.kind == scenario::MoveKind::offer;
}

Statement make_plan(const Study& study, const Statements& why) {
    for (const auto& reason : why) {
        if (reason.code == kReasonCode) continue;
        for (const auto& id : reason.ids)
            if (auto plan = make_plan(study, id); plan.says()) return plan;
    }
    return {};
}

/// The author's comment on a choice stands before the rubric's, which speaks of choices in general.
void add_comment(const Study& study, const call::Beat& beat, Statements& why) {
    if (beat.move.kind != scenario::MoveKind::say) return;
    const auto& choice = study.script.choices[beat.move.choice];
    Statement comment{"choice", std::string(study.script.text(choice.coach)), beat.before.turn, {}};
    for (std::uint32_t i = 0; i < choice.teaches.count; ++i)
        comment.ids.emplace_back(study.script.text(study.script.ids[choice.teaches.first + i]));
    add_why(why, std::move(comment));
}

/// A move of the call that cost something. Units: hundredths of a point.
struct Costly {
    int beat = 0;
    int lost = 0;
    int weight = 0;  ///< what it is ranked by
    const analysis::Decision* decision = nullptr;
};

/// By the value that moves lost, where that is known; else by the points that were settled with them.
std::vector<Costly> list_costly(const Study& study, const std::map<int, Rows>& groups) {
    std::vector<Costly> costly;
    if (study.review == nullptr)
        for (const auto& [beat, rows] : groups) costly.push_back({beat, sum_of(rows), weight_of(rows)});
    else
        for (const auto& decision : study.review->decisions) {
            if (decision.lost.least == 0 || after_call(study.play.beats[decision.beat])) continue;
            const int lost = decision.lost.least;
            costly.push_back({static_cast<int>(decision.beat), lost,
                              lost + (decision.fatal ? score::kAllPoints : 0), &decision});
        }
    return costly;
}

/// What can be told of a move without knowing values says the same in other words.
std::string_view told_by(const Study& study, const scenario::Move& better) {
    switch (better.kind) {
        case scenario::MoveKind::offer:
            return "own-authority";
        case scenario::MoveKind::say:
            return study.script.choices[better.choice].try_no != 0 ? "try" : "";
        case scenario::MoveKind::escalate:
            return "owner";
        default:
            return "";
    }
}

void put_better_first(const Study& study, const analysis::Decision& decision, Moment& moment) {
    if (!decision.better) return;
    const auto same = told_by(study, decision.better->move);
    std::erase_if(moment.open, [&](const Statement& option) { return option.code == same; });
    moment.open.insert(moment.open.begin(), make_better(study, decision));
    if (moment.why.empty()) add_why(moment.why, make_better_why(study, decision));
}

Moment make_moment(const Study& study, const Costly& costly, const Rows& rows) {
    const auto beat_idx = static_cast<std::size_t>(costly.beat);
    const auto& beat = study.play.beats[beat_idx];
    Moment moment;
    moment.beat = beat_idx;
    moment.turn = beat.before.turn;
    moment.lost = costly.lost;
    moment.situation = make_situation(study, beat);
    moment.words = call::format_said(study.script, beat);
    moment.spoken = !moment.words.empty();
    if (!moment.spoken) moment.words = make_deed(study.script, study.say, beat);
    moment.then = make_aftermath(study, beat_idx);
    moment.open = make_options(study, beat);
    moment.why = make_why(study, rows);
    if (costly.decision != nullptr) put_better_first(study, *costly.decision, moment);
    moment.plan =
        ended_with_own_left(beat, costly.decision) ? make_plan(study, "E2") : make_plan(study, moment.why);
    add_comment(study, beat, moment.why);
    return moment;
}

}  // namespace

std::size_t count_costly_moves(const Study& study) {
    return list_costly(study, group_losses(study)).size();
}

std::vector<Moment> make_moments(const Study& study, std::size_t most) {
    auto groups = group_losses(study);
    auto costly = list_costly(study, groups);
    std::stable_sort(costly.begin(), costly.end(),
                     [](const Costly& a, const Costly& b) { return a.weight > b.weight; });
    if (costly.size() > most) costly.resize(most);
    std::vector<Moment> moments;
    for (const auto& one : costly) moments.push_back(make_moment(study, one, groups[one.beat]));
    return moments;
}

}  // namespace rung::debrief
