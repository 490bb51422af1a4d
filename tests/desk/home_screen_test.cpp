#include "desk/home_screen.h"

#include "desk/rail.h"
#include "desk/screen_stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"

namespace rung::desk {

using test::ScreenStage;

namespace {

view::Calls three_calls() {
    return {{test::call_entry("one", "First"), test::call_entry("two", "Second", 2),
             test::call_entry("pack/three", "Third", 4)},
            {}};
}

/// What home shows of these attempts, drawn; what was done with it.
struct Home {
    Home(ScreenStage& stage, const view::Attempts& attempts, const view::Calls& calls = three_calls())
        : view(view::make_home(stage.say, {.calls = calls,
                                           .modules = modules,
                                           .attempts = attempts,
                                           .who = "Ada",
                                           .today = "2026-02-03"})),
          next(find_next_up(stage.say, view)) {
        stage.draw([this, say = stage.say](Ui& ui) {
            const auto rail = draw_rail(ui, say, {ScreenId::home, "Ada"});
            if (const auto done = draw_home(ui, say, &view, next ? &*next : nullptr, rail.page))
                action = done;
        });
        stage.frame();
    }
    view::Modules modules;
    view::HomeView view;
    std::optional<NextUp> next;
    std::optional<HomeAction> action;
};

records::AttemptSummary left_attempt() {
    auto attempt = test::closed_attempt("two-4", "two", 0, "", "2026-02-03 09:00");
    attempt.scorecard.reset();
    return attempt;
}

}  // namespace

TEST_CASE("somebody new is offered the first call and told in three steps what will happen") {
    ScreenStage stage;
    Home home(stage, {});
    CHECK(stage.node("home/next/one").name == "Start your first call");
    for (const auto* step : {"home/step-1", "home/step-2", "home/step-3"}) CHECK(stage.has(step));
    CHECK_FALSE(stage.has("home/streak"));
    stage.use("home/next/one");
    REQUIRE(home.action);
    CHECK(std::get<PickOffer>(*home.action).offer.id == "one");
}

TEST_CASE("an attempt that was left comes first and is gone on with") {
    ScreenStage stage;
    Home home(stage, {test::closed_attempt("one-1", "one", 40, "late", "2026-02-02 10:00"), left_attempt()});
    CHECK(stage.node("home/next/two-4").name == "Go on with the call");
    CHECK(stage.usable("home/continue/").empty());
    stage.click("home/next/two-4");
    REQUIRE(home.action);
    CHECK(std::get<PickOffer>(*home.action).offer.left);
}

TEST_CASE("else the call that went worst comes first, and the others say why") {
    ScreenStage stage;
    Home home(stage, {test::closed_attempt("one-1", "one", 40, "late", "2026-02-02 10:00"),
                      test::closed_attempt("two-1", "two", 55, "premature", "2026-02-03 10:00")});
    CHECK(stage.has("home/next/one"));
    CHECK(stage.usable("home/practise/") == std::vector<std::string>{"home/practise/two"});
    CHECK(stage.node("home/practise/two").value.find("last time: 55") != std::string::npos);
    CHECK(stage.node("home/streak").name == "2 days in a row.");
    CHECK(stage.has("home/rung"));
}

TEST_CASE("an id from a pack stays one part of a control's id") {
    ScreenStage stage;
    Home home(stage, {});
    CHECK(stage.node("home/more/pack.three").group == "home/more");
}

TEST_CASE("of many calls home shows some and leads to the library") {
    view::Calls calls;
    for (int i = 0; i < 30; ++i)
        calls.entries.push_back(test::call_entry("c" + std::to_string(i), "Call " + std::to_string(i)));
    ScreenStage stage;
    Home home(stage, {}, calls);
    CHECK(stage.usable("home/more/").size() == 7);
    CHECK(stage.node("home/more/all").name == "24 more in the library");
    stage.use("home/more/all");
    REQUIRE(home.action);
    CHECK(std::holds_alternative<ShowLibrary>(*home.action));
}

TEST_CASE("without any call home says what to do") {
    ScreenStage stage;
    Home home(stage, {}, {});
    CHECK(stage.usable("home/").empty());
    bool told = false;
    for (const auto& node : stage.tree.nodes())
        told = told || node.name.find("no call to play") != std::string::npos;
    CHECK(told);
}

TEST_CASE("home has no fault for keyboard and ear, at any size of the text") {
    for (const int scale : {80, 100, 200}) {
        CAPTURE(scale);
        ScreenStage stage(1280, 800, scale);
        Home home(stage,
                  {test::closed_attempt("one-1", "one", 40, "late", "2026-02-02 10:00"), left_attempt()});
        CHECK(test::list_faults(stage.tree, stage.memory.focus) == "");
        CHECK(test::list_outside(stage.tree, 1280) == "");
    }
}

TEST_CASE("the focus scrolls home to what it comes to") {
    ScreenStage stage(1280, 800, 200);
    Home home(stage, {});
    stage.tab_to("home/more/");
    stage.press(Key::end);
    stage.frame();
    const auto& last = stage.node("home/more/pack.three");
    CHECK(stage.focus() == last.id);
    CHECK(last.rect.bottom() <= 800);
}

TEST_CASE("the screen reads the calls that are there and leads to their briefing") {
    ScreenStage stage;
    stage.files.held["content/calls/refund.json"] =
        test::patched(test::scenario_json(), R"({"id":"refund"})");
    stage.open<HomeScreen>();
    stage.use("home/next/refund");
    REQUIRE(stage.gone.size() == 1);
    REQUIRE(std::holds_alternative<ToBriefing>(stage.gone[0]));
    CHECK(std::get<ToBriefing>(stage.gone[0]).call == "refund");
}

TEST_CASE("the rail leads to the other screens, as a column or as a row") {
    for (const int scale : {100, 200}) {
        CAPTURE(scale);
        ScreenStage stage(1280, 800, scale);
        stage.settings.who = "Ada";
        stage.open<HomeScreen>();
        CHECK(stage.node("rail/home").chosen);
        CHECK(stage.node("rail/who").value == "Ada");
        for (const auto* id : {"rail/library", "rail/progress", "rail/settings", "rail/who"}) stage.click(id);
        REQUIRE(stage.gone.size() == 4);
        CHECK(std::holds_alternative<ToLibrary>(stage.gone[0]));
        CHECK(std::holds_alternative<ToProgress>(stage.gone[1]));
        CHECK(std::holds_alternative<ToSettings>(stage.gone[2]));
        CHECK(std::holds_alternative<ToWho>(stage.gone[3]));
    }
}

}  // namespace rung::desk
