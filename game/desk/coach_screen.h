#pragma once

#include "desk/draw_coach.h"
#include "desk/draw_review.h"
#include "desk/screen.h"

#include <optional>

namespace rung::desk {

/// Those whom one coaches, and one of their attempts.
class CoachScreen final : public Screen {
  public:
    CoachScreen(Surroundings& around, ToCoach where);
    [[nodiscard]] ScreenId id() const override { return ScreenId::coach; }
    void show(Ui& ui) override;

  private:
    void load();
    void apply(const CoachAction& action);
    void apply(const ReviewAction& action);
    void do_deed(const ReviewDeed& deed);
    void give();
    void open_calibration();
    void hand_in(const std::string& calibration);
    [[nodiscard]] bool reviews() const { return !where_.attempt.empty(); }
    [[nodiscard]] ReviewOrder order() const {
        return {around_.settings.who, where_.attempt, where_.calibration};
    }

    Surroundings& around_;
    ToCoach where_;
    std::optional<CoachModel> model_;
    CoachState state_;
    std::optional<ReviewModel> review_;
    ReviewState review_state_;
    Asking asking_;
};

}  // namespace rung::desk
