#include "desk/draw_wrap_up.h"

#include "desk/flow.h"
#include "view/transcript.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::desk {

using debrief::Wording;
using scenario::Move;
using scenario::MoveKind;
using session::WrapUpStep;

WrapUpPage make_wrap_up_page(const view::Wording& say, const session::Session& session) {
    const auto& script = session.script();
    const auto& state = session.state();
    const auto& play = session.recording().play();
    WrapUpPage page;
    page.title = script.text(script.title);
    const auto ending = view::make_ending(script, state);
    page.ending = ending.text;
    page.resolved = ending.resolved;
    for (const auto step : session::open_steps(script, state))
        page.steps.push_back({step, view::question_of(say, script, step, state)});
    for (std::size_t i = 0; i < play.beats.size(); ++i)
        if (play.beats[i].before.at() == call::Phase::wrap_up)
            for (const auto& line : view::list_beat(say, script, play, i)) page.done.push_back(line.text);
    page.messages = view::list_picks(say, session, MoveKind::message);
    page.facts = view::list_facts(script, state);
    page.owners = view::list_owners(say, script);
    page.next_steps = view::list_next_steps(say);
    page.causes = view::list_causes(say);
    page.turns = view::list_turns(say, session.recording());
    return page;
}

namespace {

class WrapUpDrawing {
  public:
    WrapUpDrawing(Ui& ui, const Wording& say, const WrapUpPage& page, const WrapUpUi& state,
                  std::uint8_t owner)
        : ui_(ui), say_(say), page_(page), state_(state), filled_(state), owner_(owner) {}

    std::vector<WrapUpAction> draw();

  private:
    void draw_step(Flow& flow, const StepView& step);
    void draw_message(Flow& flow);
    void draw_note(Flow& flow);
    void draw_follow_up(Flow& flow, std::string_view id, std::uint8_t with, int& days);
    void draw_reflect(Flow& flow);
    void pick(Flow& flow, std::string_view part, const std::string& label,
              const std::vector<view::Option>& options, int& chosen);
    void hand_in(Flow& flow, std::string_view id, const std::string& name, bool ready, const Move& move,
                 std::string text = {});

    Ui& ui_;
    const Wording& say_;
    const WrapUpPage& page_;
    const WrapUpUi& state_;
    WrapUpUi filled_;
    std::uint8_t owner_;
    bool changed_ = false;
    std::vector<WrapUpAction> actions_;
};

void WrapUpDrawing::pick(Flow& flow, std::string_view part, const std::string& label,
                         const std::vector<view::Option>& options, int& chosen) {
    flow.space(6);
    flow.paragraph(label, Ink::soft, Face::small);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool on = chosen == static_cast<int>(i);
        if (!flow.checkbox({.id = fmt::format("wrap-up/{}/{}", part, i),
                            .name = options[i].text,
                            .chosen = on,
                            .role = Role::option}))
            continue;
        chosen = static_cast<int>(i);
        changed_ = true;
    }
}

void WrapUpDrawing::hand_in(Flow& flow, std::string_view id, const std::string& name, bool ready,
                            const Move& move, std::string text) {
    flow.space(8);
    if (flow.button({.id = fmt::format("wrap-up/{}-do/{}", id, id),
                     .name = name,
                     .icon = Icon::check,
                     .enabled = ready && !state_.waiting,
                     .why_not = say_("Answer what stands above first.")}))
        actions_.push_back(HandIn{move, std::move(text)});
}

void WrapUpDrawing::draw_message(Flow& flow) {
    std::vector<Control> controls;
    for (std::size_t i = 0; i < page_.messages.size(); ++i)
        controls.push_back({.id = fmt::format("wrap-up/message/{}", i),
                            .name = page_.messages[i].text,
                            .icon = Icon::message,
                            .enabled = page_.messages[i].enabled && !state_.waiting,
                            .why_not = page_.messages[i].why_not});
    if (const int used = flow.buttons(controls); used >= 0)
        actions_.push_back(HandIn{page_.messages[static_cast<std::size_t>(used)].move, {}});
}

void WrapUpDrawing::draw_note(Flow& flow) {
    flow.paragraph(say_("Which facts does the next person need?"), Ink::soft, Face::small);
    for (const auto& fact : page_.facts) {
        const bool on = (filled_.facts >> fact.fact & 1) != 0;
        if (!flow.checkbox(
                {.id = fmt::format("wrap-up/facts/{}", fact.fact), .name = fact.text, .chosen = on}))
            continue;
        filled_.facts ^= 1u << fact.fact;
        changed_ = true;
    }
    pick(flow, "owner", say_("Who took it over?"), page_.owners, filled_.owner);
    pick(flow, "next", say_("What happens next?"), page_.next_steps, filled_.next);
    flow.space(6);
    flow.paragraph(say_("Anything else? Your coach may read it; nobody scores it."), Ink::soft, Face::small);
    if (ui_.field(
            {.id = "wrap-up/words/words", .name = say_("Anything else"), .help = say_("In your own words")},
            flow.take(38), filled_.words))
        changed_ = true;
    Move move{.kind = MoveKind::note, .facts = filled_.facts};
    const bool ready = filled_.owner >= 0 && filled_.next >= 0;
    if (ready) {
        move.contact = static_cast<std::uint8_t>(page_.owners[static_cast<std::size_t>(filled_.owner)].value);
        move.next =
            static_cast<scenario::NextStep>(page_.next_steps[static_cast<std::size_t>(filled_.next)].value);
    }
    hand_in(flow, "note", say_("Write the note"), ready, move, filled_.words);
}

