#pragma once

#include "desk/draw_wrap_up.h"
#include "desk/play.h"
#include "desk/screen.h"

#include <memory>

namespace rung::desk {

/// After the call: what is left to do, before any score is shown.
class WrapUpScreen final : public Screen {
  public:
    WrapUpScreen(Surroundings& around, std::shared_ptr<Play> play);

    [[nodiscard]] ScreenId id() const override { return ScreenId::wrap_up; }
    void show(Ui& ui) override;
    void pass_time() override;
    [[nodiscard]] std::int64_t changes_in_ms() const override {
        return ui_.waiting && play_->settled() ? 0 : -1;
    }

  private:
    void apply(const WrapUpAction& action);
    void hand_in(const HandIn& handed);

    Surroundings& around_;
    std::shared_ptr<Play> play_;
    WrapUpPage page_;
    WrapUpUi ui_;
};

}  // namespace rung::desk
