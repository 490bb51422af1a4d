#include "desk/who_screen.h"

#include "desk/screen_stage.h"

#include <doctest/doctest.h>

namespace rung::desk {

using test::ScreenStage;

TEST_CASE("the first start asks for a name, and Enter takes it") {
    ScreenStage stage;
    stage.open<WhoScreen>();
    CHECK(stage.focus() == "who/name/field");
    CHECK_FALSE(stage.node("who/name/start").enabled);
    stage.type(U"Zoë");
    CHECK(stage.node("who/name/field").value == "Zoë");
    CHECK(stage.node("who/name/start").enabled);
    stage.press(Key::enter);
    CHECK(stage.settings.who == "Zoë");
    CHECK(stage.settings.people == std::vector<std::string>{"Zoë"});
    CHECK(stage.changes == 1);
    REQUIRE(stage.gone.size() == 1);
    CHECK(std::holds_alternative<ToHome>(stage.gone[0]));
}

TEST_CASE("what somebody wrote before is not undone by who comes next") {
    ScreenStage stage;
    stage.open<WhoScreen>();
    stage.type(U"Zoë");
    stage.press(Key::tab);
    stage.open<WhoScreen>();
    stage.click("who/name/field");
    for (int i = 0; i < 4; ++i) stage.press(Key::z, {.ctrl = true});
    CHECK(stage.node("who/name/field").value == "");
    stage.type(U"Ada");
    CHECK(stage.node("who/name/field").value == "Ada");
    stage.press(Key::z, {.ctrl = true});
    CHECK(stage.node("who/name/field").value == "Ad");
}

TEST_CASE("a name of spaces is none") {
    ScreenStage stage;
    stage.open<WhoScreen>();
    stage.type(U"  ");
    stage.press(Key::enter);
    CHECK(stage.gone.empty());
    CHECK_FALSE(stage.node("who/name/start").why_not.empty());
}

TEST_CASE("one can play without a name") {
    ScreenStage stage;
    stage.open<WhoScreen>();
    stage.use("who/without/name");
    CHECK(stage.settings.who.empty());
    CHECK(stage.settings.people.empty());
    CHECK(stage.gone.size() == 1);
}

TEST_CASE("who has played here is picked from a list, and somebody else gives a name") {
    ScreenStage stage;
    stage.settings.people = {"Ada", "Grace"};
    stage.settings.who = "Ada";
    stage.open<WhoScreen>();
    CHECK_FALSE(stage.has("who/name/field"));
    CHECK(stage.node("who/people/1").chosen);
    stage.use("who/people/2");
    CHECK(stage.settings.who == "Grace");
    CHECK(stage.settings.people.size() == 2);
    stage.click("who/people/somebody-else");
    CHECK(stage.has("who/name/field"));
}

TEST_CASE("it says that the name stays on this machine") {
    ScreenStage stage;
    stage.open<WhoScreen>();
    CHECK(stage.node("who/stays").name.find("stays on this machine") != std::string::npos);
}

TEST_CASE("who plays has no fault for keyboard and ear, at any size of the text") {
    for (const int scale : {80, 100, 200}) {
        CAPTURE(scale);
        ScreenStage stage(1280, 800, scale);
        stage.settings.people = {"Ada", "Grace", "Linus", "Margaret"};
        stage.open<WhoScreen>();
        CHECK(test::list_faults(stage.tree, stage.memory.focus) == "");
        CHECK(test::list_outside(stage.tree, 1280) == "");
    }
}

}  // namespace rung::desk
