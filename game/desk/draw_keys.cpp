#include "desk/draw_keys.h"

#include "desk/remap.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rung::desk {
namespace {

using view::Wording;
using SettingsPick = std::optional<SettingsAction>;

struct KeyGroup {
    std::string_view id, name;  ///< the name is English
    Shortcut first, last;
};
constexpr std::array kGroups = {
    KeyGroup{"settings/keys-call", "In a call", Shortcut::look_up, Shortcut::end_call},
    KeyGroup{"settings/keys-panels", "Beside the call", Shortcut::policies, Shortcut::customer},
    KeyGroup{"settings/keys-practice", "In practice", Shortcut::hint, Shortcut::stop},
    KeyGroup{"settings/keys-debrief", "In the debrief", Shortcut::retry, Shortcut::help},
};

/// The name to the left, the key to the right as a cap.
bool draw_key(Ui& ui, const Control& control, Rect area, bool asking) {
    ui.fill(area, asking ? Fill::chosen : ui.hovered(area) ? Fill::raised : Fill::card, 6);
    ui.frame(area, asking ? Line::focus : Line::card, 1, 6);
    Rect inside = area.inset(ui.px(12), 0);
    const float width = std::max(ui.px(28), ui.width_of(control.value, Face::small_strong) + ui.px(16));
    const Rect right = inside.cut_right(width, ui.px(8));
    const Rect cap{right.x, right.y + (right.h - ui.px(26)) / 2, right.w, ui.px(26)};
    ui.fill(cap, Fill::well, 4);
    ui.frame(cap, Line::control, 1, 4);
    ui.write_line(cap, control.value, Face::small_strong, asking ? Ink::accent : Ink::main, Align::centre);
    ui.write_line(inside, control.name, Face::body, Ink::main);
    return ui.press(control, area);
}

void draw_group(Flow& flow, const Wording& say, const KeyGroup& group, const Settings& settings,
                const SettingsState& state, SettingsPick& action) {
    Ui& ui = flow.ui();
    constexpr float kLeast = 220;
    const float gap = ui.px(8), height = ui.px(40);
    const float columns = std::clamp(std::floor((flow.width() + gap) / (ui.px(kLeast) + gap)), 1.f, 4.f);
    const float width = (flow.width() - gap * (columns - 1)) / columns;
    flow.space(4);
    flow.paragraph(say(group.name), Ink::soft, Face::small_strong);
    const int first = static_cast<int>(group.first), last = static_cast<int>(group.last);
    Rect line{};
    for (int i = first; i <= last; ++i) {
        const auto shortcut = static_cast<Shortcut>(i);
        const int column = (i - first) % static_cast<int>(columns);
        if (column == 0) line = flow.take_px(height + gap);
        const bool asking = state.asking == shortcut;
        const Control control{.id = std::string(group.id) + "/" + std::string(info_of(shortcut).code),
                              .name = say(info_of(shortcut).name),
                              .value = asking ? say("press a key") : key_name(set_key(settings, shortcut)),
                              .enabled = settings.single_keys,
                              .why_not = say("Keys without a second key are switched off above."),
                              .chosen = asking};
        const Rect area{line.x + (width + gap) * static_cast<float>(column), line.y, width, height};
        if (draw_key(ui, control, area, asking))
            action = AskKey{asking ? std::nullopt : std::optional(shortcut)};
    }
}

/// Takes the character that was asked for, or Escape.
void listen(Ui& ui, const SettingsState& state, SettingsPick& action) {
    if (!state.asking) return;
    if (ui.key(Key::escape)) action = AskKey{std::nullopt};
    constexpr char32_t kFirst = '!', kLast = '~';
    for (char32_t typed = kFirst; typed <= kLast; ++typed)
        if (ui.typed(typed)) action = GiveKey{*state.asking, typed};
}

}  // namespace

void draw_keys(Flow& flow, const Wording& say, const Settings& settings, const SettingsState& state,
               SettingsPick& action) {
    listen(flow.ui(), state, action);
    flow.heading(say("Keys"));
    flow.paragraph(say("Press a shortcut, then the key that it shall have. Escape leaves it as it is."),
                   Ink::soft, Face::small);
    if (flow.checkbox({.id = "settings/single/keys",
                       .name = say("Letters alone do things, without Ctrl or Alt"),
                       .chosen = settings.single_keys})) {
        auto changed = settings;
        changed.single_keys = !settings.single_keys;
        action = Change{changed};
    }
    if (!state.told.empty()) {
        flow.space(4);
        flow.notice(state.told, Fill::good_soft, Ink::main, Icon::check);
    }
    for (const auto& group : kGroups) draw_group(flow, say, group, settings, state, action);
}

}  // namespace rung::desk
