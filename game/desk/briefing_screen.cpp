#include "desk/briefing_screen.h"

#include "desk/match.h"

#include <utility>

namespace rung::desk {
namespace {

/// A call, and in which modes it was asked for: what the page says of a mode is right from the start.
struct OpenedCall {
    base::Result<CallFile> file;
    std::vector<call::Mode> asked_for = {};
};

OpenedCall open_to_brief(Office& office, const std::string& call, const std::string& who,
                         const std::string& today) {
    OpenedCall opened{office.open_call(call)};
    // As `Play`: what somebody may be writing on counts for nobody.
    if (opened.file && !opened.file->watched)
        opened.asked_for = office.list_counting_modes(who, today, opened.file->content->scenario.id);
    return opened;
}

}  // namespace

BriefingScreen::BriefingScreen(Surroundings& around, const ToBriefing& to) : around_(around) {
    page_.mode = to.mode;
    around.disk.ask(
        asking_,
        [office = &around.office, call = to.call, who = around.settings.who, today = around.today] {
            return open_to_brief(*office, call, who, today);
        },
        [this](OpenedCall opened) {
            page_.loaded = true;
            if (!opened.file) {
                page_.fault = opened.file.error().message;
                return;
            }
            file_ = *std::move(opened.file);
            page_.asked_for = std::move(opened.asked_for);
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
