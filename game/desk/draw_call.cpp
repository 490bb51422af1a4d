#include "desk/draw_call.h"

#include "desk/call_tabs.h"
#include "desk/call_top.h"
#include "desk/face.h"
#include "desk/flow.h"
#include "desk/soft_phone.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::desk {

using debrief::Wording;

namespace {

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
    void draw_said(Rect area);
    void draw_choices(Rect area);
    float choices_height(float width) const;
    void draw_patience(Rect area);
    void draw_note_line(Rect& area);
    [[nodiscard]] bool usable() const { return !state_.waiting && page_.in_call; }

    Ui& ui_;
    const Wording& say_;
    const Settings& settings_;
    const CallPage& page_;
    const CallUi& state_;
    TranscriptLayout& layout_;
    CallActions actions_;
};

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

void CallDrawing::draw_wide() {
    Rect area = ui_.whole();
    draw_call_top(ui_, say_, settings_, area.cut_top(ui_.px(88)), page_, state_, actions_);
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
    draw_soft_phone(ui_, say_, settings_, phone, 1, page_, usable(), actions_);
}

void CallDrawing::draw_narrow() {
    Rect area = ui_.whole();
    draw_call_top(ui_, say_, settings_, area.cut_top(ui_.px(88)), page_, state_, actions_);
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
    draw_soft_phone(ui_, say_, settings_, column.cut_top(ui_.px(128), ui_.px(12)), 2, page_, usable(),
                    actions_);
    draw_call_tabs(ui_, say_, settings_, column.cut_top(ui_.px(360), ui_.px(12)), page_, state_, actions_);
    ui_.end_scroll(column.y);
}

}  // namespace

CallActions draw_call(Ui& ui, const Wording& say, const Settings& settings, const CallPage& page,
                      const CallUi& state, TranscriptLayout& layout) {
    return CallDrawing(ui, say, settings, page, state, layout).draw();
}

}  // namespace rung::desk
