#include "desk/debrief_what_if.h"

#include "debrief/advice.h"
#include "desk/debrief_parts.h"
#include "desk/debrief_timeline.h"
#include "desk/debrief_versions.h"
#include "session/best_move.h"

#include <algorithm>

namespace rung::desk {
namespace {

using analysis::WhatIf;
using debrief::Wording;

constexpr int kFarthest = 2;

std::string shift_words(const Wording& say, int turns) {
    if (turns < 0) return say.count(-turns, "One turn earlier", "{n} turns earlier");
    return say.count(turns, "One turn later", "{n} turns later");
}

/// Which move of the call is changed: the turn with a step to either side.
void draw_turn(Flow& flow, const Wording& say, const DebriefModel& model, const DebriefState& state,
               DebriefActions& actions) {
    const auto& column = model.columns[state.column];
    flow.heading(column.name);
    for (const auto i : column.moves) {
        const auto& move = model.moves[i];
        draw_entry(flow, "debrief/changed/move-" + std::to_string(i), say("You"), move.words, Ink::soft);
    }
    (void)draw_turn_steps(flow, say, model, state, 1, actions);
    flow.space(4);
}

void draw_shifts(Flow& flow, const Wording& say, const DebriefModel& model, const std::string& thinking,
                 DebriefActions& actions) {
    flow.space(8);
    flow.heading(say("Or the handover at another time"));
    if (model.handover_turn == 0) {
        flow.paragraph(say("There was no handover in this call that could be moved."), Ink::soft);
        return;
    }
    flow.paragraph(say("It was made in turn {n}.", {{"n", std::to_string(model.handover_turn)}}), Ink::soft);
    std::vector<Control> shifts;
    std::vector<int> turns;
    for (int by = -kFarthest; by <= kFarthest; ++by) {
        if (by == 0) continue;
        const bool possible = model.handover_turn + by >= 1;
        turns.push_back(by);
        shifts.push_back({.id = "debrief/shift/" + std::to_string(by),
                          .name = shift_words(say, by),
                          .enabled = possible && thinking.empty(),
                          .why_not = possible ? thinking : say("Turns begin with 1.")});
    }
    const int used = flow.buttons(shifts);
    if (used >= 0) actions.emplace_back(ShiftHandover{turns[static_cast<std::size_t>(used)]});
}

float draw_question(Ui& ui, Rect area, const Wording& say, const Settings& settings,
                    const DebriefModel& model, const WhatIfDesk& desk, const DebriefState& state,
                    DebriefActions& actions) {
    DebriefCard card(ui, area, "debrief/what-if");
    auto& flow = card.flow();
    const auto thinking =
        desk.thinking ? say("One moment: the other call is being worked out.") : std::string();
    flow.title(say("What if"));
    draw_turn(flow, say, model, state, actions);
    if (desk.choices)
        draw_move_choices(flow, say, settings, *desk.choices, state, thinking, actions);
    else
        flow.paragraph(say("Pick a turn of the call to change what was done in it."), Ink::soft);
    draw_shifts(flow, say, model, thinking, actions);
    return card.close();
}

WhatIf work_out(analysis::Solver& solver, const call::Playback& play, int turn, const DebriefAction& action) {
    if (const auto* shift = std::get_if<ShiftHandover>(&action))
        return analysis::shift_handover(solver, play, shift->turns, session::kQuickBudget);
    const auto* tried = std::get_if<TryMove>(&action);
    const auto beat = analysis::find_decision(play, turn);
    if (tried != nullptr && beat)
        return analysis::change_move(solver, play, *beat, tried->move, session::kQuickBudget);
    WhatIf none;
    none.refused = call::Why::no_such_turn;
    return none;
}

}  // namespace

WhatIfModel make_debrief_what_if(const AttemptFileOpened& attempt, const Wording& say, int turn,
                                 const DebriefAction& action) {
    const auto& content = *attempt.content;
    const auto& play = attempt.recording->play();
    WhatIfModel model;
    if (const auto* shift = std::get_if<ShiftHandover>(&action)) {
        model.question = say("The handover: {when}", {{"when", shift_words(say, shift->turns)}});
    } else if (const auto* tried = std::get_if<TryMove>(&action)) {
        const auto beat = analysis::find_decision(play, turn);
        const auto& state = beat ? play.beats[*beat].before : play.start;
        model.question = say("Turn {turn}: {move}",
                             {{"turn", std::to_string(turn)},
                              {"move", debrief::make_advice(content.script, say, state, tried->move)}});
    }
    analysis::Solver solver({content.script, content.sheet});
    const auto made = work_out(solver, play, turn, action);
    if (made.refused != call::Why::legal) {
        model.refused = view::why_words(say, content.script, made.refused);
        return model;
    }
    model.view = view::make_what_if(say, content, play, made);
    model.was = made.was.result.total;
    model.would = made.would.result.total;
    return model;
}

std::optional<MoveChoices> list_what_if_choices(const AttemptFileOpened& attempt, const Wording& say,
                                                int turn) {
    if (turn == 0) return std::nullopt;
    const auto& play = attempt.recording->play();
    const auto beat = analysis::find_decision(play, turn);
    if (!beat) return std::nullopt;
    return make_move_choices(say, attempt.content->script, play.beats[*beat].before, attempt.attempt.seed);
}

void draw_debrief_what_if(Flow& flow, const Wording& say, const Settings& settings, const DebriefModel& model,
                          const WhatIfDesk& desk, const DebriefState& state, DebriefActions& actions) {
    constexpr float kGap = 16;
    auto& ui = flow.ui();
    const float gap = ui.px(kGap);
    const Rect at = flow.rest();
    const bool beside = !ui.narrow();
    const Rect left{at.x, at.y, beside ? ui.px(460) : at.w, 0};
    const float below = draw_question(ui, left, say, settings, model, desk, state, actions) + gap;
    const Rect right =
        beside ? Rect{at.x + left.w + gap, at.y, at.w - left.w - gap, 0} : Rect{at.x, below, at.w, 0};
    Flow answer(ui, right, "debrief/answer");
    if (desk.thinking)
        answer.notice(say("Thinking …"), Fill::well, Ink::soft, Icon::clock);
    else if (!desk.made)
        answer.paragraph(say("Pick another move, and both calls stand here side by side."), Ink::soft);
    else if (!desk.made->refused.empty())
        answer.notice(desk.made->refused, Fill::warn_soft, Ink::main, Icon::warning);
    else
        draw_debrief_versions(answer, say, *desk.made);
    flow.take_px(std::max(below, answer.y()) - at.y);
}

}  // namespace rung::desk
