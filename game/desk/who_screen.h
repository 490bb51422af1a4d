#pragma once

#include "desk/draw_who.h"
#include "desk/screen.h"

#include <string>
#include <vector>

namespace rung::desk {

class WhoScreen final : public Screen {
  public:
    explicit WhoScreen(Surroundings& around);
    [[nodiscard]] ScreenId id() const override { return ScreenId::who; }
    void show(Ui& ui) override;

  private:
    void play_as(const std::string& name);
    void add_known(const std::vector<std::string>& names);

    Surroundings& around_;
    WhoState state_;
    std::vector<std::string> people_;  ///< who has played here, and whoever else the records know
    Asking asking_;
};

}  // namespace rung::desk
