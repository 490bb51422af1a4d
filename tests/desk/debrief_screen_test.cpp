#include "desk/debrief_screen.h"

#include "desk/debrief_bar.h"
#include "desk/debrief_window.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <variant>

#include "support/fixtures.h"

using namespace rung;
using desk::DebriefTab;
using desk::Key;
using desk::Role;
using test::DebriefWindow;
using test::kMissed;

namespace {

constexpr const char* kSofa = "sofa-broken-twice.json";
constexpr std::uint64_t kLateAndFatal = 7;

struct Size {
    int width, height, scale_pct;
};
constexpr Size kSizes[] = {{1280, 800, 100}, {1920, 1080, 100}, {1280, 800, 200}, {640, 400, 80}};

const char* const kTabs[] = {"first-page", "timeline", "scorecard", "decisions", "empowerment", "transcript"};

std::string tab_id(const char* code) {
    return std::string("debrief/tab/") + code;
}

/// What must stand on the screen of a part.
const std::map<std::string, std::vector<std::string>> kParts = {
    {"first-page",
     {"debrief/reflection/own", "debrief/minute/outcome", "debrief/minute/moment", "debrief/do/retry",
      "debrief/do/what-if", "debrief/moment-1/title", "debrief/lessons/keep", "debrief/total",
      "debrief/outcome"}},
    {"timeline", {"debrief/chart", "debrief/chart/1/turn-1", "debrief/count/best", "debrief/count/costly"}},
    {"scorecard", {"debrief/score/row-0", "debrief/score/timing"}},
    {"decisions", {"debrief/accuracy/call", "debrief/accuracy/counts"}},
    {"empowerment", {"debrief/rep/1", "debrief/manager/1", "debrief/way-up/1"}},
    {"transcript", {"transcript/0", "transcript/1"}},
};

/// No unnamed and no doubled thing, and nothing wider than the screen.
void check_tree(const DebriefWindow& window, int width) {
    std::set<std::string> ids;
    for (const auto& node : window.tree().nodes()) {
        CAPTURE(node.id);
        CHECK(!node.id.empty());
        CHECK(!node.name.empty());
        CHECK(ids.insert(node.id).second);
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= static_cast<float>(width) + 1);
        if (!node.enabled) CHECK(!node.why_not.empty());
    }
}

std::string chosen_turn(const DebriefWindow& window) {
    for (const auto& node : window.tree().nodes())
        if (node.chosen && node.id.starts_with("debrief/chart/")) return node.name;
    return {};
}

}  // namespace

TEST_CASE("while it is worked out what each move was worth, the screen says so and lets one go back") {
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), 1280, 800, 100);
    window.collects = false;
    window.frame();
    CHECK(window.find_named("Working out what each move was worth …") != nullptr);
    window.press(Key::escape);
    REQUIRE(window.gone.size() == 1);
    CHECK(std::holds_alternative<desk::ToBack>(window.gone.front()));
}

TEST_CASE("every part is there at every size, named, once, and within the screen") {
    for (const auto& size : kSizes) {
        CAPTURE(size.width);
        CAPTURE(size.scale_pct);
        DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), size.width, size.height,
                             size.scale_pct);
        window.settle();
        for (const auto* code : kTabs) {
            CAPTURE(code);
            window.click(tab_id(code));
            window.settle();
            CHECK(window.node(tab_id(code)).chosen);
            for (const auto& id : kParts.at(code)) CHECK_MESSAGE(window.has(id), id);
            check_tree(window, size.width);
        }
    }
}

TEST_CASE("the parts are switched by the keyboard alone") {
    DebriefWindow window(test::finished_fixture(kMissed), 1280, 800, 100);
    window.settle();
    for (const auto* code : kTabs) {
        CAPTURE(code);
        CHECK(window.walk_to(tab_id(code)) <= 12);
        window.press(Key::enter);
        CHECK(window.node(tab_id(code)).chosen);
    }
}

TEST_CASE("a call without a fault has its debrief too, and nothing to be made again") {
    DebriefWindow window(test::finished_line(kSofa), 1280, 800, 100);
    window.settle();
    CHECK(window.node("debrief/total").value.starts_with("100 of 100"));
    CHECK(!window.node("debrief/do/retry").enabled);
    window.click(tab_id("timeline"));
    CHECK(!window.node("debrief/count/costly").enabled);
    check_tree(window, 1280);
}

TEST_CASE("moves are made again in practice only, and it says so") {
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal, call::Mode::assessment), 1280, 800, 100);
    window.settle();
    CHECK(!window.node("debrief/do/retry").enabled);
    CHECK(window.node("debrief/do/retry").why_not == "Moves are made again in practice only.");
    window.type(U'r');
    window.settle();
    CHECK(window.has("debrief/do/retry"));
}

