#include "desk/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rung::desk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kInfos = {
    ShortcutInfo{Shortcut::look_up, "look-up", "Look up", U'l'},
    ShortcutInfo{Shortcut::offer, "offer", "Offer", U'o'},
    ShortcutInfo{Shortcut::hold, "hold", "Hold", U'h'},
    ShortcutInfo{Shortcut::warn, "warn", "Warn", U'w'},
    ShortcutInfo{Shortcut::announce, "announce", "Announce", U'a'},
    ShortcutInfo{Shortcut::escalate, "escalate", "Escalate", U'e'},
    ShortcutInfo{Shortcut::message, "message", "Message", U'm'},
    ShortcutInfo{Shortcut::interrupt, "interrupt", "Interrupt", U'i'},
    ShortcutInfo{Shortcut::silence, "silence", "Silence", U's'},
    ShortcutInfo{Shortcut::end_call, "end-call", "End the call", U'x'},
    ShortcutInfo{Shortcut::policies, "policies", "Policy book", U'p'},
    ShortcutInfo{Shortcut::contacts, "contacts", "Contacts", U'c'},
    ShortcutInfo{Shortcut::notes, "notes", "Notes", U'n'},
    ShortcutInfo{Shortcut::customer, "customer", "Customer", U'k'},
    ShortcutInfo{Shortcut::hint, "hint", "Hint", U'!'},
    ShortcutInfo{Shortcut::undo, "undo", "Take back", U'u'},
    ShortcutInfo{Shortcut::pause, "pause", "Pause", U'b'},
    ShortcutInfo{Shortcut::mute, "mute", "Sound on or off", U'-'},
    ShortcutInfo{Shortcut::stop, "stop", "Stop without a score", U'q'},
    ShortcutInfo{Shortcut::retry, "retry", "Retry", U'r'},
    ShortcutInfo{Shortcut::what_if, "what-if", "What if", U'v'},
    ShortcutInfo{Shortcut::solution, "solution", "Solution", U'z'},
    ShortcutInfo{Shortcut::next, "next", "Next", U'j'},
    ShortcutInfo{Shortcut::help, "help", "All keys", U'?'},
};
static_assert(kInfos.size() == kShortcuts);

/// What is there and of the right kind; what is not leaves the value as it was.
void take(const Json& json, const char* key, bool& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_boolean())
        value = found->get<bool>();
}
void take(const Json& json, const char* key, int& value, int least, int most) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_integer()) return;
    const auto number = found->get<std::int64_t>();
    if (number >= least && number <= most) value = static_cast<int>(number);
}
void take(const Json& json, const char* key, std::string& value) {
    constexpr std::size_t kLongest = 200;
    const auto found = json.find(key);
    if (found != json.end() && found->is_string() && found->get_ref<const std::string&>().size() <= kLongest)
        value = found->get<std::string>();
}

bool is_key(std::int64_t code_point) {
    return code_point > ' ' && code_point < 0x7f && !(code_point >= '0' && code_point <= '9');
}

void take_keys(const Json& json, Settings& settings) {
    const auto found = json.find("keys");
    if (found == json.end() || !found->is_object()) return;
    for (const auto& info : kInfos) {
        const auto key = found->find(std::string(info.code));
        if (key == found->end() || !key->is_string()) continue;
        const auto& text = key->get_ref<const std::string&>();
        if (text.size() == 1 && is_key(text[0]))
            settings.keys[static_cast<std::size_t>(info.shortcut)] = static_cast<char32_t>(text[0]);
    }
}

void take_people(const Json& json, Settings& settings) {
    constexpr std::size_t kMost = 200;
    const auto found = json.find("people");
    if (found == json.end() || !found->is_array()) return;
    for (const auto& name : *found)
        if (name.is_string() && settings.people.size() < kMost)
            settings.people.push_back(name.get<std::string>());
}

}  // namespace

const ShortcutInfo& info_of(Shortcut shortcut) {
    return kInfos[static_cast<std::size_t>(shortcut)];
}

char32_t Settings::key_of(Shortcut shortcut) const {
    if (!single_keys) return 0;
    const auto own = keys[static_cast<std::size_t>(shortcut)];
    return own != 0 ? own : info_of(shortcut).usual;
}

std::string format_settings(const Settings& settings) {
    Json keys = Json::object();
    for (const auto& info : kInfos)
        if (const auto own = settings.keys[static_cast<std::size_t>(info.shortcut)]; own != 0)
            keys[std::string(info.code)] = std::string(1, static_cast<char>(own));
    const Json json = {{"format", 1},
                       {"who", settings.who},
                       {"people", settings.people},
                       {"theme", settings.theme},
                       {"scale_pct", settings.scale_pct},
                       {"reduced_motion", settings.reduced_motion},
                       {"sound", settings.sound},
                       {"volume_pct", settings.volume_pct},
                       {"voice", settings.voice},
                       {"self_voicing", settings.self_voicing},
                       {"clock_pct", settings.clock_pct},
                       {"hints", settings.hints},
                       {"single_keys", settings.single_keys},
                       {"profanity", view::kProfanities[static_cast<std::size_t>(settings.profanity)]},
                       {"guided", settings.guided},
                       {"keys", keys}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<Settings> parse_settings(const std::string& text) {
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return base::Error{"bad-settings", "the settings are no JSON",
                           "they are as usual until you change one"};
    Settings settings;
    take(json, "who", settings.who);
    take_people(json, settings);
    take(json, "theme", settings.theme);
    take(json, "scale_pct", settings.scale_pct, 80, 200);
    take(json, "reduced_motion", settings.reduced_motion);
    take(json, "sound", settings.sound);
    take(json, "volume_pct", settings.volume_pct, 0, 100);
    take(json, "voice", settings.voice);
    take(json, "self_voicing", settings.self_voicing);
    take(json, "clock_pct", settings.clock_pct, -1, 400);
    take(json, "hints", settings.hints);
    take(json, "single_keys", settings.single_keys);
    take(json, "guided", settings.guided);
    std::string profanity;
    take(json, "profanity", profanity);
    for (std::size_t i = 0; i < view::kProfanities.size(); ++i)
        if (view::kProfanities[i] == profanity) settings.profanity = static_cast<Profanity>(i);
    take_keys(json, settings);
    return settings;
}

}  // namespace rung::desk
