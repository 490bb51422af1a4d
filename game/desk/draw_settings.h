#pragma once

#include "desk/settings.h"
#include "desk/ui.h"
#include "view/words.h"

#include <optional>
#include <string>
#include <variant>

namespace rung::desk {

struct SettingsState {
    std::optional<Shortcut> asking;  ///< the next character that is typed becomes its key
    std::string told;                ///< what was done last, as a sentence
    std::optional<int> scale_pct;    ///< where the slider of the text is while it is dragged
    std::optional<Settings> before;  ///< all was reset, and this can be had back
};

struct Change {
    Settings settings;
};
/// The slider is being dragged: the text changes once it is let go, so that it stays where the pointer is.
struct DragScale {
    int scale_pct;
};
struct AskKey {
    std::optional<Shortcut> shortcut;  ///< none: no more
};
struct GiveKey {
    Shortcut shortcut;
    char32_t typed;
};
struct ResetAll {};
struct TakeBack {};
struct ChangePlayer {};
using SettingsAction = std::variant<Change, DragScale, AskKey, GiveKey, ResetAll, TakeBack, ChangePlayer>;

/// Everything that can be set, each at once.
[[nodiscard]] std::optional<SettingsAction> draw_settings(Ui& ui, const view::Wording& say,
                                                          const Settings& settings,
                                                          const SettingsState& state, Rect area);

}  // namespace rung::desk
