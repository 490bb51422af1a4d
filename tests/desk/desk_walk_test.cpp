#include <doctest/doctest.h>
#include <string>

#include "desk_stage.h"
#include "screen_stage.h"

namespace rung::test {
namespace {

using desk::Key;
using desk::ScreenId;

/// Goes to every screen that can be reached without playing a call to its end, and looks at each.
template <class Look>
void visit_screens(DeskStage& stage, Look look) {
    const auto at = [&](const char* name) {
        stage.settle();
        look(std::string(name));
    };
    at("who");
    stage.desk->go(desk::ToHome{});
    at("home");
    stage.desk->go(desk::ToLibrary{});
    at("library");
    stage.desk->go(desk::ToProgress{});
    at("progress");
    stage.desk->go(desk::ToSettings{});
    at("settings");
    stage.desk->go(desk::ToBriefing{"sofa-broken-twice"});
    at("briefing");
    stage.use("briefing/do/pick-up");
    at("call");
    for (const char32_t key : {U'o', U'l', U'h', U'w', U'a', U'e', U'm', U'x', U'b', U'q', U'?'}) {
        stage.type(std::u32string(1, key));
        at("call with a sheet");
        stage.press(Key::escape);
    }
    for (const char32_t key : {U'p', U'c', U'n', U'k'}) {
        stage.type(std::u32string(1, key));
        at("call with a panel");
    }
    stage.press(Key::tab);
    stage.use("call/phone/end");
    stage.use("pick/moves/0");
    stage.use("call/choices/on");
    at("wrap-up");
    stage.use("wrap-up/close/close");
    at("debrief");
}

TEST_CASE("every action of every screen has a name, an id of its own, and is twelve keys away at most") {
    struct Size {
        int width, height, scale_pct;
    };
    for (const auto& size : {Size{1280, 800, 100}, Size{1280, 800, 200}}) {
        DeskStage stage(size.width, size.height);
        auto settings = stage.desk->settings();
        settings.scale_pct = size.scale_pct;
        stage.desk->set(settings);
        visit_screens(stage, [&](const std::string& screen) {
            const auto faults = list_faults(stage.desk->tree(), stage.desk->focus());
            CHECK_MESSAGE(faults.empty(), screen << " at " << size.width << "x" << size.height << ", "
                                                 << size.scale_pct << " %:\n"
                                                 << faults);
            const auto outside = list_outside(stage.desk->tree(), static_cast<float>(size.width));
            CHECK_MESSAGE(outside.empty(), screen << " at " << size.width << ", " << size.scale_pct << " %:\n"
                                                  << outside);
        });
    }
}

TEST_CASE("with single keys off, letters do nothing and everything is still reached") {
    DeskStage stage;
    auto settings = stage.desk->settings();
    settings.single_keys = false;
    stage.desk->set(settings);
    stage.desk->go(desk::ToBriefing{"sofa-broken-twice"});
    stage.settle();
    stage.use("briefing/do/pick-up");
    stage.type(U"o");
    CHECK(!stage.has("pick/moves/0"));
    CHECK(stage.use("call/phone/offer") <= 12);
    CHECK(stage.has("pick/moves/0"));
}

TEST_CASE("escape leads out of every sheet and back, and never leaves the desk") {
    DeskStage stage;
    stage.desk->go(desk::ToHome{});
    stage.settle();
    stage.desk->go(desk::ToBriefing{"sofa-broken-twice"});
    stage.settle();
    stage.press(Key::escape);
    CHECK(stage.desk->screen() == ScreenId::home);
    for (int i = 0; i < 3; ++i) stage.press(Key::escape);
    CHECK(!stage.desk->closing());
}

}  // namespace
}  // namespace rung::test
