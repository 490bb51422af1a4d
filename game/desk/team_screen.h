#pragma once

#include "desk/draw_team.h"
#include "desk/screen.h"

#include <optional>

namespace rung::desk {

/// Figures over the calls of a team, or of one person in it.
class TeamScreen final : public Screen {
  public:
    TeamScreen(Surroundings& around, const ToTeam& where);
    [[nodiscard]] ScreenId id() const override { return ScreenId::team; }
    void show(Ui& ui) override;

  private:
    void load();

    Surroundings& around_;
    std::string person_;
    std::optional<TeamModel> model_;
    TeamState state_;
    Asking asking_;
};

}  // namespace rung::desk
