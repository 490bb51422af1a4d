#include <cstdlib>
#include <doctest/doctest.h>
#include <random>
#include <string>

#include "desk_stage.h"

namespace rung::test {
namespace {

/// Somebody who does anything at all: keys, clicks, words of every plane of Unicode, other sizes of the
/// window.
class Monkey {
  public:
    explicit Monkey(std::uint64_t seed) : dice_(seed) {}

    void act(DeskStage& stage) {
        switch (roll(10)) {
            case 0:
            case 1:
                return press(stage);
            case 2:
            case 3:
                return type(stage);
            case 4:
            case 5:
            case 6:
                return click(stage);
            case 7:
                stage.desk->feed(desk::Wheeled{static_cast<float>(roll(21)) - 10});
                return;
            case 8:
                stage.clock.now += static_cast<std::int64_t>(roll(20'000));
                return;
            default:
                if (roll(20) == 0) resize(stage);
                return;
        }
    }

  private:
    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(dice_() % sides); }

    void press(DeskStage& stage) {
        const auto key = static_cast<desk::Key>(roll(desk::kDeskKeys));
        const desk::Mods mods{roll(4) == 0, roll(3) == 0, roll(8) == 0};
        stage.desk->feed(desk::KeyChange{key, true, mods});
        if (roll(5) != 0) stage.desk->feed(desk::KeyChange{key, false, mods});
    }

    void type(DeskStage& stage) {
        static constexpr char32_t kFirst[] = {U'1',    U'a',    0x00C0,   0x4E00, 0x1F600,
                                              0x20000, 0xE0000, 0x10FFFF, 0,      0xD800};
        stage.desk->feed(desk::Typed{kFirst[roll(std::size(kFirst))] + static_cast<char32_t>(roll(20))});
    }

    /// Half of the time on something that can be used.
    void click(DeskStage& stage) {
        float x = static_cast<float>(roll(2000)) - 100, y = static_cast<float>(roll(1300)) - 100;
        const auto& nodes = stage.desk->tree().nodes();
        if (roll(2) == 0 && !nodes.empty()) {
            const auto& rect = nodes[roll(nodes.size())].rect;
            x = rect.x + rect.w / 2;
            y = rect.y + rect.h / 2;
        }
        const int button = static_cast<int>(roll(3));
        stage.desk->feed(desk::PointerMoved{x, y});
        stage.desk->feed(desk::ButtonChange{button, true});
        if (roll(6) != 0) stage.desk->feed(desk::ButtonChange{button, false});
    }

    void resize(DeskStage& stage) {
        stage.desk->feed(desk::Resized{static_cast<int>(roll(2200)), static_cast<int>(roll(1400))});
    }

    std::mt19937_64 dice_;
};

int frames_to_make() {
    constexpr int kShort = 3'000, kLong = 1'000'000;
    return std::getenv("RUNG_LONG") != nullptr ? kLong : kShort;
}

TEST_CASE("whatever is done to the desk, it stands, and every attempt left behind replays") {
    const int frames = frames_to_make();
    int made = 0, attempts = 0;
    for (std::uint64_t seed = 1; made < frames; ++seed) {
        constexpr int kFramesPerDesk = 1'000;
        DeskStage stage;
        // Every other one begins with the phone in hand: by chance alone few would get that far.
        if (seed % 2 == 1) {
            stage.desk->go(desk::ToBriefing{"sofa-broken-twice"});
            stage.settle();
            stage.use("briefing/do/pick-up");
        }
        Monkey monkey(seed);
        for (int i = 0; i < kFramesPerDesk && made < frames; ++i, ++made) {
            monkey.act(stage);
            (void)stage.desk->make_frame();
            if (i % 4 == 0) stage.desk->settle();
            if (stage.desk->closing()) break;
        }
        stage.desk->settle();
        desk::Office office(stage.files, stage.folders);
        for (const auto& path : stage.attempts()) {
            CAPTURE(path);
            CAPTURE(seed);
            const auto opened = office.open_attempt(path);
            CHECK_MESSAGE(opened, (opened ? std::string() : opened.error().message));
            ++attempts;
        }
    }
    CHECK(attempts > 0);
}

}  // namespace
}  // namespace rung::test
