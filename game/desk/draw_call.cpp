#include "desk/draw_call.h"

#include "desk/call_tabs.h"
#include "desk/face.h"
#include "desk/flow.h"

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

class CallDrawing {
  public:
    CallDrawing(Ui& ui, const Wording& say, const Settings& settings, const CallPage& page,
                const CallUi& state, TranscriptLayout& layout)
        : ui_(ui), say_(say), settings_(settings), page_(page), state_(state), layout_(layout) {}

    CallActions draw() {
        ui_.set_inert(state_.sheet != CallSheet::none);
        ui_.note(Role::screen, "call", page_.view.title, ui_.whole());
        if (!state_.whole && ui_.key(Key::space)) actions_.push_back(Complete{});
        if (ui_.key(Key::escape)) actions_.push_back(OpenSheet{CallSheet::stop});
        ui_.narrow() ? draw_narrow() : draw_wide();
        return std::move(actions_);
    }

  private:
    void draw_wide();
    void draw_narrow();
    void draw_top(Rect area);
    void draw_stages(Rect area);
    void draw_status_line(Rect area);
    void draw_tools(Rect area);
    void draw_said(Rect area);
    void draw_choices(Rect area);
    float choices_height(float width) const;
    void draw_patience(Rect area);
    void draw_phone(Rect area, int rows);
    void draw_note_line(Rect& area);
    [[nodiscard]] Control control_of(const view::PhoneKey& key) const;
    [[nodiscard]] bool usable() const { return !state_.waiting && page_.in_call; }

    Ui& ui_;
    const Wording& say_;
    const Settings& settings_;
    const CallPage& page_;
    const CallUi& state_;
    TranscriptLayout& layout_;
    CallActions actions_;
};

