#include "desk/team_screen.h"

#include "desk/match.h"
#include "desk/rail.h"

#include <utility>

namespace rung::desk {

TeamScreen::TeamScreen(Surroundings& around, const ToTeam& where) : around_(around), person_(where.person) {
    state_.person = !person_.empty();
    load();
}

void TeamScreen::load() {
    around_.disk.ask(
        asking_,
        [office = &around_.office, order = TeamOrder{around_.settings.who, person_, state_.names},
         say = around_.say] { return load_team(*office, order, say); },
        [this](TeamModel model) { model_ = std::move(model); });
}

void TeamScreen::show(Ui& ui) {
    const auto rail = draw_rail(ui, around_.say, {id(), around_.settings.who, around_.role});
    const auto action = draw_team(ui, around_.say, model_ ? &*model_ : nullptr, state_, rail.page);
    if (rail.go) around_.go(*rail.go);
    if (state_.person && ui.key(Key::escape)) around_.go(ToTeam{});
    if (!action) return;
    std::visit(Match{[&](const ShowTable& table) { state_.table = table.table; },
                     [&](const ShowNames& names) {
                         state_.names = names.names;
                         load();
                     },
                     [&](const ShowPerson& person) { around_.go(ToTeam{person.person}); },
                     [&](const LookAtAttempt& attempt) { around_.go(ToAttempt{attempt.attempt}); },
                     [&](const LeavePerson&) { around_.go(ToTeam{}); }},
               *action);
}

}  // namespace rung::desk
