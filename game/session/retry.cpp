#include "session/retry.h"

#include <cassert>
#include <utility>

namespace rung::session {
namespace {

/// What a move that is accepted may lose against the best. Units: hundredths of a point.
constexpr int kWithin = 200;

/// A play that stands where so many moves of another had been made.
records::Recording make_beginning(const records::Recording& played, std::size_t moves) {
    records::Recording recording(played.script());
    for (std::size_t i = 0; i < moves; ++i) {
        const auto& beat = played.play().beats[i];
        recording.add_move(beat.move, played.log()[beat.entry_idx].think_ms);
    }
    return recording;
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

Verdict Retry::try_move(const scenario::Move& move) {
    assert(!done() && !found_);
    Verdict verdict{.why = call::query(content_->script, before_.state, move)};
    if (verdict.why != call::Why::legal) return verdict;
    auto after = before_;
    analysis::play(solver_.subject(), after, move);
    verdict.fatal = before_.ledger.fatal == 0 && after.ledger.fatal != 0;
    verdict.lost = analysis::loss_between(error().before, worth_of(move, after, verdict.fatal));
    verdict.accepted = verdict.lost.least <= kWithin;
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
