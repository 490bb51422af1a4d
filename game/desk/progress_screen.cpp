#include "desk/progress_screen.h"

#include "desk/rail.h"

namespace rung::desk {

ProgressScreen::ProgressScreen(Surroundings& around) : around_(around) {
    around_.disk.ask(
        asking_,
        [office = &around.office, who = around.settings.who, today = around.today] {
            return office->load_shelf(who, today);
        },
        [this](const Shelf& shelf) {
            if (!shelf.warning.empty()) around_.tell(shelf.warning);
            view_ =
                view::make_progress(around_.say, shelf.calls, shelf.attempts.attempts, around_.settings.who);
        });
}

void ProgressScreen::show(Ui& ui) {
    const auto rail = draw_rail(ui, around_.say, {id(), around_.settings.who, around_.role});
    const auto action = draw_progress(ui, around_.say, view_ ? &*view_ : nullptr, rail.page);
    if (rail.go) around_.go(*rail.go);
    if (!action) return;
    if (const auto* call = std::get_if<PractiseCall>(&*action)) around_.go(ToBriefing{call->call});
    if (const auto* attempt = std::get_if<LookAt>(&*action)) around_.go(ToAttempt{attempt->attempt});
    if (std::holds_alternative<BrowseCalls>(*action)) around_.go(ToLibrary{});
}

}  // namespace rung::desk
