#include "desk/library_screen.h"

#include "desk/rail.h"

#include <algorithm>

namespace rung::desk {

LibraryScreen::LibraryScreen(Surroundings& around) : around_(around) {
    around_.disk.ask(
        asking_,
        [office = &around.office, who = around.settings.who, today = around.today] {
            return office->load_shelf(who, today);
        },
        [this](const Shelf& shelf) {
            if (!shelf.warning.empty()) around_.tell(shelf.warning);
            view_ =
                view::make_library(around_.say, shelf.calls, shelf.attempts.attempts, around_.settings.who);
            state_.problems =
                static_cast<int>(std::ranges::count_if(shelf.calls.problems, [](const auto& fault) {
                    return fault.severity == base::Severity::error;
                }));
            filter_by(state_.filter);
        });
}

void LibraryScreen::filter_by(const view::LibraryFilter& filter) {
    state_.filter = filter;
    state_.found = view::filter_rows(view_->rows, filter);
    state_.at = 0;
}

void LibraryScreen::apply(const LibraryAction& action) {
    if (const auto* filter = std::get_if<FilterBy>(&action)) filter_by(filter->filter);
    if (const auto* list = std::get_if<OpenList>(&action)) state_.open = list->list;
    if (const auto* row = std::get_if<ReachRow>(&action)) state_.at = row->at;
    if (const auto* call = std::get_if<PickCall>(&action)) around_.go(ToBriefing{call->id});
}

void LibraryScreen::show(Ui& ui) {
    const auto rail = draw_rail(ui, around_.say, {id(), around_.settings.who, around_.role});
    const auto actions = draw_library(ui, around_.say, view_ ? &*view_ : nullptr, state_, rail.page);
    if (rail.go) around_.go(*rail.go);
    for (const auto& action : actions) apply(action);
}

}  // namespace rung::desk
