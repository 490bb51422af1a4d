#include "desk/wrap_up_screen.h"

#include "desk/match.h"
#include "view/words.h"

#include <utility>

namespace rung::desk {

WrapUpScreen::WrapUpScreen(Surroundings& around, std::shared_ptr<Play> play)
    : around_(around), play_(std::move(play)), page_(make_wrap_up_page(around.say, play_->session())) {}

void WrapUpScreen::hand_in(const HandIn& handed) {
    if (ui_.waiting) return;
    const auto answer = play_->session().submit(handed.move, handed.text);
    if (answer.done())
        ui_.waiting = true;
    else
        around_.tell(view::why_words(around_.say, play_->session().script(), answer.why));
}

void WrapUpScreen::apply(const WrapUpAction& action) {
    std::visit(Match{[&](const HandIn& handed) { hand_in(handed); },
                     [&](const FillIn& filled) {
                         const bool waiting = ui_.waiting;
                         ui_ = filled.filled;
                         ui_.waiting = waiting;
                     },
                     [&](const LeaveForNow&) { around_.go(ToHome{}); }},
               action);
}

void WrapUpScreen::show(Ui& ui) {
    for (const auto& action : draw_wrap_up(ui, around_.say, page_, ui_, play_->session().state().contact))
        apply(action);
}

void WrapUpScreen::pass_time() {
    if (!ui_.waiting || !play_->settled()) return;
    ui_.waiting = false;
    page_ = make_wrap_up_page(around_.say, play_->session());
    if (play_->session().over()) around_.go(ToDebrief{play_->opened()});
}

}  // namespace rung::desk
