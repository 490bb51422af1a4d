#include "desk/home_screen.h"

#include "desk/rail.h"

namespace rung::desk {

HomeScreen::HomeScreen(Surroundings& around) : around_(around) {
    around_.disk.ask(
        asking_,
        [office = &around.office, who = around.settings.who, today = around.today] {
            return office->load_shelf(who, today);
        },
        [this](const Shelf& shelf) { take(shelf); });
}

void HomeScreen::take(const Shelf& shelf) {
    if (!shelf.warning.empty()) around_.tell(shelf.warning);
    view_ = view::make_home(around_.say, {.calls = shelf.calls,
                                          .modules = shelf.modules,
                                          .attempts = shelf.attempts.attempts,
                                          .who = around_.settings.who,
                                          .today = around_.today,
                                          .assigned = &shelf.assigned});
    next_ = find_next_up(around_.say, *view_);
}

void HomeScreen::show(Ui& ui) {
    const auto rail = draw_rail(ui, around_.say, {id(), around_.settings.who, around_.role});
    const auto action =
        draw_home(ui, around_.say, view_ ? &*view_ : nullptr, next_ ? &*next_ : nullptr, rail.page);
    if (rail.go) around_.go(*rail.go);
    if (!action) return;
    if (std::holds_alternative<ShowLibrary>(*action)) return around_.go(ToLibrary{});
    const auto& offer = std::get<PickOffer>(*action).offer;
    if (offer.left)
        around_.go(ToAttempt{offer.id});
    else
        around_.go(ToBriefing{offer.id, offer.mode.value_or(call::Mode::practice)});
}

}  // namespace rung::desk
