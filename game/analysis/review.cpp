#include "analysis/review.h"

#include "analysis/direction.h"
#include "analysis/merits.h"
#include "call/stage.h"

#include <algorithm>
#include <cassert>

namespace rung::analysis {
namespace {

bool same_frame(const Position& a, const Position& b) {
    return (a.ledger.fatal != 0) == (b.ledger.fatal != 0);
}

/// A reflection is nobody's to judge, and after the call silence does nothing.
bool is_decision(const call::Beat& beat) {
    const bool idle = beat.move.kind == scenario::MoveKind::wait && beat.before.at() != call::Phase::call;
    return beat.move.kind != scenario::MoveKind::reflect && !idle;
}

/// What a call comes to when a line is played to its close.
score::Result end_of(const Subject& subject, Position at, const std::vector<scenario::Move>& line) {
    for (const auto& move : line) play(subject, at, move);
    return score::settle(subject.sheet, at.ledger, at.state);
}

class Reviewer {
  public:
    Reviewer(Solver& solver, const call::Playback& play, const Effort& effort)
        : solver_(solver),
          subject_(solver.subject()),
          play_(play),
          alternatives_(solver, effort.alternative),
          effort_(effort),
          save_(find_empowered_save(subject_.script, play)) {
        walk();
        value(effort.line);
        agree();
    }

    [[nodiscard]] Review make() {
        Review review;
        for (std::size_t i = 0; i < play_.beats.size(); ++i)
            if (is_decision(play_.beats[i])) review.decisions.push_back(judge(i));
        review.start = answers_.front().value;
        review.end = answers_.back().value;
        review.exact = std::all_of(answers_.begin(), answers_.end(),
                                   [](const Answer& answer) { return answer.value.exact(); });
        return review;
    }

  private:
    void walk() {
        at_.push_back(begin(subject_));
        for (const auto& beat : play_.beats) {
            at_.push_back(at_.back());
            play(subject_, at_.back(), beat.move);
        }
    }
    /// From the end, where there is little to search and what is found helps with what lies before.
    void value(const Budget& budget) {
        answers_.resize(at_.size());
        for (std::size_t i = at_.size(); i-- > 0;) answers_[i] = solver_.solve(at_[i], budget);
    }
    /// A call is never worth more later than earlier: what is known of one moment bounds the others.
    void agree() {
        for (std::size_t i = 1; i < at_.size(); ++i)
            if (same_frame(at_[i - 1], at_[i])) {
                auto& value = answers_[i].value;
                value.upper = std::min(value.upper, answers_[i - 1].value.upper);
                assert(value.lower <= value.upper && "a call is never worth more later");
            }
        for (std::size_t i = at_.size() - 1; i-- > 0;)
            if (same_frame(at_[i], at_[i + 1]))
                answers_[i].value.lower = std::max(answers_[i].value.lower, answers_[i + 1].value.lower);
        assert(std::ranges::all_of(
            answers_, [](const Answer& answer) { return answer.value.lower <= answer.value.upper; }));
    }
    [[nodiscard]] Decision judge(std::size_t i);
    void explain(Decision& decision);

    Solver& solver_;
    Subject subject_;
    const call::Playback& play_;
    Alternatives alternatives_;
    Effort effort_;
    int save_;
    std::vector<Position> at_;     ///< before each beat, then at the end
    std::vector<Answer> answers_;  ///< likewise
};

Decision Reviewer::judge(std::size_t i) {
    const auto& beat = play_.beats[i];
    Decision decision;
    decision.beat = i;
    decision.stage = call::stage_of(subject_.script, beat);
    decision.fatal = !same_frame(at_[i], at_[i + 1]);
    decision.before = answers_[i].value;
    decision.after = decision.fatal ? Value{0, 0} : answers_[i + 1].value;
    decision.lost = loss_between(decision.before, decision.after);
    decision.exact = decision.lost.exact();
    decision.label = label_of(subject_.sheet, decision.lost.least);
    decision.empowered_save = static_cast<int>(i) == save_;
    decision.missed_cue = decision.lost.least > 0 && lets_window_lapse(play_.events_of(beat));
    const Crossing crossing{at_[i], at_[i + 1], beat.move, decision.before, decision.after};
    decision.alternatives = alternatives_.list(crossing);
    decision.only_way =
        decision.label == Label::best && alternatives_.is_only_way(crossing, decision.alternatives);
    if (is_error(decision.label) && !answers_[i].line.empty()) explain(decision);
    decision.policy = find_policy(subject_.script, beat.move, play_.events_of(beat), decision.direction);
    return decision;
}

void Reviewer::explain(Decision& decision) {
    const auto i = decision.beat;
    const auto shown = solver_.solve_for_show(at_[i], effort_.line);
    const auto& line = shown.line.empty() ? answers_[i].line : shown.line;
    Better better{.move = line.front(),
                  .items = {},
                  .result = end_of(subject_, at_[i], line),
                  .now = end_of(subject_, at_[i + 1], answers_[i + 1].line)};
    // Under a cap any line is worth the same: both are then told by the best that their points can still be.
    if (better.now.is_capped()) {
        const auto now = solver_.solve_for_show(at_[i + 1], effort_.line);
        if (!now.line.empty()) better.now = end_of(subject_, at_[i + 1], now.line);
    }
    better.items = list_forgone(subject_.sheet, better.now, better.result);
    const auto& beat = play_.beats[i];
    decision.direction =
        find_direction(subject_, {beat.move, play_.events_of(beat), better.now, better.result});
    decision.better = std::move(better);
}

}  // namespace

Review make_review(Solver& solver, const call::Playback& play, const Effort& effort) {
    return Reviewer(solver, play, effort).make();
}

std::vector<const Decision*> list_errors(const Review& review) {
    std::vector<const Decision*> errors;
    for (const auto& decision : review.decisions)
        if (is_error(decision.label)) errors.push_back(&decision);
    std::stable_sort(errors.begin(), errors.end(),
                     [](const Decision* a, const Decision* b) { return a->lost.least > b->lost.least; });
    return errors;
}

}  // namespace rung::analysis
