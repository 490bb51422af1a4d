#pragma once

#include "analysis/dice.h"
#include "records/content.h"
#include "records/recording.h"

#include <vector>

namespace rung::command {

/// A call that is played many times by people who are made up.
class SimulatedCall {
  public:
    explicit SimulatedCall(records::Content content);

    [[nodiscard]] const records::Content& content() const { return content_; }
    /// A play to its end: of a hundred decisions so many are the author's own where the call still stands as
    /// it was meant, the others are drawn. Cost: some microseconds.
    [[nodiscard]] records::Recording play(int skill_pct, analysis::Dice& dice) const;

  private:
    records::Content content_;
    std::vector<scenario::Move> line_, after_;  ///< the author's, in the call and after it
};

}  // namespace rung::command
