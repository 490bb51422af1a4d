#pragma once

#include "desk/draw_settings.h"
#include "desk/screen.h"

namespace rung::desk {

class SettingsScreen final : public Screen {
  public:
    explicit SettingsScreen(Surroundings& around) : around_(around) {}
    [[nodiscard]] ScreenId id() const override { return ScreenId::settings; }
    void show(Ui& ui) override;

  private:
    void apply(const SettingsAction& action);
    void change(const Settings& settings);
    void give_key(const GiveKey& key);
    void reset();

    Surroundings& around_;
    SettingsState state_;
};

}  // namespace rung::desk
