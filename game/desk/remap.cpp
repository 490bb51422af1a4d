#include "desk/remap.h"

namespace rung::desk {
namespace {

char32_t lower(char32_t key) {
    return key >= 'A' && key <= 'Z' ? key - 'A' + 'a' : key;
}

void put_key(Settings& settings, Shortcut shortcut, char32_t key) {
    settings.keys[static_cast<std::size_t>(shortcut)] = key == info_of(shortcut).usual ? 0 : key;
}

}  // namespace

char32_t set_key(const Settings& settings, Shortcut shortcut) {
    const auto own = settings.keys[static_cast<std::size_t>(shortcut)];
    return own != 0 ? own : info_of(shortcut).usual;
}

std::string key_name(char32_t key) {
    return {static_cast<char>(key >= 'a' && key <= 'z' ? key - 'a' + 'A' : key)};
}

bool can_be_key(char32_t typed) {
    return typed > ' ' && typed < 0x7f && !(typed >= '0' && typed <= '9');
}

Remapped remap(const view::Wording& say, const Settings& settings, Shortcut shortcut, char32_t typed) {
    const auto key = lower(typed), old = set_key(settings, shortcut);
    Remapped result{settings, {}};
    const auto name = say(info_of(shortcut).name);
    for (int i = 0; i < kShortcuts; ++i) {
        const auto other = static_cast<Shortcut>(i);
        if (other == shortcut || set_key(settings, other) != key) continue;
        put_key(result.settings, other, old);
        result.told = say("{name} is on {key} now, and {other}, which was there, is on {old}.",
                          {{"name", name},
                           {"key", key_name(key)},
                           {"other", say(info_of(other).name)},
                           {"old", key_name(old)}});
    }
    put_key(result.settings, shortcut, key);
    if (result.told.empty())
        result.told = say("{name} is on {key} now.", {{"name", name}, {"key", key_name(key)}});
    return result;
}

}  // namespace rung::desk
