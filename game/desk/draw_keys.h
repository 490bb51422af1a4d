#pragma once

#include "desk/draw_settings.h"
#include "desk/flow.h"

namespace rung::desk {

/// The keys of all shortcuts, by where they do something. A pressed one waits for a character.
void draw_keys(Flow& flow, const view::Wording& say, const Settings& settings, const SettingsState& state,
               std::optional<SettingsAction>& action);

}  // namespace rung::desk
