#include "desk/debrief_screen.h"

#include "desk/debrief_bar.h"
#include "desk/debrief_decisions.h"
#include "desk/debrief_keys.h"
#include "desk/debrief_page.h"
#include "desk/debrief_parts.h"
#include "desk/debrief_readers.h"
#include "desk/debrief_scores.h"
#include "desk/debrief_timeline.h"
#include "desk/escalate_sheet.h"
#include "desk/page.h"

#include <algorithm>
#include <utility>

namespace rung::desk {
DebriefScreen::DebriefScreen(Surroundings& around, AttemptFileOpened attempt)
    : around_(around), attempt_(std::move(attempt)) {
    around_.mind.ask(
        asking_, [attempt = attempt_, texts = &around_.texts] { return make_debrief_model(attempt, *texts); },
        [this](DebriefModel model) {
            model_ = std::move(model);
            state_.column = model_->columns.size() > 1 ? 1 : 0;
            if (!model_->debrief.moments.empty())
                state_.column = column_of_turn(*model_, model_->debrief.moments.front().turn);
            read_looks();
        });
}

bool DebriefScreen::steps() const {
    const bool chart = state_.pane == DebriefPane::reading && state_.tab == DebriefTab::timeline;
    return model_ && !state_.keys && !stage_ && (chart || state_.pane == DebriefPane::what_if);
}

bool DebriefScreen::takes(Key key) const {
    return steps() && (key == Key::left || key == Key::right);
}

void DebriefScreen::draw_waiting(Ui& ui) {
    const auto& say = around_.say;
    const Rect column = column_of(ui, ui.whole());
    Flow flow(ui, column, "debrief/waiting");
    const Control back{.id = "debrief/bar/back", .name = say("Back"), .icon = Icon::back};
    if (flow.button(back) || ui.key(Key::escape)) around_.go(ToBack{});
    flow.space(24);
    flow.title(attempt_.content->script.text(attempt_.content->script.title));
    flow.paragraph(say("Working out what each move was worth …"), Ink::soft);
}

void DebriefScreen::draw_reading(Flow& flow, DebriefActions& actions) {
    const auto& say = around_.say;
    auto& ui = flow.ui();
    switch (state_.tab) {
        case DebriefTab::first_page:
            return draw_debrief_page(flow, say, around_.settings, *model_, actions);
        case DebriefTab::timeline:
            return draw_debrief_timeline(flow, say, *model_, state_, actions);
        case DebriefTab::scorecard:
            return draw_debrief_scores(flow, {say, *model_, state_, actions});
        case DebriefTab::decisions:
            return draw_debrief_decisions(flow, say, *model_, actions);
        case DebriefTab::empowerment:
            return draw_debrief_readers(flow, say, *model_);
        case DebriefTab::transcript:
            break;
    }
    constexpr float kWidest = 800;
    Rect content = flow.rest();
    const float width = std::min(content.w, ui.px(kWidest));
    content.x += (content.w - width) / 2;
    content.w = width;
    DebriefCard card(ui, content, "debrief/transcript");
    const Rect inside = card.flow().rest();
    card.flow().take_px(draw_transcript(ui, inside, model_->transcript, transcript_, {}) - inside.y);
    flow.take_px(card.close() - content.y);
}

void DebriefScreen::draw(Ui& ui, DebriefActions& actions) {
    const auto& say = around_.say;
    const bool reading = state_.pane == DebriefPane::reading;
    const std::string scroll = reading ? "debrief/page/" + std::string(code_of(state_.tab))
                               : state_.pane == DebriefPane::retry ? std::string("debrief/page/retry")
                                                                   : std::string("debrief/page/what-if");
    Rect below = ui.whole();
    // Where there is little room, title and tabs scroll with the rest.
    if (!ui.narrow()) {
        Flow bar(ui, column_of(ui, ui.whole()), "debrief/bar");
        bar.space(-12);
        draw_debrief_bar(bar, say, *model_, state_, actions);
        if (reading) draw_debrief_tabs(bar, say, state_, actions);
        below.cut_top(bar.y());
        ui.rule(below.x, below.y, below.right(), below.y, Line::card);
    }
    Page page(ui, scroll, below);
    Rect content = page.content();
    if (!ui.narrow()) {
        // In line with the bar, whether this scrolls or not.
        const Rect bar = column_of(ui, ui.whole());
        content = {bar.x, content.y, std::min(bar.w, content.right() - bar.x), content.h};
    }
    Flow flow(ui, content, "debrief/page");
    if (!ui.narrow()) flow.space(-8);
    if (ui.narrow()) {
        draw_debrief_bar(flow, say, *model_, state_, actions);
        if (reading) draw_debrief_tabs(flow, say, state_, actions);
        flow.space(8);
    }
    if (reading)
        draw_reading(flow, actions);
    else if (state_.pane == DebriefPane::what_if)
        draw_debrief_what_if(flow, say, around_.settings, *model_, what_if_, state_, actions);
    else if (retried_)
        draw_debrief_retry(flow, say, around_.settings, *retried_, state_, thinking_, actions);
    else
        flow.notice(say("Thinking …"), Fill::well, Ink::soft, Icon::clock);
    page.end(flow.y());
}

void DebriefScreen::draw_form(Ui& ui, DebriefActions& actions) {
    const auto answer = draw_escalate_sheet(ui, around_.say, "debrief/escalate", form_, form_view_);
    if (answer.changed) actions.emplace_back(ChangeForm{answer.form});
    if (answer.confirmed) actions.emplace_back(TryMove{answer.form.move});
    if (answer.dismissed) actions.emplace_back(OpenKind{});
}

void DebriefScreen::take_keys(Ui& ui, DebriefActions& actions) {
    const auto typed = [&](Shortcut shortcut) {
        const auto key = around_.settings.key_of(shortcut);
        return key != 0 && ui.typed(key);
    };
    if (steps()) {
        const std::size_t first = state_.pane == DebriefPane::what_if ? 1 : 0;
        if (ui.key(Key::left) && state_.column > first) actions.emplace_back(SelectColumn{state_.column - 1});
        if (ui.key(Key::right) && state_.column + 1 < model_->columns.size())
            actions.emplace_back(SelectColumn{state_.column + 1});
    }
    if (typed(Shortcut::help)) actions.emplace_back(ShowDebriefKeys{true});
    const bool reading = state_.pane == DebriefPane::reading;
    if (reading && model_->retry_turn > 0 && typed(Shortcut::retry)) actions.emplace_back(BeginRetry{});
    if (reading && typed(Shortcut::what_if)) actions.emplace_back(BeginWhatIf{});
    if (!ui.key(Key::escape)) return;
    if (reading && state_.asking)
        actions.emplace_back(LeaveReason{});
    else if (reading)
        actions.emplace_back(LeaveDebrief{});
    else
        actions.emplace_back(LeavePane{});
}

void DebriefScreen::show(Ui& ui) {
    changed_ = false;
    if (!model_) return draw_waiting(ui);
    DebriefActions actions;
    const bool covered = state_.keys || stage_ != nullptr;
    // Before anything that has the focus could take it: Enter is there for that.
    const bool goes_on =
        state_.pane == DebriefPane::reading && !state_.asking && !model_->key_columns.empty();
    if (!covered && goes_on && ui.key(Key::space)) actions.emplace_back(NextMoment{});
    ui.set_inert(covered);
    draw(ui, actions);
    if (state_.keys)
        draw_debrief_keys(ui, around_.say, around_.settings, actions);
    else if (stage_)
        draw_form(ui, actions);
    else
        take_keys(ui, actions);
    for (const auto& action : actions) apply(action);
    changed_ = !actions.empty();
}

}  // namespace rung::desk
