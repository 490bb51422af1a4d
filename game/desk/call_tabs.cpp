#include "desk/call_tabs.h"

#include "desk/face.h"
#include "desk/flow.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::desk {

using debrief::Wording;

namespace {

struct TabInfo {
    CallTab tab;
    Shortcut shortcut;
    Icon icon;
    std::string_view id, name;
};
constexpr TabInfo kTabs[] = {
    {CallTab::customer, Shortcut::customer, Icon::person, "customer", "Customer"},
    {CallTab::policies, Shortcut::policies, Icon::book, "policies", "Policies"},
    {CallTab::contacts, Shortcut::contacts, Icon::people, "contacts", "Contacts"},
    {CallTab::notes, Shortcut::notes, Icon::note, "notes", "Notes"},
};

void draw_customer(Flow& flow, const Wording& say, const CallPage& page) {
    for (const auto& [key, value] : page.card.account) flow.entry(key, value);
    flow.space(8);
    flow.heading(say("Yours to give"));
    for (const auto& item : page.authority) flow.paragraph(item.text);
    flow.space(8);
    flow.heading(say("What you know"));
    for (const auto& fact : page.facts) flow.paragraph("· " + fact.text);
}

void draw_policies(Flow& flow, const Wording& say, const CallPage& page, const CallUi& state,
                   CallActions& actions) {
    std::string words = state.search;
    const Control search{.id = "call/policies/search",
                         .name = say("Search the policy book"),
                         .icon = Icon::search,
                         .help = say("Search the policy book")};
    if (flow.ui().field(search, flow.take(36), words)) actions.push_back(Search{words});
    flow.space(10);
    for (const auto& policy : page.policies) {
        flow.heading(fmt::format("{}  {}", policy.clause, policy.title));
        flow.paragraph(policy.text);
        if (policy.looked_up)
            flow.notice(say("In this case: {answer}", {{"answer", policy.here}}), Fill::good_soft, Ink::main);
        flow.space(10);
    }
    if (page.policies.empty()) flow.paragraph(say("Nothing in it has those words."));
    flow.paragraph(
        say("Reading is free. What it says in this case you learn by looking it up with the customer."),
        Ink::soft, Face::small);
}

void draw_contacts(Flow& flow, const Wording& say, const CallPage& page) {
    for (const auto& contact : page.contacts) {
        flow.heading(fmt::format("{}, {}", contact.name, contact.title));
        flow.paragraph(say("Level {level}, extension {extension}",
                           {{"level", std::to_string(contact.level)}, {"extension", contact.extension}}),
                       Ink::soft, Face::small);
        flow.paragraph(say("Handles: {handles}.", {{"handles", contact.handles}}));
        if (!contact.limits.empty())
            flow.paragraph(say("May decide: {limits}.", {{"limits", contact.limits}}));
        if (!contact.standing.empty()) flow.paragraph(contact.standing, Ink::warn);
        flow.space(10);
    }
}

void draw_notes(Flow& flow, const Wording& say, const CallPage& page) {
    flow.paragraph(
        say("What you learnt is noted by itself. A superior needs some of it; which, is yours to judge."),
        Ink::soft, Face::small);
    flow.space(4);
    for (const auto& fact : page.facts) flow.paragraph("· " + fact.text);
    if (page.facts.empty()) flow.paragraph(say("Nothing but the briefing yet."));
}

void draw_meter(Ui& ui, Rect area, std::string_view id, const std::string& name, const std::string& word,
                std::optional<int> value, Line colour) {
    const std::string shown = value ? fmt::format("{} ({})", word, *value) : word;
    const Rect label = area.cut_top(ui.line_height(Face::small));
    ui.write_line(label, name, Face::small, Ink::soft);
    ui.write_line(label, shown, Face::small_strong, Ink::main, Align::right);
    ui.note(Role::meter, id, name, area, shown);
    if (!value) return;
    area.y += ui.px(4);
    const Rect bar{area.x, area.y, area.w, ui.px(8)};
    ui.fill(bar, Fill::well, 4);
    ui.frame(bar, Line::control, 1, 4);
    const float share = static_cast<float>(std::clamp(*value, 0, 100)) / 100;
    ui.fill({bar.x, bar.y, bar.w * share, bar.h}, colour, 4);
}

}  // namespace

void draw_customer_card(Ui& ui, const Wording& say, Rect area, const CallPage& page) {
    ui.card(area);
    const auto& mood = page.view.status.mood;
    Rect inside = area.inset(ui.px(16));
    const float side = std::min(ui.px(112), inside.w);
    const Rect head = inside.cut_top(side, ui.px(12));
    draw_face(ui, {head.x + (head.w - side) / 2, head.y, side, side}, {page.anger, page.trust});
    ui.note(Role::image, "call/face",
            say("{name} looks {mood}", {{"name", page.card.name}, {"mood", mood.text}}), head);
    inside.cut_top(
        ui.text("call/customer-name", inside, page.card.name, Face::strong, Ink::main, Role::heading), 0);
    inside.cut_top(ui.text("call/customer-pronouns", inside, page.card.pronouns, Face::small, Ink::soft),
                   ui.px(12));
    draw_meter(ui, inside.cut_top(ui.px(36), ui.px(10)), "call/anger", say("Anger"), mood.anger_word,
               mood.anger, Line::anger);
    draw_meter(ui, inside.cut_top(ui.px(36), ui.px(10)), "call/trust", say("Trust"), mood.trust_word,
               mood.trust, Line::trust);
}

void draw_call_tabs(Ui& ui, const Wording& say, const Settings& settings, Rect area, const CallPage& page,
                    const CallUi& state, CallActions& actions) {
    ui.card(area);
    Rect inside = area.inset(ui.px(12));
    Rect row = inside.cut_top(ui.px(36), ui.px(12));
    const float width = row.w / static_cast<float>(kCallTabs);
    for (const auto& info : kTabs) {
        const bool chosen = state.tab == info.tab;
        Rect tab = row.cut_left(width);
        const Control control{.id = fmt::format("call/tabs/{}", info.id),
                              .name = say(info.name),
                              .shortcut = settings.key_of(info.shortcut),
                              .chosen = chosen,
                              .role = Role::tab};
        if (ui.press(control, tab)) actions.push_back(PickTab{info.tab});
        ui.write_line(tab, control.name, chosen ? Face::small_strong : Face::small,
                      chosen ? Ink::accent : Ink::soft, Align::centre);
        const float y = tab.bottom() - 1;
        ui.rule(tab.x, y, tab.right(), y, chosen ? Line::focus : Line::grid, chosen ? 3 : 1);
    }
    const Rect content = ui.begin_scroll(fmt::format("call/panel-{}", static_cast<int>(state.tab)), inside);
    Flow flow(ui, content.inset(ui.px(4), 0), fmt::format("call/panel-{}", static_cast<int>(state.tab)));
    switch (state.tab) {
        case CallTab::customer:
            draw_customer(flow, say, page);
            break;
        case CallTab::policies:
            draw_policies(flow, say, page, state, actions);
            break;
        case CallTab::contacts:
            draw_contacts(flow, say, page);
            break;
        case CallTab::notes:
            draw_notes(flow, say, page);
            break;
    }
    ui.end_scroll(flow.y());
}

}  // namespace rung::desk
