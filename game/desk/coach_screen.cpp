#include "desk/coach_screen.h"

#include "desk/match.h"
#include "desk/rail.h"
#include "desk/team_model.h"

#include <utility>

namespace rung::desk {

CoachScreen::CoachScreen(Surroundings& around, ToCoach where) : around_(around), where_(std::move(where)) {
    load();
}

void CoachScreen::load() {
    if (reviews()) {
        around_.disk.ask(
            asking_,
            [office = &around_.office, order = order(), now = around_.today, say = around_.say] {
                return load_review(*office, order, now, say);
            },
            [this](ReviewModel model) { review_ = std::move(model); });
        return;
    }
    around_.disk.ask(
        asking_,
        [office = &around_.office, who = around_.settings.who, today = around_.today, say = around_.say] {
            return load_coach(*office, who, today, say);
        },
        [this](CoachModel model) { model_ = std::move(model); });
}

void CoachScreen::do_deed(const ReviewDeed& deed) {
    around_.disk.ask(
        asking_,
        [office = &around_.office, order = order(), deed, now = around_.today] {
            return do_review(*office, order, deed, now);
        },
        [this, deed](const base::Status& done) {
            if (!done) return around_.tell(error_words(done.error()));
            if (std::holds_alternative<WriteComment>(deed)) review_state_.comment.clear();
            if (std::holds_alternative<AnswerDispute>(deed)) {
                review_state_.answer.clear();
                review_state_.disputed.clear();
            }
            const auto items = review_ ? review_->items.size() : 0;
            if (std::holds_alternative<GiveVerdict>(deed) && review_state_.item + 1 < items)
                ++review_state_.item;
            load();
        });
}

void CoachScreen::give() {
    around_.disk.ask(
        asking_,
        [office = &around_.office, who = around_.settings.who, giving = state_.giving,
         today = around_.today] { return give_module(*office, who, giving, today); },
        [this](const base::Status& done) {
            if (!done) return around_.tell(error_words(done.error()));
            around_.tell(around_.say("Given. It stands first on their home screen."));
            state_.giving = {};
            state_.tab = CoachTab::people;
            load();
        });
}

void CoachScreen::hand_in(const std::string& calibration) {
    around_.disk.ask(
        asking_,
        [office = &around_.office, who = around_.settings.who, calibration] {
            return hand_in_calibration(*office, who, calibration);
        },
        [this](const base::Status& done) {
            if (!done) return around_.tell(error_words(done.error()));
            load();
        });
}

void CoachScreen::open_calibration() {
    if (!state_.opening) return;
    around_.disk.ask(
        asking_,
        [office = &around_.office, who = around_.settings.who, opening = *state_.opening,
         today = around_.today] { return open_new_calibration(*office, who, opening, today); },
        [this](const base::Status& done) {
            if (!done) return around_.tell(error_words(done.error()));
            around_.tell(around_.say("Opened. Each of its coaches finds it here."));
            state_.opening.reset();
            load();
        });
}

void CoachScreen::apply(const CoachAction& action) {
    std::visit(Match{[&](const ShowCoachTab& tab) { state_.tab = tab.tab; },
                     [&](const ShowCoached& coached) { state_.person = coached.person; },
                     [&](const OpenReview& call) {
                         around_.go(ToCoach{call.attempt, call.calibration});
                     },
                     [&](const ChangeGiving& giving) { state_.giving = giving.giving; },
                     [&](const GiveModule&) { give(); },
                     [&](const EndCalibration& part) { hand_in(part.calibration); },
                     [&](const ChangeOpening& opening) { state_.opening = opening.opening; },
                     [&](const OpenCalibration&) { open_calibration(); }},
               action);
}

void CoachScreen::apply(const ReviewAction& action) {
    auto& state = review_state_;
    std::visit(Match{[&](const ShowReviewTab& tab) { state.tab = tab.tab; },
                     [&](const PickTurn& turn) { state.turn = turn.turn; },
                     [&](const ChangeComment& comment) { state.comment = comment.text; },
                     [&](const PickItem& item) { state.item = item.item; },
                     [&](const PickDispute& dispute) { state.disputed = dispute.item; },
                     [&](const ChangeAnswer& answer) { state.answer = answer.text; },
                     [&](const OpenDebrief&) { around_.go(ToAttempt{where_.attempt}); },
                     [&](const LeaveReview&) { around_.go(ToBack{}); },
                     [&](const ReviewDeed& deed) { do_deed(deed); }},
               action);
}

void CoachScreen::show(Ui& ui) {
    const auto rail = draw_rail(ui, around_.say, {id(), around_.settings.who, around_.role});
    if (rail.go) around_.go(*rail.go);
    if (!reviews()) {
        const auto action = draw_coach(ui, around_.say, model_ ? &*model_ : nullptr, state_, rail.page);
        if (action) apply(*action);
        return;
    }
    const auto action = draw_review(ui, around_.say, review_ ? &*review_ : nullptr, review_state_, rail.page);
    if (action) apply(*action);
    if (ui.key(Key::escape)) around_.go(ToBack{});
}

}  // namespace rung::desk