TEST_CASE("left and right step through the turns of the timeline, and stop at its ends") {
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), 1280, 800, 100);
    window.settle();
    window.click(tab_id("timeline"));
    const auto turns = std::count_if(window.tree().nodes().begin(), window.tree().nodes().end(),
                                     [](const auto& node) { return node.id.starts_with("debrief/chart/"); });
    for (int i = 0; i < turns + 3; ++i) window.press(Key::left);
    CHECK(chosen_turn(window) == "Before the first turn");
    window.press(Key::right);
    CHECK(chosen_turn(window) == "Turn 1");
    window.press(Key::right);
    window.press(Key::right);
    CHECK(chosen_turn(window) == "Turn 3");
    window.press(Key::left);
    CHECK(chosen_turn(window) == "Turn 2");
    for (int i = 0; i < turns + 3; ++i) window.press(Key::right);
    CHECK(chosen_turn(window) == "After the call");
}

TEST_CASE("a turn that is pointed at, or comes to have the focus, is shown") {
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), 1280, 800, 100);
    window.settle();
    window.click(tab_id("timeline"));
    window.click("debrief/chart/1/turn-5");
    CHECK(chosen_turn(window) == "Turn 5");
    window.press(Key::down);
    CHECK(window.focus().id() == "debrief/chart/1/turn-6");
    CHECK(chosen_turn(window) == "Turn 6");
}

TEST_CASE("the space bar goes from key moment to key moment, in the order of the call and round") {
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), 1280, 800, 100);
    window.settle();
    const auto model =
        desk::make_debrief_model(test::finished_call(kSofa, kLateAndFatal), base::EnglishTexts());
    REQUIRE(model.key_columns.size() > 1);
    window.click(tab_id("timeline"));
    window.click("debrief/chart/1/turn-0");
    for (int round = 0; round < 2; ++round)
        for (const auto column : model.key_columns) {
            window.press(Key::space);
            CHECK(chosen_turn(window) == model.columns[column].name);
        }
}

TEST_CASE("whatever can be used is a dozen presses away at most") {
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), 1280, 800, 100);
    window.settle();
    for (const auto* code : {"first-page", "timeline", "decisions"}) {
        window.click(tab_id(code));
        std::vector<std::string> usable;
        for (const auto& node : window.tree().nodes())
            if (node.usable) usable.push_back(node.id);
        for (const auto& id : usable) {
            CAPTURE(id);
            window.walk_to("debrief/bar/back");
            CHECK(window.walk_to(id) <= 12);
        }
    }
}

TEST_CASE("a count lights up its moves and goes through them") {
    const auto model =
        desk::make_debrief_model(test::finished_call(kSofa, kLateAndFatal), base::EnglishTexts());
    DebriefWindow window(test::finished_call(kSofa, kLateAndFatal), 1280, 800, 100);
    window.settle();
    window.click(tab_id("timeline"));
    for (const auto& count : model.counts) {
        const auto id = "debrief/count/" + std::string(analysis::name_of(count.label));
        CAPTURE(id);
        CHECK(window.node(id).name == std::to_string(count.moves.size()) + " " + count.name);
        CHECK(window.node(id).enabled == !count.moves.empty());
        if (count.moves.empty()) continue;
        for (std::size_t i = 0; i <= count.moves.size(); ++i) {
            window.click(id);
            CHECK(window.node(id).chosen);
            CHECK(chosen_turn(window) ==
                  model.columns[model.moves[count.moves[i % count.moves.size()]].column].name);
        }
    }
}

TEST_CASE("all keys are listed on request, and escape closes the list before it leaves") {
    DebriefWindow window(test::finished_fixture(kMissed), 1280, 800, 100);
    window.settle();
    window.type(U'?');
    CHECK(window.has("debrief/keys/1"));
    CHECK(!window.node("debrief/do/retry").usable);
    window.press(Key::escape);
    CHECK(!window.has("debrief/keys/1"));
    CHECK(window.gone.empty());
    window.press(Key::escape);
    CHECK(window.gone.size() == 1);
}

TEST_CASE("single keys that are turned off do nothing") {
    DebriefWindow window(test::finished_fixture(kMissed), 1280, 800, 100);
    window.settings.single_keys = false;
    window.settle();
    for (const char32_t key : {U'r', U'v', U'?'}) window.type(key);
    window.settle();
    CHECK(window.has("debrief/do/retry"));
    CHECK(!window.has("debrief/keys/1"));
}

TEST_CASE("what older rules gave stands above what today's make of it") {
    auto attempt = test::finished_call(kSofa, kLateAndFatal);
    attempt.attempt.rules = call::kRulesVersion - 1;
    attempt.stored = records::StoredScorecard{.total = 61, .outcome = "late"};
    const auto model = desk::make_debrief_model(attempt, base::EnglishTexts());
    CHECK(model.older.find("61 of 100, late") != std::string::npos);
}
