#include "desk/library_screen.h"

#include "desk/screen_stage.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "support/fixtures.h"

namespace rung::desk {

using test::ScreenStage;

namespace {

/// As many calls on the disk in memory, titled by number; every fifth holds something to warn of.
void shelve(ScreenStage& stage, int count) {
    for (int i = 0; i < count; ++i) {
        auto number = std::to_string(i);
        number.insert(0, 4 - number.size(), '0');
        const auto id = "call-" + number;
        const auto level = std::to_string(1 + i % 5);
        const auto* tags = i % 5 == 4 ? R"(["strong-language"])" : "[]";
        stage.files.held["content/calls/" + id + ".json"] = test::patched(
            test::scenario_json(), R"({"id":")" + id + R"(","title":"Number )" + number + R"(","level":)" +
                                       level + R"(,"content":{"tags":)" + tags + "}}");
    }
}

std::size_t rows(const ScreenStage& stage) {
    return stage.usable("library/rows/").size();
}

bool says(const ScreenStage& stage, std::string_view words) {
    const auto& nodes = stage.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const Node& node) { return node.name.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a row gives length, score and what it holds, and leads to the briefing") {
    ScreenStage stage;
    shelve(stage, 5);
    stage.open<LibraryScreen>();
    CHECK(rows(stage) == 5);
    const auto& row = stage.node("library/rows/call-0004");
    CHECK(row.name == "Number 0004");
    CHECK(row.value.find("level 5") != std::string::npos);
    CHECK(row.value.find("not finished yet") != std::string::npos);
    CHECK(row.value.find("Holds strong language") != std::string::npos);
    stage.use("library/rows/call-0004");
    REQUIRE(stage.gone.size() == 1);
    CHECK(std::get<ToBriefing>(stage.gone[0]).call == "call-0004");
}

TEST_CASE("words, level and content narrow the list, and all can be had back") {
    ScreenStage stage;
    shelve(stage, 10);
    stage.open<LibraryScreen>();
    stage.use("library/filters/level");
    stage.use("library/options/5");
    CHECK(rows(stage) == 2);
    CHECK(says(stage, "2 of 10 calls"));
    stage.use("library/filters/calm");
    CHECK(rows(stage) == 0);
    CHECK(says(stage, "No call fits"));
    stage.use("library/filters/all");
    CHECK(rows(stage) == 10);
    stage.click("library/search/words");
    stage.type(U"0007");
    CHECK(rows(stage) == 1);
    CHECK(stage.has("library/rows/call-0007"));
}

TEST_CASE("an open filter shows its values with how many calls each leaves") {
    ScreenStage stage;
    shelve(stage, 10);
    stage.open<LibraryScreen>();
    CHECK(stage.usable("library/options/").empty());
    stage.click("library/filters/level");
    CHECK(stage.usable("library/options/").size() == 6);
    CHECK(stage.node("library/options/2").value == "2 calls");
    CHECK(stage.node("library/options/every").chosen);
    stage.click("library/filters/level");
    CHECK(stage.usable("library/options/").empty());
}

TEST_CASE("of a thousand calls only those are drawn that can be seen or reached") {
    ScreenStage stage;
    shelve(stage, 1000);
    stage.open<LibraryScreen>();
    CHECK(rows(stage) < 60);
    CHECK(rows(stage) > 5);
    for (const int lines : {-1, -40, -400, -100000, 300}) {
        stage.wheel(static_cast<float>(lines));
        CHECK(rows(stage) < 60);
    }
    CHECK(test::list_faults(stage.tree, stage.memory.focus) == "");
}

TEST_CASE("the keyboard gets through a thousand rows by line, by page and to the ends") {
    for (const int scale : {100, 200}) {
        CAPTURE(scale);
        ScreenStage stage(1280, 800, scale);
        shelve(stage, 1000);
        stage.open<LibraryScreen>();
        stage.tab_to("library/rows/");
        CHECK(stage.focus() == "library/rows/call-0000");
        for (int i = 0; i < 25; ++i) stage.press(Key::down);
        CHECK(stage.focus() == "library/rows/call-0025");
        stage.press(Key::page_down);
        const auto page = stage.focus();
        CHECK(page > "library/rows/call-0025");
        CHECK(page < "library/rows/call-0050");
        const auto& row = stage.node(page);
        CHECK(row.rect.y >= 0);
        CHECK(row.rect.bottom() <= 800);
        stage.press(Key::page_up);
        CHECK(stage.focus() == "library/rows/call-0025");
        stage.press(Key::end);
        stage.frame();
        CHECK(stage.focus() == "library/rows/call-0999");
        CHECK(stage.node("library/rows/call-0999").rect.bottom() <= 800);
        stage.press(Key::home);
        CHECK(stage.focus() == "library/rows/call-0000");
        stage.press(Key::enter);
        REQUIRE(stage.gone.size() == 1);
        CHECK(std::get<ToBriefing>(stage.gone[0]).call == "call-0000");
    }
}

TEST_CASE("a row that was scrolled away keeps the focus") {
    ScreenStage stage;
    shelve(stage, 1000);
    stage.open<LibraryScreen>();
    stage.tab_to("library/rows/");
    for (int i = 0; i < 3; ++i) stage.press(Key::down);
    stage.wheel(-200);
    CHECK(stage.focus() == "library/rows/call-0003");
    CHECK(stage.node("library/rows/call-0003").rect.bottom() < 0);
}

TEST_CASE("without any call the library says what to do") {
    ScreenStage stage;
    stage.open<LibraryScreen>();
    CHECK(says(stage, "There is no call to play"));
}

TEST_CASE("the library has no fault for keyboard and ear, at any size of the text") {
    for (const int scale : {80, 100, 200}) {
        CAPTURE(scale);
        ScreenStage stage(1280, 800, scale);
        shelve(stage, 12);
        stage.open<LibraryScreen>();
        stage.click("library/filters/reason");
        CHECK(test::list_faults(stage.tree, stage.memory.focus) == "");
        CHECK(test::list_outside(stage.tree, 1280) == "");
    }
}

}  // namespace rung::desk
