#include "desk/settings_screen.h"

#include "desk/rail.h"
#include "desk/remap.h"

#include <utility>

namespace rung::desk {

void SettingsScreen::change(const Settings& settings) {
    around_.settings = settings;
    state_.scale_pct.reset();
    around_.settings_changed();
}

void SettingsScreen::give_key(const GiveKey& key) {
    if (!can_be_key(key.typed)) {
        state_.told = around_.say("Digits pick what you say. Press another key, or Escape.");
        return;
    }
    auto done = remap(around_.say, around_.settings, key.shortcut, key.typed);
    state_.asking.reset();
    state_.told = std::move(done.told);
    change(done.settings);
}

/// Who plays and who has played is nothing that was set here.
void SettingsScreen::reset() {
    auto before = around_.settings;
    Settings usual;
    usual.who = before.who;
    usual.people = before.people;
    usual.guided = before.guided;
    change(usual);
    state_ = {};
    state_.before = std::move(before);
}

void SettingsScreen::apply(const SettingsAction& action) {
    if (const auto* changed = std::get_if<Change>(&action)) {
        state_.before.reset();
        change(changed->settings);
    }
    if (const auto* drag = std::get_if<DragScale>(&action)) state_.scale_pct = drag->scale_pct;
    if (const auto* ask = std::get_if<AskKey>(&action)) {
        state_.asking = ask->shortcut;
        state_.told.clear();
    }
    if (const auto* key = std::get_if<GiveKey>(&action)) give_key(*key);
    if (std::holds_alternative<ResetAll>(action)) reset();
    if (std::holds_alternative<TakeBack>(action) && state_.before)
        change(*std::exchange(state_.before, std::nullopt));
    if (std::holds_alternative<ChangePlayer>(action)) around_.go(ToWho{});
}

void SettingsScreen::show(Ui& ui) {
    const auto rail = draw_rail(ui, around_.say, {id(), around_.settings.who, around_.role});
    const auto action = draw_settings(ui, around_.say, around_.settings, state_, rail.page);
    if (rail.go) around_.go(*rail.go);
    if (action) apply(*action);
}

}  // namespace rung::desk
