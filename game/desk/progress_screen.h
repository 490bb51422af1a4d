#pragma once

#include "desk/draw_progress.h"
#include "desk/screen.h"

#include <optional>

namespace rung::desk {

class ProgressScreen final : public Screen {
  public:
    explicit ProgressScreen(Surroundings& around);
    [[nodiscard]] ScreenId id() const override { return ScreenId::progress; }
    void show(Ui& ui) override;

  private:
    Surroundings& around_;
    std::optional<view::ProgressView> view_;
    Asking asking_;
};

}  // namespace rung::desk
