#pragma once

#include "desk/draw_briefing.h"
#include "desk/screen.h"

#include <optional>
#include <string>

namespace rung::desk {

/// What a rep reads before the phone rings, and how the call is to be played.
class BriefingScreen final : public Screen {
  public:
    BriefingScreen(Surroundings& around, const ToBriefing& to);

    [[nodiscard]] ScreenId id() const override { return ScreenId::briefing; }
    void show(Ui& ui) override;

  private:
    void apply(const BriefingAction& action);

    Surroundings& around_;
    std::optional<CallFile> file_;
    BriefingPage page_;
    Asking asking_;
};

}  // namespace rung::desk
