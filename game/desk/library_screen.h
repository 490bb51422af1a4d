#pragma once

#include "desk/draw_library.h"
#include "desk/screen.h"

#include <optional>

namespace rung::desk {

class LibraryScreen final : public Screen {
  public:
    explicit LibraryScreen(Surroundings& around);
    [[nodiscard]] ScreenId id() const override { return ScreenId::library; }
    void show(Ui& ui) override;

  private:
    void apply(const LibraryAction& action);
    void filter_by(const view::LibraryFilter& filter);

    Surroundings& around_;
    std::optional<view::LibraryView> view_;
    LibraryState state_;
    Asking asking_;
};

}  // namespace rung::desk