void WrapUpDrawing::draw_follow_up(Flow& flow, std::string_view id, std::uint8_t with, int& days) {
    constexpr int kLongest_days = 30;
    const auto shown = days == 0 ? say_("today") : say_.count(days, "in 1 day", "in {n} days");
    if (ui_.slider({.id = fmt::format("wrap-up/{}/days", id), .name = say_("In how many days?")},
                   flow.take(32), days, 0, kLongest_days, 1, shown))
        changed_ = true;
    hand_in(flow, id, say_("Arrange it"), true,
            {.kind = MoveKind::follow_up, .contact = with, .amount = static_cast<std::uint16_t>(days)});
}

void WrapUpDrawing::draw_reflect(Flow& flow) {
    std::vector<view::Option> turns;
    for (const auto& turn : page_.turns)
        turns.push_back(
            {say_("Turn {n}: {deed}", {{"n", std::to_string(turn.value)}, {"deed", turn.text}}), turn.value});
    pick(flow, "turn", say_("The moment"), turns, filled_.turn);
    pick(flow, "cause", say_("What brought it about?"), page_.causes, filled_.cause);
    pick(flow, "control", say_("Was it in your hands?"), {{say_("No"), 0}, {say_("Yes"), 1}},
         filled_.control);
    Move move{.kind = MoveKind::reflect};
    const bool ready = filled_.turn >= 0 && filled_.cause >= 0 && filled_.control >= 0;
    if (ready) {
        move.amount = static_cast<std::uint16_t>(page_.turns[static_cast<std::size_t>(filled_.turn)].value);
        move.cause =
            static_cast<scenario::Cause>(page_.causes[static_cast<std::size_t>(filled_.cause)].value);
        move.control = static_cast<std::uint8_t>(filled_.control);
    }
    hand_in(flow, "reflect", say_("That is the one"), ready, move);
}

void WrapUpDrawing::draw_step(Flow& flow, const StepView& step) {
    flow.heading(step.question);
    switch (step.step) {
        case WrapUpStep::message:
            return draw_message(flow);
        case WrapUpStep::note:
            return draw_note(flow);
        case WrapUpStep::follow_up_owner:
            return draw_follow_up(flow, "follow-up-owner", owner_, filled_.owner_days);
        case WrapUpStep::follow_up_customer:
            return draw_follow_up(flow, "follow-up-customer", scenario::kTheCustomer, filled_.customer_days);
        case WrapUpStep::debrief:
            return hand_in(flow, "debrief", say_("Ask for it"), true, {.kind = MoveKind::debrief});
        case WrapUpStep::reflect:
            return draw_reflect(flow);
    }
}

std::vector<WrapUpAction> WrapUpDrawing::draw() {
    ui_.note(Role::screen, "wrap-up", say_("After the call"), ui_.whole());
    if (ui_.key(Key::escape)) actions_.push_back(LeaveForNow{});
    Rect area = ui_.whole();
    const Rect bar = area.cut_bottom(ui_.px(72));
    const float width = std::min(area.w - ui_.px(48), ui_.px(820));
    const Rect content = ui_.begin_scroll(
        "wrap-up/page", {(area.w - width) / 2 - ui_.px(8), area.y, width + ui_.px(24), area.h});
    Flow top(ui_, {content.x + ui_.px(8), content.y + ui_.px(24), width, 1e6f}, "wrap-up/top");
    top.title(say_("After the call"));
    top.paragraph(page_.title, Ink::soft);
    top.space(8);
    top.notice(page_.ending, page_.resolved ? Fill::good_soft : Fill::customer, Ink::main,
               page_.resolved ? Icon::check : Icon::phone);
    for (const auto& done : page_.done) top.paragraph("✓ " + done, Ink::good);
    top.space(8);
    float y = top.y();
    for (const auto& step : page_.steps) {
        const Rect card = ui_.card_around({content.x + ui_.px(8), y, width, 0}, [&](Rect card_area) {
            Flow flow(ui_,
                      {card_area.x + ui_.px(20), card_area.y + ui_.px(16), card_area.w - ui_.px(40), 1e6f},
                      fmt::format("wrap-up/step-{}", static_cast<int>(step.step)));
            draw_step(flow, step);
            return flow.y() + ui_.px(14);
        });
        y = card.bottom() + ui_.px(16);
    }
    ui_.end_scroll(y);
    ui_.fill(bar, Fill::card);
    ui_.rule(bar.x, bar.y, bar.right(), bar.y, Line::card);
    Rect inside = bar.inset(std::max(ui_.px(24), (area.w - width) / 2), ui_.px(14));
    const Control close{.id = "wrap-up/close/close",
                        .name = say_("See how it went"),
                        .icon = Icon::forward,
                        .enabled = !state_.waiting,
                        .why_not = say_("One moment.")};
    if (ui_.button(close, inside.cut_right(ui_.button_width(close), ui_.px(12)), ButtonStyle::primary))
        actions_.push_back(HandIn{{.kind = MoveKind::close}, {}});
    const Control leave{.id = "wrap-up/close/leave", .name = say_("Leave it for now"), .icon = Icon::home};
    if (ui_.button(leave, inside.cut_left(ui_.button_width(leave)))) actions_.push_back(LeaveForNow{});
    if (changed_) actions_.push_back(FillIn{filled_});
    return std::move(actions_);
}

}  // namespace

std::vector<WrapUpAction> draw_wrap_up(Ui& ui, const Wording& say, const WrapUpPage& page,
                                       const WrapUpUi& state, std::uint8_t owner) {
    return WrapUpDrawing(ui, say, page, state, owner).draw();
}

}  // namespace rung::desk
