#include "session/retry.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rung::session {
namespace {

/// A play that stands where so many moves of another had been made.
records::Recording make_beginning(const records::Recording& played, std::size_t moves) {
    records::Recording recording(played.script());
    for (std::size_t i = 0; i < moves; ++i) {
        const auto& beat = played.play().beats[i];
        recording.add_move(beat.move, played.log()[beat.entry_idx].think_ms);
    }
    return recording;
}

bool does_harm(const scenario::Script& script, const scenario::Move& move) {
    if (move.kind != scenario::MoveKind::say) return false;
    return (script.choices[move.choice].shows & script.rule_skills.harmful) != 0;
}

}  // namespace

Retry::Retry(const records::Content& content, const records::Recording& played, std::uint64_t seed,
             const base::Clock& clock, const analysis::Effort& effort)
    : content_(&content),
      played_(&played),
      seed_(seed),
      clock_(&clock),
      solver_({content.script, content.sheet}),
      review_(analysis::make_review(solver_, played.play(), effort)) {
    list_errors();
    stand();
}

void Retry::list_errors() {
    for (const auto* error : analysis::list_errors(review_))
        if (played_->play().beats[error->beat].before.at() == call::Phase::call) errors_.push_back(error);
}

void Retry::stand() {
    tries_ = hints_ = 0;
    told_ = found_ = false;
    if (done()) return;
    before_ = position_after(solver_.subject(), played_->play(), error().beat);
    const Settings settings{.mode = call::Mode::practice, .seed = seed_, .clock_pct = 0};
    stage_.emplace(*content_, settings, make_beginning(*played_, error().beat), *clock_, Session::Keeper{});
}

std::optional<BestMove> Retry::best() const {
    if (!error().better) return std::nullopt;
    return BestMove{error().better->move, error().before.exact()};
}

/// The move that was made is worth what the review found, so that no error is accepted as its own remedy.
analysis::Value Retry::worth_of(const scenario::Move& move, const analysis::Position& after, bool fatal) {
    if (move == beat().move) return error().after;
    if (fatal) return {0, 0};
    return solver_.solve(after, kQuickBudget).value;
}

/// Under a cap totals say nothing: then it is what the points before it come to, from here and from there.
analysis::Loss Retry::loss_of(const scenario::Move& move, const analysis::Position& after, bool fatal) {
    const auto lost = analysis::loss_between(error().before, worth_of(move, after, fatal));
    if (lost.least > kWithin || !error().better || !error().better->result.is_capped()) return lost;
    if (error().better->move == move) return lost;
    const auto onward = solver_.solve_for_show(after, kQuickBudget);
    if (onward.line.empty()) return lost;
    const auto result = solver_.result_of(after, onward.line);
    const int points = std::max(0, error().better->result.before_caps - result.before_caps);
    return {std::max(lost.least, points), std::max(lost.most, points)};
}

Verdict Retry::try_move(const scenario::Move& move) {
    assert(!done() && !found_);
    Verdict verdict{.why = call::query(content_->script, before_.state, move)};
    if (verdict.why != call::Why::legal) return verdict;
    auto after = before_;
    analysis::play(solver_.subject(), after, move);
    verdict.fatal = before_.ledger.fatal == 0 && after.ledger.fatal != 0;
    verdict.lost = loss_of(move, after, verdict.fatal);
    if (move.kind == scenario::MoveKind::say) verdict.choice = move.choice;
    // A slip that can be made up for costs next to nothing, and is still not what anybody should practise.
    verdict.harmful = does_harm(content_->script, move) && verdict.lost.most > 0;
    verdict.accepted = verdict.lost.least <= kWithin && !verdict.harmful;
    ++tries_;
    if (!verdict.accepted) return verdict;
    found_ = true;
    ++progress_.found;
    if (tries_ == 1 && !told_) ++progress_.at_first_go;
    (void)stage_->submit(move);
    return verdict;
}

int Retry::hint() {
    if (++hints_ > 1) told_ = true;
    return hints_;
}

void Retry::next() {
    if (done()) return;
    ++at_;
    ++progress_.left_behind;
    stand();
}

}  // namespace rung::session
