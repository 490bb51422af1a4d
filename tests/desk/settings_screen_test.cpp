#include "desk/settings_screen.h"

#include "desk/remap.h"
#include "desk/screen_stage.h"

#include <doctest/doctest.h>
#include <set>

namespace rung::desk {

using test::ScreenStage;

namespace {

constexpr auto kHold = "settings/keys-call/hold";

/// No two shortcuts have the same key.
bool all_different(const Settings& settings) {
    std::set<char32_t> keys;
    for (int i = 0; i < kShortcuts; ++i) keys.insert(set_key(settings, static_cast<Shortcut>(i)));
    return keys.size() == static_cast<std::size_t>(kShortcuts);
}

}  // namespace

TEST_CASE("each setting takes effect at once") {
    struct Case {
        const char* id;
        bool (*done)(const Settings&);
    };
    const Case cases[] = {
        {"settings/looks/dark", [](const Settings& s) { return s.theme == "dark"; }},
        {"settings/looks/motion", [](const Settings& s) { return s.reduced_motion; }},
        {"settings/sound/on", [](const Settings& s) { return !s.sound; }},
        {"settings/sound/voice", [](const Settings& s) { return !s.voice; }},
        {"settings/sound/self-voicing", [](const Settings& s) { return s.self_voicing; }},
        {"settings/clock/off", [](const Settings& s) { return s.clock_pct == 0; }},
        {"settings/clock/200", [](const Settings& s) { return s.clock_pct == 200; }},
        {"settings/words/masked", [](const Settings& s) { return s.profanity == Profanity::masked; }},
        {"settings/help/hints", [](const Settings& s) { return !s.hints; }},
        {"settings/single/keys", [](const Settings& s) { return !s.single_keys; }},
    };
    for (const auto& one : cases) {
        CAPTURE(one.id);
        ScreenStage stage;
        stage.open<SettingsScreen>();
        stage.use(one.id);
        CHECK(one.done(stage.settings));
        CHECK(stage.changes == 1);
    }
}

TEST_CASE("sliders go by the arrows between their ends") {
    ScreenStage stage;
    stage.open<SettingsScreen>();
    stage.memory.focus.set("settings/looks/scale", true);
    stage.press(Key::left);
    CHECK(stage.settings.scale_pct == 90);
    for (int i = 0; i < 5; ++i) stage.press(Key::left);
    CHECK(stage.settings.scale_pct == 80);
    CHECK(stage.node("settings/looks/scale").value == "80 %");
    stage.memory.focus.set("settings/sound/volume", true);
    for (int i = 0; i < 5; ++i) stage.press(Key::right);
    CHECK(stage.settings.volume_pct == 100);
}

TEST_CASE("a shortcut takes the next key that is typed") {
    ScreenStage stage;
    stage.open<SettingsScreen>();
    CHECK(stage.node(kHold).value == "H");
    stage.use(kHold);
    CHECK(stage.node(kHold).value == "press a key");
    stage.type(U"+");
    CHECK(stage.node(kHold).value == "+");
    CHECK(stage.settings.key_of(Shortcut::hold) == U'+');
    CHECK(all_different(stage.settings));
}

TEST_CASE("a key that another shortcut has changes places with it, and that is said") {
    ScreenStage stage;
    stage.open<SettingsScreen>();
    stage.use(kHold);
    stage.type(U"L");
    CHECK(stage.settings.key_of(Shortcut::hold) == U'l');
    CHECK(stage.settings.key_of(Shortcut::look_up) == U'h');
    CHECK(all_different(stage.settings));
    bool told = false;
    for (const auto& node : stage.tree.nodes())
        told = told || node.name == "Hold is on L now, and Look up, which was there, is on H.";
    CHECK(told);
}

TEST_CASE("Escape leaves a key as it was, and a digit is refused") {
    ScreenStage stage;
    stage.open<SettingsScreen>();
    stage.use(kHold);
    stage.type(U"3");
    CHECK(stage.node(kHold).value == "press a key");
    stage.press(Key::escape);
    CHECK(stage.node(kHold).value == "H");
    stage.type(U"y");
    CHECK(stage.settings.key_of(Shortcut::hold) == U'h');
    CHECK(stage.changes == 0);
}

TEST_CASE("remapping any shortcut to any key leaves all keys different") {
    const base::EnglishTexts texts;
    const view::Wording say(texts);
    for (int i = 0; i < kShortcuts; ++i)
        for (char32_t key = '!'; key <= '~'; ++key) {
            if (!can_be_key(key)) continue;
            const auto shortcut = static_cast<Shortcut>(i);
            const auto once = remap(say, {}, shortcut, key);
            const auto twice = remap(say, once.settings, static_cast<Shortcut>((i + 5) % kShortcuts), key);
            CHECK(key_name(set_key(once.settings, shortcut)) == key_name(key));
            CHECK(all_different(once.settings));
            CHECK(all_different(twice.settings));
        }
}

TEST_CASE("all is as usual after a reset, and can be had back") {
    ScreenStage stage;
    stage.settings.who = "Ada";
    stage.settings.people = {"Ada"};
    stage.settings.volume_pct = 10;
    stage.settings.keys[0] = U'+';
    stage.open<SettingsScreen>();
    const auto before = stage.settings;
    stage.use("settings/you/reset");
    CHECK(stage.settings.volume_pct == 70);
    CHECK(stage.settings.key_of(Shortcut::look_up) == U'l');
    CHECK(stage.settings.who == "Ada");
    stage.use("settings/you/take-back");
    CHECK(stage.settings == before);
}

TEST_CASE("somebody else can play from the settings") {
    ScreenStage stage;
    stage.open<SettingsScreen>();
    stage.click("settings/you/who");
    REQUIRE(stage.gone.size() == 1);
    CHECK(std::holds_alternative<ToWho>(stage.gone[0]));
}

TEST_CASE("settings have no fault for keyboard and ear, at any size of the text") {
    for (const int scale : {80, 100, 200}) {
        CAPTURE(scale);
        ScreenStage stage(1280, 800, scale);
        stage.open<SettingsScreen>();
        CHECK(test::list_faults(stage.tree, stage.memory.focus) == "");
        CHECK(test::list_outside(stage.tree, 1280) == "");
    }
}

}  // namespace rung::desk
