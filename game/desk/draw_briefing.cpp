#include "desk/draw_briefing.h"

#include "debrief/mode.h"
#include "desk/flow.h"
#include "view/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::desk {

using debrief::Wording;

namespace {

using BriefingActions = std::vector<BriefingAction>;
constexpr std::array kModes = {call::Mode::practice, call::Mode::exercise, call::Mode::assessment};

void write_known(Flow& flow, const Wording& say, const view::Briefing& briefing) {
    flow.heading(say("What you know"));
    flow.paragraph(briefing.known);
    for (const auto& fact : briefing.facts) flow.paragraph("· " + fact.text);
    flow.space(12);
    flow.heading(say("On the line"));
    flow.paragraph(say("{name} ({pronouns})",
                       {{"name", briefing.customer.name}, {"pronouns", briefing.customer.pronouns}}));
    for (const auto& [key, value] : briefing.customer.account) flow.paragraph(key + ": " + value, Ink::soft);
}

void write_company(Flow& flow, const Wording& say, const view::Briefing& briefing) {
    flow.heading(say("Yours to give today"));
    flow.paragraph(briefing.authority);
    flow.space(12);
    flow.heading(say("How {company} wants calls handed on", {{"company", briefing.company}}));
    for (const auto& rule : briefing.rules) flow.paragraph("· " + rule);
}

void write_choices(Flow& flow, const Wording& say, const Settings& settings, const BriefingPage& page,
                   BriefingActions& actions) {
    flow.heading(say("How do you want to play?"));
    for (const auto mode : kModes) {
        const auto& counts = page.asked_for;
        const bool asked_for = std::find(counts.begin(), counts.end(), mode) != counts.end();
        if (flow.button({.id = fmt::format("briefing/mode/{}", debrief::mode_name(say, mode)),
                         .name = debrief::mode_name(say, mode),
                         .chosen = mode == page.mode,
                         .role = Role::option,
                         .detail = view::mode_help(say, mode, asked_for)},
                        ButtonStyle::row))
            actions.push_back(PickMode{mode});
    }
    flow.space(8);
    flow.paragraph(say("The customer's patience"), Ink::soft, Face::small);
    constexpr std::array kClocks = {-1, 0, 100, 150, 200};
    const std::array<std::string, 5> names = {say("as the mode"), say("no clock"), say("usual"),
                                              say("half as long again"), say("twice as long")};
    std::vector<Control> clocks;
    for (std::size_t i = 0; i < kClocks.size(); ++i)
        clocks.push_back({.id = fmt::format("briefing/clock/{}", i),
                          .name = names[i],
                          .chosen = settings.clock_pct == kClocks[i],
                          .role = Role::option});
    if (const int used = flow.buttons(clocks); used >= 0)
        actions.push_back(PickClock{kClocks[static_cast<std::size_t>(used)]});
    flow.paragraph(say("Strong words"), Ink::soft, Face::small);
    const std::array<std::string, 3> softness = {say("as said"), say("masked"), say("paraphrased")};
    std::vector<Control> words;
    for (std::size_t i = 0; i < softness.size(); ++i)
        words.push_back({.id = fmt::format("briefing/words/{}", i),
                         .name = softness[i],
                         .chosen = settings.profanity == static_cast<Profanity>(i),
                         .role = Role::option});
    if (const int used = flow.buttons(words); used >= 0)
        actions.push_back(PickProfanity{static_cast<Profanity>(used)});
    if (flow.checkbox(
            {.id = "briefing/also/hints", .name = say("Offer hints in practice"), .chosen = settings.hints}))
        actions.push_back(SetHints{!settings.hints});
    if (flow.checkbox({.id = "briefing/also/voice",
                       .name = say("Speak the customer's lines"),
                       .chosen = settings.voice}))
        actions.push_back(SetVoice{!settings.voice});
}

float draw_cards(Ui& ui, const Wording& say, const Settings& settings, const BriefingPage& page, Rect content,
                 BriefingActions& actions) {
    const float gap = ui.px(16);
    const bool narrow = ui.narrow();
    const float width = narrow ? content.w : (content.w - gap) / 2;
    const Rect left{content.x, content.y, width, content.h};
    const float pad_x = ui.px(20), pad_y = ui.px(18);
    const Rect known = ui.card_around(left, [&](Rect card) {
        Flow flow(ui, card.inset(pad_x, pad_y), "briefing/known");
        write_known(flow, say, page.briefing);
        flow.space(12);
        write_company(flow, say, page.briefing);
        return flow.y() + pad_y;
    });
    const Rect right = narrow ? Rect{content.x, known.bottom() + gap, width, content.h}
                              : Rect{left.right() + gap, content.y, width, content.h};
    const Rect how = ui.card_around(right, [&](Rect card) {
        Flow flow(ui, card.inset(pad_x, pad_y), "briefing/how");
        write_choices(flow, say, settings, page, actions);
        return flow.y() + pad_y;
    });
    return std::max(known.bottom(), how.bottom());
}

}  // namespace

BriefingActions draw_briefing(Ui& ui, const Wording& say, const Settings& settings,
                              const BriefingPage& page) {
    BriefingActions actions;
    ui.note(Role::screen, "briefing", page.briefing.title.empty() ? say("Briefing") : page.briefing.title,
            ui.whole());
    if (ui.key(Key::escape)) actions.push_back(NotThisOne{});
    Rect area = ui.whole();
    const Rect bar = area.cut_bottom(ui.px(72));
    Rect column = area;
    column.w = std::min(area.w - ui.px(48), ui.px(1120));
    column.x = (area.w - column.w) / 2;
    const Rect content =
        ui.begin_scroll("briefing/page", {column.x - ui.px(8), column.y, column.w + ui.px(16), column.h});
    Flow flow(ui, {content.x + ui.px(8), content.y + ui.px(24), column.w - ui.px(8), 1e6f}, "briefing/top");
    if (!page.loaded || !page.fault.empty()) {
        flow.title(page.fault.empty() ? say("One moment …") : say("This call cannot be played"));
        flow.paragraph(page.fault, Ink::main, Face::mono);
        ui.end_scroll(flow.y());
    } else {
        flow.title(page.briefing.title);
        flow.paragraph(page.briefing.company + " · " + page.briefing.length, Ink::soft);
        flow.space(8);
        for (const auto& warning : page.briefing.warnings)
            flow.notice(warning + " " + say("You may end such a call, and you may leave this one out."),
                        Fill::warn_soft, Ink::main, Icon::warning);
        const float bottom = draw_cards(ui, say, settings, page,
                                        {content.x + ui.px(8), flow.y(), column.w - ui.px(8), 1e6f}, actions);
        ui.end_scroll(bottom + ui.px(24));
    }
    ui.fill(bar, Fill::card);
    ui.rule(bar.x, bar.y, bar.right(), bar.y, Line::card);
    Rect inside = bar.inset(std::max(ui.px(24), column.x), ui.px(14));
    const Control start{.id = "briefing/do/pick-up",
                        .name = say("Pick up the phone"),
                        .icon = Icon::phone,
                        .enabled = page.loaded && page.fault.empty(),
                        .why_not = say("There is nothing to play.")};
    const Rect button = inside.cut_right(ui.button_width(start), ui.px(12));
    if (ui.button(start, button, ButtonStyle::primary)) actions.push_back(PickUp{});
    const Control back{.id = "briefing/do/back", .name = say("Not this one"), .icon = Icon::back};
    if (ui.button(back, inside.cut_left(ui.button_width(back)), ButtonStyle::plain))
        actions.push_back(NotThisOne{});
    return actions;
}

}  // namespace rung::desk
