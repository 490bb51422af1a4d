#pragma once

#include "analysis/position.h"
#include "score/settle.h"

#include <vector>

namespace rung::analysis {

/// A close of the attempt and what it gives.
struct WrapUp {
    score::Result result;
    std::vector<scenario::Move>
        moves;  ///< to `close`, this included; empty where only the result was asked for
};

/// After the call: the best that notes, messages, follow-ups and a request for a debrief can still make of
/// it. What is asked after a call has one right answer each, so it is given in closed form where the rubric's
/// after-call items do not depend on each other, else found by trying every order. Exact in both cases.
class WrapUps {
  public:
    explicit WrapUps(const Subject& subject);
    /// `position` is in wrap-up.
    [[nodiscard]] score::Result best(const Position& position) const;
    [[nodiscard]] WrapUp best_line(const Position& position) const;

  private:
    Subject subject_;
    bool independent_ = false;
};

/// What a result is worth to the search: by total while nothing fatal has happened, else by the points alone.
[[nodiscard]] inline int worth_of(const score::Result& result, bool fatal_before) {
    return fatal_before ? result.otherwise : result.total;
}

}  // namespace rung::analysis
