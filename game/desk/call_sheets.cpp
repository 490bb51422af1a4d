#include "desk/call_sheets.h"

#include "desk/escalate_sheet.h"
#include "desk/flow.h"
#include "desk/sheet.h"

#include <fmt/format.h>

namespace rung::desk {

using debrief::Wording;

namespace {

void draw_picks(Ui& ui, const Wording& say, const CallUi& state, CallActions& actions) {
    Sheet sheet = begin_sheet(ui, "pick", state.sheet_title, say("Not now"), 560, 560);
    const Rect content = ui.begin_scroll("pick/list", sheet.inside);
    Flow flow(ui, content.inset(ui.px(4), ui.px(4)), "pick");
    for (std::size_t i = 0; i < state.picks.size(); ++i) {
        const auto& pick = state.picks[i];
        const Control control{.id = fmt::format("pick/moves/{}", i),
                              .name = pick.text,
                              .enabled = pick.enabled,
                              .why_not = pick.why_not,
                              .shortcut = i < 9 ? U'1' + static_cast<char32_t>(i) : 0,
                              .detail = pick.enabled ? std::string() : pick.why_not};
        if (flow.button(control, ButtonStyle::row)) actions.push_back(Make{pick.move});
    }
    ui.end_scroll(flow.y());
    if (sheet.closed) actions.push_back(OpenSheet{CallSheet::none});
}

void draw_pause(Ui& ui, const Wording& say, CallActions& actions) {
    const Sheet sheet = begin_sheet(ui, "pause", say("The call waits"), say("Go on"), 480, 230);
    Flow flow(ui, sheet.inside, "pause");
    flow.paragraph(say("Nobody hears you, and no time passes. Take the time you need."));
    flow.space(12);
    const int used =
        flow.buttons({{.id = "pause/do/go-on", .name = say("Go on"), .icon = Icon::play},
                      {.id = "pause/do/leave", .name = say("Leave it for now"), .icon = Icon::home}});
    if (used == 0 || sheet.closed) actions.push_back(GoOn{});
    if (used == 1) actions.push_back(Leave{});
}

void draw_stop(Ui& ui, const Wording& say, CallActions& actions) {
    const Sheet sheet = begin_sheet(ui, "stop", say("Leave this call?"), say("Go on"), 560, 270);
    Flow flow(ui, sheet.inside, "stop");
    flow.paragraph(say(
        "Everything so far is saved. You can come back to it later, or end it for good without a score."));
    flow.space(12);
    const int used =
        flow.buttons({{.id = "stop/do/leave", .name = say("Save and leave"), .icon = Icon::home},
                      {.id = "stop/do/stop", .name = say("End without a score"), .icon = Icon::stop}});
    if (used == 0) actions.push_back(Leave{});
    if (used == 1) actions.push_back(StopForGood{});
    if (sheet.closed) actions.push_back(GoOn{});
}

void draw_help(Ui& ui, const Wording& say, const Settings& settings, CallActions& actions) {
    Sheet sheet = begin_sheet(ui, "help", say("All keys"), say("Close"), 560, 640);
    const Rect content = ui.begin_scroll("help/list", sheet.inside);
    Flow flow(ui, content, "help");
    flow.entry("1 – 6", say("say that line"));
    flow.entry("Tab", say("go from group to group; the arrows go within one, Enter uses what has the ring"));
    flow.entry(say("Space"), say("show the rest of what the customer is saying"));
    flow.entry("Esc", say("leave a sheet, or the call"));
    for (int i = 0; i < kShortcuts; ++i) {
        const auto& info = info_of(static_cast<Shortcut>(i));
        if (const auto key = settings.key_of(info.shortcut); key != 0)
            flow.entry(std::string(1, static_cast<char>(key)), say(info.name));
    }
    ui.end_scroll(flow.y());
    if (sheet.closed) actions.push_back(OpenSheet{CallSheet::none});
}

}  // namespace

void draw_call_sheet(Ui& ui, const Wording& say, const Settings& settings, const CallPage&,
                     const CallUi& state, const FormView& form, CallActions& actions) {
    switch (state.sheet) {
        case CallSheet::none:
            return;
        case CallSheet::pick:
            return draw_picks(ui, say, state, actions);
        case CallSheet::escalate: {
            const auto answer = draw_escalate_sheet(ui, say, "escalate", state.form, form);
            if (answer.confirmed)
                actions.push_back(Make{answer.form.move});
            else if (answer.dismissed)
                actions.push_back(OpenSheet{CallSheet::none});
            else if (answer.changed)
                actions.push_back(ChangeHandover{answer.form});
            return;
        }
        case CallSheet::pause:
            return draw_pause(ui, say, actions);
        case CallSheet::stop:
            return draw_stop(ui, say, actions);
        case CallSheet::help:
            return draw_help(ui, say, settings, actions);
    }
}

}  // namespace rung::desk
