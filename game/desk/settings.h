#pragma once

#include "base/result.h"
#include "view/profanity.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::desk {

using view::Profanity;

/// What has a key of its own in a call or a debrief, on every screen the same.
enum class Shortcut : std::uint8_t {
    look_up,
    offer,
    hold,
    warn,
    announce,
    escalate,
    message,
    interrupt,
    silence,
    end_call,
    policies,
    contacts,
    notes,
    customer,
    hint,
    undo,
    pause,
    mute,
    stop,
    retry,
    what_if,
    solution,
    next,
    help,
};
inline constexpr int kShortcuts = 24;

struct ShortcutInfo {
    Shortcut shortcut;
    std::string_view code;  ///< in the settings' file
    std::string_view name;  ///< English, said through `Wording`
    char32_t usual;
};
[[nodiscard]] const ShortcutInfo& info_of(Shortcut shortcut);

/// What a player has set. Private: none of it stands in an attempt.
struct Settings {
    std::string who;                  ///< plays now; empty: nobody has said
    std::vector<std::string> people;  ///< who has played here
    std::string theme = "light";
    int scale_pct = 100;  ///< of text, 80–200
    bool reduced_motion = false;
    bool sound = true;
    int volume_pct = 70;
    bool voice = true;          ///< the customer's lines are spoken
    bool self_voicing = false;  ///< so is everything that has the focus
    int clock_pct = -1;  ///< −1 as the mode has it, 0 off, else 100, 150, 200 of the customer's patience
    bool hints = true;   ///< practice offers them
    bool single_keys = true;  ///< letters alone do things
    Profanity profanity = Profanity::full;
    bool guided = true;                       ///< the next first call explains itself
    std::array<char32_t, kShortcuts> keys{};  ///< 0: the usual one

    /// The key of a shortcut; 0: single keys are off.
    [[nodiscard]] char32_t key_of(Shortcut shortcut) const;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// As its file, and back. Unknown keys and values out of range are left out, and what is missing is as usual:
/// settings of a newer or older Rung never keep anybody from playing. Errors: bad-settings (no JSON at all).
[[nodiscard]] std::string format_settings(const Settings& settings);
[[nodiscard]] base::Result<Settings> parse_settings(const std::string& text);

}  // namespace rung::desk
