#pragma once

#include "desk/settings.h"
#include "view/words.h"

#include <string>

namespace rung::desk {

/// The key of a shortcut, whether or not single keys are on.
[[nodiscard]] char32_t set_key(const Settings& settings, Shortcut shortcut);

/// As it stands on a key: letters are capital.
[[nodiscard]] std::string key_name(char32_t key);

/// Whether a typed character can be a key of its own; digits pick what is said.
[[nodiscard]] bool can_be_key(char32_t typed);

struct Remapped {
    Settings settings;
    std::string told;  ///< what has changed, the other shortcut too where two have changed places
};

/// Gives a shortcut another key. Whoever had it gets the old one of this shortcut, so that all stay
/// different.
[[nodiscard]] Remapped remap(const view::Wording& say, const Settings& settings, Shortcut shortcut,
                             char32_t typed);

}  // namespace rung::desk
