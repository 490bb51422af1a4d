#pragma once

#include "desk/draw_home.h"
#include "desk/screen.h"

#include <optional>

namespace rung::desk {

class HomeScreen final : public Screen {
  public:
    explicit HomeScreen(Surroundings& around);
    [[nodiscard]] ScreenId id() const override { return ScreenId::home; }
    void show(Ui& ui) override;

  private:
    void take(const Shelf& shelf);

    Surroundings& around_;
    std::optional<view::HomeView> view_;
    std::optional<NextUp> next_;
    Asking asking_;
};

}  // namespace rung::desk
