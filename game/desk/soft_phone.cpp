#include "desk/soft_phone.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::desk {

using debrief::Wording;
using scenario::MoveKind;

namespace {

struct PhoneLook {
    MoveKind kind;
    Shortcut shortcut;
    Icon icon;
    std::string_view id;
};
constexpr std::array kPhone = {
    PhoneLook{MoveKind::lookup, Shortcut::look_up, Icon::search, "look-up"},
    PhoneLook{MoveKind::offer, Shortcut::offer, Icon::gift, "offer"},
    PhoneLook{MoveKind::hold, Shortcut::hold, Icon::pause, "hold"},
    PhoneLook{MoveKind::warn, Shortcut::warn, Icon::warning, "warn"},
    PhoneLook{MoveKind::announce, Shortcut::announce, Icon::announce, "announce"},
    PhoneLook{MoveKind::escalate, Shortcut::escalate, Icon::escalate, "escalate"},
    PhoneLook{MoveKind::message, Shortcut::message, Icon::message, "message"},
    PhoneLook{MoveKind::barge_in, Shortcut::interrupt, Icon::interrupt, "interrupt"},
    PhoneLook{MoveKind::wait, Shortcut::silence, Icon::silence, "silence"},
    PhoneLook{MoveKind::disconnect, Shortcut::end_call, Icon::end, "end"},
};
const PhoneLook& look_of(MoveKind kind) {
    return *std::find_if(kPhone.begin(), kPhone.end(),
                         [&](const PhoneLook& look) { return look.kind == kind; });
}

Control control_of(const Wording& say, const Settings& settings, const view::PhoneKey& key, bool usable) {
    const auto& look = look_of(key.kind);
    return {.id = fmt::format("call/phone/{}", look.id),
            .name = key.label,
            .icon = look.icon,
            .enabled = key.enabled && usable,
            .why_not = key.why_not.empty() ? say("One moment.") : key.why_not,
            .help = key.help,
            .shortcut = settings.key_of(look.shortcut)};
}

}  // namespace

void draw_soft_phone(Ui& ui, const Wording& say, const Settings& settings, Rect area, int rows,
                     const CallPage& page, bool usable, CallActions& actions) {
    const auto& keys = page.view.keys;
    const auto per_row = (keys.size() + static_cast<std::size_t>(rows) - 1) / static_cast<std::size_t>(rows);
    const float gap = ui.px(6);
    const float width = (area.w - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
    const float height = (area.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto column = i % per_row, row = i / per_row;
        const Rect cell{area.x + static_cast<float>(column) * (width + gap),
                        area.y + static_cast<float>(row) * (height + gap), width, height};
        const auto control = control_of(say, settings, keys[i], usable);
        const bool used = ui.press(control, cell);
        const bool main = keys[i].kind == MoveKind::escalate && control.enabled;
        const bool over = ui.hovered(cell) && control.enabled;
        ui.fill(cell,
                main               ? Fill::accent
                : !control.enabled ? Fill::well
                : over             ? Fill::chosen
                                   : Fill::card,
                8);
        if (!main && control.enabled) ui.frame(cell, Line::control, 1, 8);
        const Ink ink = main ? Ink::on_accent : control.enabled ? Ink::main : Ink::soft;
        Rect inside = cell.inset(ui.px(4), ui.px(7));
        if (ui.has_icons()) ui.draw_icon(inside.cut_top(ui.px(20), ui.px(2)), control.icon, ink);
        ui.write_line(inside.cut_top(ui.line_height(Face::small_strong)), control.name, Face::small_strong,
                      ink, Align::centre);
        if (control.shortcut != 0)
            ui.write_line({cell.x + ui.px(6), cell.y + ui.px(4), ui.px(18), ui.px(16)},
                          std::string(1, static_cast<char>(
                                             control.shortcut -
                                             (control.shortcut >= 'a' && control.shortcut <= 'z' ? 32 : 0))),
                          Face::small, ink);
        if (used) actions.push_back(OpenPicks{keys[i].kind});
    }
}

}  // namespace rung::desk