void CallDrawing::draw_stages(Rect area) {
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

void CallDrawing::draw_status_line(Rect area) {
    const auto& status = page_.view.status;
    std::string line = say_(
        "Turn {n} of {m} · {time}",
        {{"n", std::to_string(status.turn)}, {"m", std::to_string(status.turns)}, {"time", status.time}});
    if (!status.owner.empty()) line += " · " + say_("{name} has the call", {{"name", status.owner}});
    ui_.write_line(area, line, Face::small, Ink::soft);
    ui_.note(Role::text, "call/status", line, area);
}

void CallDrawing::draw_tools(Rect area) {
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

void CallDrawing::draw_top(Rect area) {
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

void CallDrawing::draw_patience(Rect area) {
    if (state_.patience < 0) return;
    const bool short_left = state_.patience < 0.34f;
    ui_.fill(area, Fill::well, 3);
    ui_.fill({area.x, area.y, area.w * std::clamp(state_.patience, 0.f, 1.f), area.h},
             short_left ? Line::anger : Line::value, 3);
    ui_.note(Role::meter, "call/patience", say_("Time to answer"), area, page_.view.status.patience);
}

float CallDrawing::choices_height(float width) const {
    float height = page_.in_call ? 0 : ui_.px(80);
    for (const auto& choice : page_.view.choices)
        height +=
            std::max(ui_.px(40), ui_.height_of(choice.text, width - ui_.px(46), Face::body) + ui_.px(18)) +
            ui_.px(6);
    return height;
}

/// What can be said, as rows with their number; the whole line is there to be read before it is chosen.
void CallDrawing::draw_choices(Rect area) {
    float y = area.y;
    if (!page_.in_call) {
        const Control on{.id = "call/choices/on",
                         .name = say_("After the call"),
                         .icon = Icon::forward,
                         .enabled = !state_.waiting,
                         .why_not = say_("One moment."),
                         .shortcut = U'1'};
        ui_.text("call/over", area, say_("The call is over. A few questions before you see how it went."),
                 Face::body, Ink::soft);
        if (ui_.button(on, {area.x, area.y + ui_.px(30), ui_.button_width(on), ui_.px(44)},
                       ButtonStyle::primary))
            actions_.push_back(GoOn{});
        return;
    }
    for (const auto& choice : page_.view.choices) {
        const Rect row{
            area.x, y, area.w,
            std::max(ui_.px(40), ui_.height_of(choice.text, area.w - ui_.px(46), Face::body) + ui_.px(18))};
        y = row.bottom() + ui_.px(6);
        const Control control{.id = fmt::format("call/choices/{}", choice.number),
                              .name = choice.text,
                              .enabled = usable(),
                              .why_not = say_("One moment."),
                              .shortcut = U'0' + static_cast<char32_t>(choice.number)};
        const bool used = ui_.press(control, row);
        ui_.fill(row, ui_.hovered(row) ? Fill::raised : Fill::card, 8);
        ui_.frame(row, ui_.hovered(row) || ui_.focused(control.id) ? Line::focus : Line::control, 1, 8);
        const Rect cap{row.x + ui_.px(10), row.y + (row.h - ui_.px(22)) / 2, ui_.px(22), ui_.px(22)};
        ui_.fill(cap, Fill::chosen, 6);
        ui_.write_line(cap, std::to_string(choice.number), Face::small_strong, Ink::accent, Align::centre);
        ui_.write({row.x + ui_.px(42), row.y + ui_.px(9), row.w - ui_.px(46), row.h}, choice.text, Face::body,
                  Ink::main);
        if (used) actions_.push_back(Make{choice.move});
    }
}

void CallDrawing::draw_said(Rect area) {
    const Rect content = ui_.begin_scroll("call/said", area, true);
    const Reveal reveal{page_.heard, state_.shown, state_.whole};
    const float bottom = draw_transcript(ui_, content, page_.transcript, layout_, reveal);
    ui_.end_scroll(bottom + ui_.px(4));
    if (!state_.whole && ui_.hovered(area)) {
        const Control rest{.id = "call/rest/rest", .name = say_("Show the rest of what is being said")};
        if (ui_.press(rest, area)) actions_.push_back(Complete{});
    }
}

/// A hint, or what somebody new should know, above what can be said.
void CallDrawing::draw_note_line(Rect& area) {
    const auto& text = state_.hint.empty() ? state_.guide : state_.hint;
    if (text.empty()) return;
    const float height = ui_.height_of(text, area.w - ui_.px(54)) + ui_.px(16);
    const Rect box = area.cut_bottom(height, ui_.px(8));
    const bool hint = !state_.hint.empty();
    ui_.fill(box, hint ? Fill::warn_soft : Fill::good_soft, 6);
    ui_.draw_icon({box.x + ui_.px(10), box.y, ui_.px(20), box.h}, hint ? Icon::hint : Icon::flag,
                  hint ? Ink::warn : Ink::good);
    ui_.text(hint ? "call/hint" : "call/guide",
             {box.x + ui_.px(40), box.y + ui_.px(8), box.w - ui_.px(54), height}, text);
}

Control CallDrawing::control_of(const view::PhoneKey& key) const {
    const auto& look = look_of(key.kind);
    return {.id = fmt::format("call/phone/{}", look.id),
            .name = key.label,
            .icon = look.icon,
            .enabled = key.enabled && usable(),
            .why_not = key.why_not.empty() ? say_("One moment.") : key.why_not,
            .help = key.help,
            .shortcut = settings_.key_of(look.shortcut)};
}

void CallDrawing::draw_phone(Rect area, int rows) {
    const auto& keys = page_.view.keys;
    const auto per_row = (keys.size() + static_cast<std::size_t>(rows) - 1) / static_cast<std::size_t>(rows);
    const float gap = ui_.px(6);
    const float width = (area.w - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
    const float height = (area.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Rect cell{area.x + static_cast<float>(i % per_row) * (width + gap),
                        area.y + static_cast<float>(i / per_row) * (height + gap), width, height};
        const auto control = control_of(keys[i]);
        const bool used = ui_.press(control, cell);
        const bool main = keys[i].kind == MoveKind::escalate && control.enabled;
        const bool over = ui_.hovered(cell) && control.enabled;
        ui_.fill(cell,
                 main               ? Fill::accent
                 : !control.enabled ? Fill::well
                 : over             ? Fill::chosen
                                    : Fill::card,
                 8);
        if (!main && control.enabled) ui_.frame(cell, Line::control, 1, 8);
        const Ink ink = main ? Ink::on_accent : control.enabled ? Ink::main : Ink::soft;
        Rect inside = cell.inset(ui_.px(4), ui_.px(7));
        if (ui_.has_icons()) ui_.draw_icon(inside.cut_top(ui_.px(20), ui_.px(2)), control.icon, ink);
        ui_.write_line(inside.cut_top(ui_.line_height(Face::small_strong)), control.name, Face::small_strong,
                       ink, Align::centre);
        if (control.shortcut != 0)
            ui_.write_line({cell.x + ui_.px(6), cell.y + ui_.px(4), ui_.px(18), ui_.px(16)},
                           std::string(1, static_cast<char>(
                                              control.shortcut -
                                              (control.shortcut >= 'a' && control.shortcut <= 'z' ? 32 : 0))),
                           Face::small, ink);
        if (used) actions_.push_back(OpenPicks{keys[i].kind});
    }
}

void CallDrawing::draw_wide() {
    Rect area = ui_.whole();
    draw_top(area.cut_top(ui_.px(88)));
    area = area.inset(ui_.px(16), ui_.px(16));
    const Rect phone = area.cut_bottom(ui_.px(60), ui_.px(12));
    Rect left = area.cut_left(ui_.px(216), ui_.px(16));
    const Rect right = area.cut_right(ui_.px(320), ui_.px(16));
    draw_customer_card(ui_, say_, left.cut_top(std::min(left.h, ui_.px(330)), ui_.px(12)), page_);
    if (left.h > ui_.px(80)) {
        ui_.card(left);
        Flow flow(ui_, left.inset(ui_.px(16)), "call/authority");
        flow.paragraph(say_("Yours to give"), Ink::soft, Face::small);
        for (const auto& item : page_.authority) flow.paragraph(item.text, Ink::main, Face::small_strong);
    }
    ui_.card(area);
    Rect centre = area.inset(ui_.px(16));
    const float choices = std::min(choices_height(centre.w), centre.h * 0.62f);
    const Rect bottom = centre.cut_bottom(choices, ui_.px(6));
    draw_patience(centre.cut_bottom(ui_.px(6), ui_.px(6)));
    draw_note_line(centre);
    draw_said(centre);
    const Rect content = ui_.begin_scroll("call/choices-area", bottom);
    draw_choices(content);
    ui_.end_scroll(content.y + choices_height(content.w));
    draw_call_tabs(ui_, say_, settings_, right, page_, state_, actions_);
    draw_phone(phone, 1);
}

void CallDrawing::draw_narrow() {
    Rect area = ui_.whole();
    draw_top(area.cut_top(ui_.px(88)));
    const Rect content = ui_.begin_scroll("call/page", area);
    Rect column{content.x + ui_.px(12), content.y + ui_.px(12), content.w - ui_.px(24), 1e6f};
    Rect mood = column.cut_top(ui_.px(56), ui_.px(8));
    draw_face(ui_, mood.cut_left(ui_.px(52), ui_.px(12)), {page_.anger, page_.trust});
    ui_.text("call/mood", {mood.x, mood.y + ui_.px(4), mood.w, mood.h},
             fmt::format("{}: {}", page_.card.name, page_.view.status.mood.text));
    Rect said = column.cut_top(std::max(ui_.px(170), ui_.whole().h * 0.36f), ui_.px(8));
    draw_note_line(said);
    draw_said(said);
    draw_patience(column.cut_top(ui_.px(6), ui_.px(6)));
    draw_choices(column.cut_top(choices_height(column.w), ui_.px(10)));
    draw_phone(column.cut_top(ui_.px(128), ui_.px(12)), 2);
    draw_call_tabs(ui_, say_, settings_, column.cut_top(ui_.px(360), ui_.px(12)), page_, state_, actions_);
    ui_.end_scroll(column.y);
}

}  // namespace

CallActions draw_call(Ui& ui, const Wording& say, const Settings& settings, const CallPage& page,
                      const CallUi& state, TranscriptLayout& layout) {
    return CallDrawing(ui, say, settings, page, state, layout).draw();
}

}  // namespace rung::desk
