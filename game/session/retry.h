#pragma once

#include "analysis/review.h"
#include "session/best_move.h"
#include "session/session.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rung::session {

/// What a move that is accepted may lose against the best. Units: hundredths of a point.
inline constexpr int kWithin = 200;

/// What a move would have been worth where a worse one was made. Units: hundredths of a point.
struct Verdict {
    call::Why why = call::Why::legal;  ///< else nothing was judged
    bool accepted = false;
    bool harmful = false;                 ///< the words do harm, whatever little they cost
    bool fatal = false;                   ///< after it the call counts nothing
    std::optional<std::uint32_t> choice;  ///< the words that were tried, into `Script::choices`
    analysis::Loss lost;  ///< against the best there; between bounds where a search ran into its budget
};

/// How far somebody has come.
struct RetryProgress {
    std::size_t left_behind = 0;  ///< errors that were found or passed over
    std::size_t found = 0;
    std::size_t at_first_go = 0;  ///< with the first move that was tried, and not told which before
};

/// One's own errors in a finished call, the dearest first, each to be made again from the moment before it.
/// Errors of the wrap-up are not among them: its answers stand in the scorecard. Nothing is recorded and no
/// score changes. Owner: the caller keeps content, recording and clock alive.
class Retry {
  public:
    /// `seed` orders the choices as the play did.
    Retry(const records::Content& content, const records::Recording& played, std::uint64_t seed,
          const base::Clock& clock, const analysis::Effort& effort = {});
    Retry(const Retry&) = delete;
    Retry& operator=(const Retry&) = delete;

    [[nodiscard]] std::size_t size() const { return errors_.size(); }
    /// Of the error at hand, from 0; `size()` when there is none left.
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool done() const { return at_ >= errors_.size(); }
    [[nodiscard]] const RetryProgress& progress() const { return progress_; }

    // Of the error at hand, while not done():
    [[nodiscard]] const analysis::Decision& error() const { return *errors_[at_]; }
    /// The move as it was made.
    [[nodiscard]] const call::Beat& beat() const { return played_->play().beats[error().beat]; }
    /// The call as it stood before, and after a move that was accepted with that move. A play of its own,
    /// which nobody keeps.
    [[nodiscard]] const Session& stage() const { return *stage_; }
    /// What was better. None: no line to it was found.
    [[nodiscard]] std::optional<BestMove> best() const;

    /// Judges a move: within two points of the best it is accepted and played on the stage, unless its words
    /// do harm that the best would not. What is not known for certain counts in the rep's favour. Under a
    /// cap, where all comes to the same total, the points before it judge.
    Verdict try_move(const scenario::Move& move);
    /// Which hint is due: 1 the kind of move, 2 and more the move itself.
    int hint();
    /// The best move is shown.
    void show_solution() { told_ = true; }
    /// Goes on to the next error, whether this one was found or not.
    void next();

  private:
    void list_errors();
    void stand();
    [[nodiscard]] analysis::Value worth_of(const scenario::Move& move, const analysis::Position& after,
                                           bool fatal);
    [[nodiscard]] analysis::Loss loss_of(const scenario::Move& move, const analysis::Position& after,
                                         bool fatal);

    const records::Content* content_;
    const records::Recording* played_;
    std::uint64_t seed_;
    const base::Clock* clock_;
    analysis::Solver solver_;
    analysis::Review review_;
    std::vector<const analysis::Decision*> errors_;  ///< into `review_`
    std::size_t at_ = 0;
    RetryProgress progress_;
    analysis::Position before_;     ///< the error at hand
    std::optional<Session> stage_;  ///< likewise
    int tries_ = 0, hints_ = 0;
    bool told_ = false, found_ = false;
};

}  // namespace rung::session
