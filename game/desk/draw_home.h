#pragma once

#include "desk/next_up.h"
#include "desk/ui.h"
#include "view/home.h"

#include <optional>
#include <variant>

namespace rung::desk {

struct PickOffer {
    view::HomeOffer offer;
};
struct ShowLibrary {};
using HomeAction = std::variant<PickOffer, ShowLibrary>;

/// Greeting, the one thing to do next, then everything else as cards. Null views: not read yet.
[[nodiscard]] std::optional<HomeAction> draw_home(Ui& ui, const view::Wording& say,
                                                  const view::HomeView* view, const NextUp* next, Rect area);

}  // namespace rung::desk
