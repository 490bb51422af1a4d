#include "desk/settings.h"

#include <doctest/doctest.h>
#include <set>
#include <string>

namespace rung::desk {
namespace {

TEST_CASE("settings come back from their file as they were") {
    Settings settings;
    settings.who = "Ana \"Q\" Öz";
    settings.people = {"Ana \"Q\" Öz", "Kim"};
    settings.theme = "contrast";
    settings.scale_pct = 200;
    settings.clock_pct = 150;
    settings.profanity = Profanity::paraphrased;
    settings.voice = settings.hints = false;
    settings.keys[static_cast<std::size_t>(Shortcut::hold)] = U'g';
    const auto back = parse_settings(format_settings(settings));
    REQUIRE(back);
    CHECK(*back == settings);
    CHECK(back->key_of(Shortcut::hold) == U'g');
}

TEST_CASE("a file of settings that is damaged or of another Rung keeps nobody from playing") {
    struct Row {
        const char* text;
        int scale_pct;
    };
    const Row rows[] = {
        {R"({})", 100},
        {R"({"scale_pct": 150, "from_the_future": [1, 2]})", 150},
        {R"({"scale_pct": 100000})", 100},
        {R"({"scale_pct": "big", "keys": 7, "people": "me", "profanity": 3})", 100},
        {R"({"scale_pct": 80, "keys": {"hold": "1", "offer": "", "warn": "é"}})", 80},
    };
    for (const auto& row : rows) {
        const auto settings = parse_settings(row.text);
        REQUIRE(settings);
        CHECK(settings->scale_pct == row.scale_pct);
        for (const auto key : settings->keys) CHECK(key == 0);
    }
    for (const char* text : {"", "[1]", "nonsense", "{\"a\":"}) {
        const auto settings = parse_settings(text);
        REQUIRE(!settings);
        CHECK(settings.error().code == "bad-settings");
    }
}

TEST_CASE("no two shortcuts have the same usual key, and all of them can be turned off") {
    Settings settings;
    std::set<char32_t> keys;
    for (int i = 0; i < kShortcuts; ++i) {
        CHECK(info_of(static_cast<Shortcut>(i)).shortcut == static_cast<Shortcut>(i));
        keys.insert(settings.key_of(static_cast<Shortcut>(i)));
    }
    CHECK(keys.size() == static_cast<std::size_t>(kShortcuts));
    settings.single_keys = false;
    for (int i = 0; i < kShortcuts; ++i) CHECK(settings.key_of(static_cast<Shortcut>(i)) == 0);
}

}  // namespace
}  // namespace rung::desk
