#include "desk/call_top.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace rung::desk {

using debrief::Wording;

namespace {

class TopDrawing {
  public:
    TopDrawing(Ui& ui, const Wording& say, const Settings& settings, const CallPage& page,
               const CallUi& state, CallActions& actions)
        : ui_(ui), say_(say), settings_(settings), page_(page), state_(state), actions_(actions) {}

    void draw_top(Rect area);

  private:
    void draw_stages(Rect area);
    void draw_status_line(Rect area);
    void draw_tools(Rect area);

    Ui& ui_;
    const Wording& say_;
    const Settings& settings_;
    const CallPage& page_;
    const CallUi& state_;
    CallActions& actions_;
};

void TopDrawing::draw_stages(Rect area) {
    const Rect whole = area;
    static constexpr std::array<std::string_view, 6> kNames = {"Contact",  "Support",    "Trigger",
                                                               "Handover", "Specialist", "Follow-up"};
    const auto& code = page_.view.status.stage_code;
    const float gap = ui_.px(4), width = (area.w - 5 * gap) / 6;
    bool before = true;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const std::string own = fmt::format("L{}", i + 1);
        const bool here = own == code;
        before = before && !here;
        const Rect cell = area.cut_left(width, gap);
        ui_.fill(cell, here ? Fill::accent : before ? Fill::chosen : Fill::well, 6);
        ui_.write_line(cell, here && width > ui_.px(70) ? say_(kNames[i]) : own, Face::small_strong,
                       here ? Ink::on_accent : Ink::soft, Align::centre);
    }
    ui_.note(Role::text, "call/stage", say_("Stage"), whole, page_.view.status.stage);
}

void TopDrawing::draw_status_line(Rect area) {
    const auto& status = page_.view.status;
    std::string line = say_(
        "Turn {n} of {m} · {time}",
        {{"n", std::to_string(status.turn)}, {"m", std::to_string(status.turns)}, {"time", status.time}});
    if (!status.owner.empty()) line += " · " + say_("{name} has the call", {{"name", status.owner}});
    ui_.write_line(area, line, Face::small, Ink::soft);
    ui_.note(Role::text, "call/status", line, area);
}

void TopDrawing::draw_tools(Rect area) {
    struct Tool {
        Control control;
        CallAction action;
    };
    std::vector<Tool> tools;
    const auto key = [&](Shortcut shortcut) { return settings_.key_of(shortcut); };
    if (page_.view.may_hint && settings_.hints)
        tools.push_back({{.id = "call/tools/hint",
                          .name = say_("Hint"),
                          .icon = Icon::hint,
                          .shortcut = key(Shortcut::hint)},
                         AskHint{}});
    tools.push_back({{.id = "call/tools/undo",
                      .name = say_("Take back"),
                      .icon = Icon::undo,
                      .enabled = page_.view.may_undo,
                      .why_not = page_.view.why_no_undo,
                      .shortcut = key(Shortcut::undo)},
                     UndoMove{}});
    tools.push_back({{.id = "call/tools/pause",
                      .name = say_("Pause"),
                      .icon = Icon::pause,
                      .enabled = page_.may_pause,
                      .why_not = say_("A call is paused in practice only."),
                      .shortcut = key(Shortcut::pause)},
                     OpenSheet{CallSheet::pause}});
    tools.push_back({{.id = "call/tools/mute",
                      .name = state_.muted ? say_("Sound is off") : say_("Sound is on"),
                      .icon = state_.muted ? Icon::sound_off : Icon::sound_on,
                      .shortcut = key(Shortcut::mute)},
                     Mute{}});
    tools.push_back({{.id = "call/tools/help",
                      .name = say_("Keys"),
                      .icon = Icon::question,
                      .shortcut = key(Shortcut::help)},
                     OpenSheet{CallSheet::help}});
    tools.push_back(
        {{.id = "call/tools/stop", .name = say_("Stop"), .icon = Icon::stop, .shortcut = key(Shortcut::stop)},
         OpenSheet{CallSheet::stop}});
    for (auto tool = tools.rbegin(); tool != tools.rend(); ++tool) {
        const bool small = ui_.narrow() && ui_.has_icons();
        const Rect cell = area.cut_right(small ? ui_.px(36) : ui_.button_width(tool->control), ui_.px(4));
        if (small) {
            if (ui_.press(tool->control, cell)) actions_.push_back(tool->action);
            ui_.draw_icon(cell, tool->control.icon, tool->control.enabled ? Ink::accent : Ink::soft);
        } else if (ui_.button(tool->control, cell, ButtonStyle::quiet)) {
            actions_.push_back(tool->action);
        }
    }
}

void TopDrawing::draw_top(Rect area) {
    ui_.fill(area, Fill::card);
    ui_.rule(area.x, area.bottom(), area.right(), area.bottom(), Line::card);
    Rect inside = area.inset(ui_.px(16), ui_.px(8));
    Rect upper = inside.cut_top(ui_.px(36), ui_.px(8));
    Rect title = upper;
    if (!ui_.narrow())
        title.w = std::min(ui_.width_of(page_.view.title, Face::title) + ui_.px(8), upper.w * 0.42f);
    else
        title.w = std::max(0.f, upper.w - ui_.px(244));
    ui_.write_line(title, page_.view.title, ui_.narrow() ? Face::strong : Face::title);
    draw_tools(upper);
    Rect lower = inside;
    draw_stages(lower.cut_left(ui_.narrow() ? lower.w * 0.5f : ui_.px(560), ui_.px(16)));
    draw_status_line(lower);
}

}  // namespace

void draw_call_top(Ui& ui, const Wording& say, const Settings& settings, Rect area, const CallPage& page,
                   const CallUi& state, CallActions& actions) {
    TopDrawing(ui, say, settings, page, state, actions).draw_top(area);
}

}  // namespace rung::desk
