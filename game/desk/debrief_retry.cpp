#include "desk/debrief_retry.h"

#include "desk/debrief_parts.h"

#include <algorithm>

namespace rung::desk {
namespace {

using debrief::Wording;

RetryModel make_model(const Wording& say, const session::Retry& retry, std::uint64_t seed) {
    RetryModel model;
    model.view = view::make_retry_view(say, retry);
    model.last = retry.at() + 1 >= retry.size();
    if (retry.done()) return model;
    model.beat = retry.error().beat;
    model.choices = make_move_choices(say, retry.stage().script(), retry.stage().state(), seed);
    return model;
}

/// Where this one stands, and what it was.
float draw_error(Ui& ui, Rect area, const Wording& say, const RetryModel& model) {
    const auto& view = model.view;
    DebriefCard card(ui, area, "debrief/retry");
    auto& flow = card.flow();
    flow.title(view.title);
    flow.paragraph(view.standing, Ink::soft);
    flow.space(4);
    draw_entry(flow, "debrief/retry/was", say("You"), view.was);
    draw_entry(flow, "debrief/retry/lost", say("Lost"), view.lost, Ink::warn);
    flow.heading(model.accepted ? say("Now you hear:") : say("Before it:"));
    flow.space(4);
    draw_heard(flow, view.heard);
    flow.space(4);
    flow.paragraph(view.enough + " " + view.unscored, Ink::soft, Face::small);
    return card.close();
}

/// What is said to the move that was tried, and what was asked for.
void draw_answers(Flow& flow, const Wording& say, const RetryModel& model, bool thinking) {
    if (thinking)
        flow.notice(say("Thinking …"), Fill::well, Ink::soft, Icon::clock);
    else if (!model.verdict.empty())
        flow.notice(model.verdict, model.accepted ? Fill::good_soft : Fill::warn_soft, Ink::main,
                    model.accepted ? Icon::check : Icon::undo);
    if (!model.solution) return flow.notice(model.hint, Fill::raised, Ink::main, Icon::hint);
    flow.notice(model.solution->move, Fill::good_soft, Ink::main, Icon::star);
    flow.paragraph(model.solution->why, Ink::soft);
}

void draw_helps(Flow& flow, const Wording& say, const Settings& settings, const RetryModel& model,
                const std::string& thinking, DebriefActions& actions) {
    const bool on = thinking.empty();
    const Control next{.id = "debrief/help/next",
                       .name = model.last ? say("Finish") : say("Next"),
                       .icon = Icon::forward,
                       .enabled = on,
                       .why_not = thinking,
                       .shortcut = settings.key_of(Shortcut::next)};
    flow.space(6);
    if (model.accepted) {
        if (flow.button(next, ButtonStyle::primary)) actions.emplace_back(NextError{});
        return;
    }
    const std::vector<Control> helps = {{.id = "debrief/help/hint",
                                         .name = model.hint.empty() ? say("Hint") : say("Another hint"),
                                         .icon = Icon::hint,
                                         .enabled = on,
                                         .why_not = thinking,
                                         .help = say("First which kind of move is best, then which one."),
                                         .shortcut = settings.key_of(Shortcut::hint)},
                                        {.id = "debrief/help/solution",
                                         .name = say("Solution"),
                                         .icon = Icon::eye,
                                         .enabled = on,
                                         .why_not = thinking,
                                         .shortcut = settings.key_of(Shortcut::solution)},
                                        next};
    const int used = flow.buttons(helps);
    if (used == 0) actions.emplace_back(AskRetryHint{});
    if (used == 1) actions.emplace_back(AskRetrySolution{});
    if (used == 2) actions.emplace_back(NextError{});
}

void draw_end(Flow& flow, const Wording& say, const RetryModel& model, DebriefActions& actions) {
    auto& ui = flow.ui();
    DebriefCard card(ui, flow.rest(), "debrief/retry");
    card.flow().title(model.view.title);
    card.flow().paragraph(model.view.sum_up);
    card.flow().paragraph(model.view.kept, Ink::soft);
    card.flow().space(8);
    const std::vector<Control> ends = {
        {.id = "debrief/help/back", .name = say("Back to the debrief"), .icon = Icon::back},
        {.id = "debrief/help/again", .name = say("Once more"), .icon = Icon::retry}};
    const int used = card.flow().buttons(ends);
    if (used == 0) actions.emplace_back(LeavePane{});
    if (used == 1) actions.emplace_back(BeginRetry{});
    flow.take_px(card.close() - flow.y());
}

}  // namespace

RetryPlay::RetryPlay(const AttemptFileOpened& attempt, const base::Clock& clock)
    : content(attempt.content),
      recording(attempt.recording),
      seed(attempt.attempt.seed),
      retry(*content, *recording, seed, clock) {}

void advance_retry(RetryPlay& play, const Wording& say, const DebriefAction& action) {
    auto& model = play.model;
    auto& retry = play.retry;
    if (std::holds_alternative<BeginRetry>(action)) {
        model = make_model(say, retry, play.seed);
        return;
    }
    const auto stand = [&] {
        auto fresh = make_model(say, retry, play.seed);
        fresh.hint = std::move(model.hint);
        fresh.solution = std::move(model.solution);
        model = std::move(fresh);
    };
    if (std::holds_alternative<NextError>(action)) {
        if (!retry.done()) retry.next();
        model = RetryModel{};
    } else if (retry.done() || model.accepted) {
        return;  // nothing is left to be asked of it
    } else if (const auto* tried = std::get_if<TryMove>(&action)) {
        const auto verdict = retry.try_move(tried->move);
        stand();
        model.verdict = view::verdict_words(say, play.content->script, verdict);
        model.accepted = verdict.accepted;
        return;
    } else if (std::holds_alternative<AskRetryHint>(action)) {
        model.hint = view::retry_hint(say, retry, retry.hint());
        return;
    } else if (std::holds_alternative<AskRetrySolution>(action)) {
        model.solution = view::make_solution(say, retry);
        if (model.solution->known) retry.show_solution();
        return;
    }
    stand();
}

void draw_debrief_retry(Flow& flow, const Wording& say, const Settings& settings, const RetryModel& model,
                        const DebriefState& state, bool thinking, DebriefActions& actions) {
    constexpr float kGap = 16;
    if (model.view.done) return draw_end(flow, say, model, actions);
    auto& ui = flow.ui();
    const float gap = ui.px(kGap);
    const Rect at = flow.rest();
    const bool beside = !ui.narrow();
    const Rect left{at.x, at.y, beside ? (at.w - gap) / 2 : at.w, 0};
    const float below = draw_error(ui, left, say, model) + gap;
    const Rect right = beside ? Rect{at.x + left.w + gap, at.y, left.w, 0} : Rect{at.x, below, at.w, 0};
    DebriefCard card(ui, right, "debrief/again");
    const auto why_not =
        thinking ? say("One moment: what that is worth is being worked out.") : std::string();
    draw_answers(card.flow(), say, model, thinking);
    if (!model.accepted)
        draw_move_choices(card.flow(), say, settings, model.choices, state, why_not, actions);
    draw_helps(card.flow(), say, settings, model, why_not, actions);
    flow.take_px(std::max(below, card.close() + gap) - at.y);
}

}  // namespace rung::desk
