#include "desk/briefing_screen.h"

#include "desk/match.h"

#include <utility>

namespace rung::desk {
BriefingScreen::BriefingScreen(Surroundings& around, const ToBriefing& to) : around_(around) {
    page_.mode = to.mode;
    around.disk.ask(
        asking_, [office = &around.office, call = to.call] { return office->open_call(call); },
        [this](base::Result<CallFile> opened) {
            page_.loaded = true;
            if (!opened) {
                page_.fault = opened.error().message;
                return;
            }
            file_ = *std::move(opened);
            page_.briefing = view::make_briefing(around_.say, file_->content->script);
        });
}

void BriefingScreen::apply(const BriefingAction& action) {
    auto& settings = around_.settings;
    std::visit(Match{[&](const PickUp&) {
                         if (file_) around_.go(ToCall{*file_, page_.mode, {}});
                     },
                     [&](const NotThisOne&) { around_.go(ToBack{}); },
                     [&](const PickMode& picked) { page_.mode = picked.mode; },
                     [&](const PickClock& picked) { settings.clock_pct = picked.clock_pct; },
                     [&](const PickProfanity& picked) { settings.profanity = picked.profanity; },
                     [&](const SetHints& set) { settings.hints = set.on; },
                     [&](const SetVoice& set) { settings.voice = set.on; }},
               action);
    around_.settings_changed();
}

void BriefingScreen::show(Ui& ui) {
    for (const auto& action : draw_briefing(ui, around_.say, around_.settings, page_)) apply(action);
}

}  // namespace rung::desk
