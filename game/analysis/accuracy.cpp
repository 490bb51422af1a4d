#include "analysis/accuracy.h"

#include <algorithm>
#include <cstdint>

namespace rung::analysis {
namespace {

/// Adds up what a share of the decisions lost. Decisions that follow each other count as one stretch, of
/// which only the two ends need be known.
class Tally {
  public:
    void add(const Decision& decision) {
        const bool follows = decisions_ > 0 && decision.beat == last_beat_ + 1 && decision.before == end_;
        if (decisions_ == 0) start_ = decision.before;
        if (!follows) {
            close_stretch();
            begin_ = decision.before;
        }
        end_ = decision.after;
        last_beat_ = decision.beat;
        ++decisions_;
    }
    [[nodiscard]] Accuracy take() {
        close_stretch();
        return {kept_pct(lost_.most, start_.lower), kept_pct(lost_.least, start_.upper), decisions_};
    }

  private:
    void close_stretch() {
        if (decisions_ == 0) return;
        const auto lost = loss_between(begin_, end_);
        lost_.least += lost.least;
        lost_.most += lost.most;
    }
    /// With nothing to lose nothing was lost.
    [[nodiscard]] static int kept_pct(int lost, int to_lose) {
        if (lost == 0) return 100;
        if (to_lose <= 0) return 0;
        const int kept = std::max(0, to_lose - lost);
        return static_cast<int>((std::int64_t{kept} * 200 + to_lose) / (2 * std::int64_t{to_lose}));
    }

    Value start_, begin_, end_;
    Loss lost_;
    std::size_t last_beat_ = 0;
    int decisions_ = 0;
};

}  // namespace

Accuracy make_accuracy(const Review& review) {
    Tally tally;
    for (const auto& decision : review.decisions) tally.add(decision);
    return tally.take();
}

std::vector<StageAccuracy> list_stage_accuracies(const Review& review) {
    std::vector<StageAccuracy> stages;
    for (int i = 0; i <= static_cast<int>(scenario::Stage::follow_up); ++i) {
        const auto stage = static_cast<scenario::Stage>(i);
        Tally tally;
        for (const auto& decision : review.decisions)
            if (decision.stage == stage) tally.add(decision);
        if (const auto accuracy = tally.take(); accuracy.decisions > 0) stages.push_back({stage, accuracy});
    }
    return stages;
}

}  // namespace rung::analysis
