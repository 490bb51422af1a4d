#pragma once

#include "desk/draw_who.h"
#include "desk/screen.h"

namespace rung::desk {

class WhoScreen final : public Screen {
  public:
    explicit WhoScreen(Surroundings& around) : around_(around) {}
    [[nodiscard]] ScreenId id() const override { return ScreenId::who; }
    void show(Ui& ui) override;

  private:
    void play_as(const std::string& name);

    Surroundings& around_;
    WhoState state_;
};

}  // namespace rung::desk
