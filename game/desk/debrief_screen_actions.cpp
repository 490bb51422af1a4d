#include "analysis/what_if.h"
#include "desk/audio.h"
#include "desk/debrief_screen.h"
#include "desk/debrief_stage.h"
#include "desk/match.h"
#include "desk/team_model.h"

#include <algorithm>
#include <utility>

namespace rung::desk {
void DebriefScreen::apply(const DebriefAction& action) {
    std::visit(Match{[&](const LeaveDebrief&) { around_.go(ToBack{}); },
                     [&](const ShowDebriefTab& shown) {
                         state_.tab = shown.tab;
                         state_.asking.reset();
                     },
                     [&](const SelectColumn& picked) { select(picked.column); },
                     [&](const PointAtColumn& at) {
                         const bool came = at.hovered && at.hovered != state_.hovered;
                         const bool focused = at.focused && at.focused != state_.focused;
                         state_.hovered = at.hovered;
                         state_.focused = at.focused;
                         if (focused)
                             select(*at.focused);
                         else if (came)
                             select(*at.hovered);
                     },
                     [&](const CycleLabel& count) { cycle(count.label); },
                     [&](const NextMoment&) { go_to_next_moment(); },
                     [&](const BeginRetry&) { begin_retry(); },
                     [&](const BeginWhatIf&) { begin_what_if(); },
                     [&](const LeavePane&) {
                         state_.pane = DebriefPane::reading;
                         open_kind(std::nullopt);
                     },
                     [&](const ShowDebriefKeys& keys) { state_.keys = keys.shown; },
                     [&](const OpenKind& open) { open_kind(open.kind); },
                     [&](const ChangeForm& change) { change_form(change.form); },
                     [&](const TryMove&) {
                         state_.pane == DebriefPane::retry ? advance(action) : ask_what_if(action);
                     },
                     [&](const AskRetryHint&) { advance(action); },
                     [&](const AskRetrySolution&) { advance(action); },
                     [&](const NextError&) { advance(action); },
                     [&](const ShiftHandover&) { ask_what_if(action); },
                     [&](const AskAgain& again) {
                         state_.asking = again.row;
                         state_.reason.clear();
                     },
                     [&](const ChangeReason& reason) { state_.reason = reason.text; },
                     [&](const SendReason&) { send_reason(); },
                     [&](const LeaveReason&) { state_.asking.reset(); }},
               action);
}

void DebriefScreen::select(std::size_t column) {
    if (column >= model_->columns.size() || column == state_.column) return;
    state_.column = column;
    around_.audio.read(model_->columns[column].name + ". " + model_->columns[column].spoken);
    if (state_.pane == DebriefPane::what_if) list_choices();
}

/// Lights up the moves of a label; asked again, goes on to the next of them.
void DebriefScreen::cycle(analysis::Label label) {
    const auto& moves = model_->counts[static_cast<std::size_t>(label)].moves;
    if (moves.empty()) return;
    const auto here = std::find(moves.begin(), moves.end(), state_.lit_move);
    const bool goes_on = state_.lit == label && here != moves.end() && here + 1 != moves.end();
    state_.lit = label;
    state_.lit_move = goes_on ? *(here + 1) : moves.front();
    select(model_->moves[state_.lit_move].column);
}

void DebriefScreen::go_to_next_moment() {
    const auto& moments = model_->key_columns;
    if (moments.empty()) return;
    const bool shown = state_.tab == DebriefTab::timeline;
    const auto next = std::upper_bound(moments.begin(), moments.end(), shown ? state_.column : 0);
    state_.tab = DebriefTab::timeline;
    select(next == moments.end() ? moments.front() : *next);
}

void DebriefScreen::begin_retry() {
    state_.pane = DebriefPane::retry;
    open_kind(std::nullopt);
    retried_.reset();
    retry_.reset();
    thinking_ = true;
    around_.mind.ask(
        asking_,
        [attempt = attempt_, clock = &around_.clock, say = around_.say] {
            auto play = std::make_shared<RetryPlay>(attempt, *clock);
            advance_retry(*play, say, BeginRetry{});
            return play;
        },
        [this, no = ++retry_no_](std::shared_ptr<RetryPlay> play) {
            if (no != retry_no_) return;
            thinking_ = false;
            retried_ = play->model;
            retry_ = std::move(play);
        });
}

void DebriefScreen::advance(const DebriefAction& action) {
    if (retry_ == nullptr) return;
    if (std::holds_alternative<NextError>(action) || std::holds_alternative<TryMove>(action))
        open_kind(std::nullopt);
    thinking_ = true;
    around_.mind.ask(
        asking_,
        [play = std::exchange(retry_, nullptr), say = around_.say, action] {
            advance_retry(*play, say, action);
            return play;
        },
        [this, no = retry_no_](std::shared_ptr<RetryPlay> play) {
            if (no != retry_no_) return;
            thinking_ = false;
            retried_ = play->model;
            retry_ = std::move(play);
        });
}

void DebriefScreen::begin_what_if() {
    state_.pane = DebriefPane::what_if;
    if (state_.column == 0 && model_->columns.size() > 1) state_.column = 1;
    open_kind(std::nullopt);
    list_choices();
}

void DebriefScreen::list_choices() {
    open_kind(std::nullopt);
    what_if_.choices = list_what_if_choices(attempt_, around_.say, model_->columns[state_.column].turn);
}

void DebriefScreen::ask_what_if(const DebriefAction& action) {
    if (what_if_.thinking) return;
    open_kind(std::nullopt);
    what_if_.thinking = true;
    what_if_.made.reset();
    around_.mind.ask(
        asking_,
        [attempt = attempt_, say = around_.say, turn = model_->columns[state_.column].turn, action] {
            return make_debrief_what_if(attempt, say, turn, action);
        },
        [this](WhatIfModel made) {
            what_if_.thinking = false;
            what_if_.made = std::move(made);
        });
}

LooksOrder DebriefScreen::looks_order() const {
    return {around_.settings.who, attempt_.id, list_first_verdicts(attempt_, model_->debrief.scores.card)};
}

void DebriefScreen::read_looks() {
    if (attempt_.id.empty()) return;
    around_.disk.ask(
        asking_,
        [office = &around_.office, order = looks_order(), say = around_.say] {
            return load_looks(*office, order, say);
        },
        [this](LooksModel looks) { model_->looks = std::move(looks); });
}

/// What was written stays where it could not be kept, and what is known where nothing can be read now.
void DebriefScreen::send_reason() {
    if (!state_.asking || state_.sending) return;
    state_.sending = true;
    const auto row = *state_.asking;
    const auto item = model_->debrief.scores.card.evidence[row].id;
    around_.disk.ask(
        asking_,
        [office = &around_.office, order = looks_order(), say = around_.say, now = around_.today, item,
         reason = state_.reason] {
            auto status = ask_for_look(*office, order, item, reason, now);
            return std::pair(std::move(status), load_looks(*office, order, say));
        },
        [this, row, item](std::pair<base::Status, LooksModel> asked) {
            state_.sending = false;
            if (asked.second.trouble.empty()) model_->looks = std::move(asked.second);
            if (!asked.first) around_.tell(error_words(asked.first.error()));
            const bool settled = asked.first.ok() || !model_->looks.can_ask(item);
            if (settled && state_.asking == row) state_.asking.reset();
        });
}

/// Opens a key of the phone; handing over has a form, which asks the call as it stood there.
void DebriefScreen::open_kind(std::optional<scenario::MoveKind> kind) {
    state_.kind = kind;
    stage_.reset();
    if (kind != scenario::MoveKind::escalate) return;
    std::optional<std::size_t> beat;
    if (state_.pane == DebriefPane::retry && retried_) beat = retried_->beat;
    if (state_.pane == DebriefPane::what_if)
        beat = analysis::find_decision(attempt_.recording->play(), model_->columns[state_.column].turn);
    if (!beat) return;
    stage_ = make_stage(attempt_, *beat, around_.clock);
    change_form({});
}

void DebriefScreen::change_form(const EscalateForm& form) {
    form_ = form;
    if (stage_) form_view_ = make_form_view(around_.say, *stage_, form_);
}

}  // namespace rung::desk
