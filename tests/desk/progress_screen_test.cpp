#include "desk/progress_screen.h"

#include "desk/rail.h"
#include "desk/screen_stage.h"

#include <array>
#include <doctest/doctest.h>

namespace rung::desk {

using test::ScreenStage;

namespace {

view::Attempts played(int count) {
    constexpr std::array kTotals = {41, 52, 38, 61, 74, 68, 83, 90};
    constexpr std::array kOutcomes = {"kept",   "late",   "premature", "late",
                                      "timely", "timely", "timely",    "kept"};
    view::Attempts attempts;
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i) % kTotals.size();
        attempts.push_back(test::closed_attempt("one-" + std::to_string(i + 1), i % 2 == 0 ? "one" : "two",
                                                kTotals[at], kOutcomes[at],
                                                "2026-02-0" + std::to_string(1 + i % 9) + " 10:00"));
    }
    return attempts;
}

struct Progress {
    Progress(ScreenStage& stage, int count) {
        const view::Calls calls{{test::call_entry("one", "First"), test::call_entry("two", "Second", 2)}, {}};
        view = view::make_progress(stage.say, calls, played(count), "Ada");
        stage.draw([this, say = stage.say](Ui& ui) {
            const auto rail = draw_rail(ui, say, {ScreenId::progress, "Ada"});
            if (const auto done = draw_progress(ui, say, &view, rail.page)) action = done;
        });
        stage.frame();
    }
    view::ProgressView view;
    std::optional<ProgressAction> action;
};

}  // namespace

TEST_CASE("the trend names every call and how many there are") {
    ScreenStage stage;
    Progress progress(stage, 7);
    const auto& chart = stage.node("progress/trend/chart");
    CHECK(chart.role == Role::chart);
    CHECK(chart.value.find("41 of 100") != std::string::npos);
    CHECK(chart.value.find("83 of 100") != std::string::npos);
    CHECK(stage.node("progress/rung/stairs").value == std::to_string(progress.view.rung.rung));
    CHECK(stage.node("progress/timing/chart").value.find("in its window: 3") != std::string::npos);
    CHECK(stage.has("progress/skills/positioning"));
    CHECK(stage.has("progress/causes/rule"));
    CHECK(stage.has("progress/outcomes/late"));
}

TEST_CASE("below five calls it says what is missing") {
    ScreenStage stage;
    Progress progress(stage, 3);
    CHECK_FALSE(stage.has("progress/trend/chart"));
    CHECK(stage.node("progress/trend/missing").value == "3");
    CHECK(stage.node("progress/trend/missing").name.find("2 more calls") == 0);
}

TEST_CASE("with nothing played it leads to the library") {
    ScreenStage stage;
    Progress progress(stage, 0);
    stage.use("progress/next/library");
    REQUIRE(progress.action);
    CHECK(std::holds_alternative<BrowseCalls>(*progress.action));
}

TEST_CASE("what to practise next has a button, and past calls can be looked at") {
    ScreenStage stage;
    Progress progress(stage, 5);
    REQUIRE(!progress.view.next.empty());
    const auto call = progress.view.next.front().call;
    stage.use("progress/next/" + call);
    REQUIRE(progress.action);
    CHECK(std::get<PractiseCall>(*progress.action).call == call);
    CHECK(stage.usable("progress/latest/").size() == 5);
    stage.use(stage.usable("progress/latest/").front());
    CHECK(std::get<LookAt>(*progress.action).attempt == progress.view.points.back().attempt);
}

TEST_CASE("progress has no fault for keyboard and ear, at any size of the text and any number of calls") {
    for (const int scale : {80, 100, 200})
        for (const int count : {0, 1, 5, 60}) {
            CAPTURE(scale);
            CAPTURE(count);
            ScreenStage stage(1280, 800, scale);
            Progress progress(stage, count);
            CHECK(test::list_faults(stage.tree, stage.memory.focus) == "");
            CHECK(test::list_outside(stage.tree, 1280) == "");
        }
}

TEST_CASE("the screen reads what was played") {
    ScreenStage stage;
    stage.open<ProgressScreen>();
    CHECK(stage.has("progress/trend/missing"));
    stage.use("progress/next/library");
    REQUIRE(stage.gone.size() == 1);
    CHECK(std::holds_alternative<ToLibrary>(stage.gone[0]));
}

}  // namespace rung::desk
