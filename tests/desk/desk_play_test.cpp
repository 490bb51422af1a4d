#include "records/attempt_file.h"
#include "session/authors_line.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

#include "desk_played.h"
#include "desk_stage.h"

namespace rung::test {
namespace {

using desk::Key;
using desk::ScreenId;

/// From the first start to the phone in hand.
void pick_up(DeskStage& stage, const std::string& call) {
    stage.desk->go(desk::ToBriefing{call});
    stage.settle();
    REQUIRE(stage.desk->screen() == ScreenId::briefing);
    stage.use("briefing/do/pick-up");
    REQUIRE(stage.desk->screen() == ScreenId::call);
}

TEST_CASE(
    "a call played through by keyboard leaves the attempt that the same moves leave elsewhere, byte for "
    "byte") {
    for (const char* call : {"sofa-broken-twice", "third-time-calling", "card-on-the-doorstep"}) {
        CAPTURE(call);
        DeskStage stage;
        desk::Office office(stage.files, stage.folders);
        const auto file = office.open_call(call);
        REQUIRE(file);
        const auto line = session::play_authors_line(file->content->script);
        REQUIRE(line.whole());
        pick_up(stage, call);
        for (const auto& beat : line.recording.play().beats) {
            if (beat.before.at() == call::Phase::wrap_up && stage.desk->screen() == ScreenId::call)
                stage.use("call/choices/on");
            make_by_keys(stage, file->content->script, beat.move);
        }
        if (stage.desk->screen() == ScreenId::call) stage.use("call/choices/on");
        if (stage.desk->screen() == ScreenId::wrap_up) stage.use("wrap-up/close/close");
        CHECK(stage.desk->screen() == ScreenId::debrief);

        auto recording = line.recording;
        if (recording.state().at() != call::Phase::closed)
            recording.add_move({.kind = scenario::MoveKind::close});
        auto attempt = records::begin_attempt(*file->content, call::Mode::practice, 7);
        attempt.log = recording.log();
        REQUIRE(stage.attempts().size() == 1);
        CHECK(stage.read(stage.attempts().front()) ==
              records::format_play(*file->content, attempt, recording, false));
    }
}

TEST_CASE("a call that was left goes on where it stood, and one that was stopped is over") {
    DeskStage stage;
    pick_up(stage, "sofa-broken-twice");
    stage.type(U"1");
    const auto before = stage.read(stage.attempts().front());
    stage.press(Key::escape);
    stage.use("stop/do/leave");
    REQUIRE(stage.desk->screen() == ScreenId::home);
    CHECK(stage.read(stage.attempts().front()) == before);
    const auto id = stage.attempts().front().substr(stage.attempts().front().rfind('/') + 1);
    stage.desk->go(desk::ToAttempt{id.substr(0, id.rfind('.'))});
    stage.settle();
    REQUIRE(stage.desk->screen() == ScreenId::call);
    CHECK(stage.node("call/status").name.starts_with("Turn 2"));
    stage.press(Key::escape);
    stage.use("stop/do/stop");
    CHECK(stage.read(stage.attempts().front()).find("\"stopped\": true") != std::string::npos);
    CHECK(stage.attempts().size() == 1);
}

TEST_CASE("what is not possible is said, and using it changes nothing") {
    DeskStage stage;
    pick_up(stage, "sofa-broken-twice");
    const auto& undo = stage.node("call/tools/undo");
    CHECK(!undo.enabled);
    CHECK(undo.why_not == "Nothing has been done yet.");
    stage.type(U"u");
    CHECK(stage.attempts().empty());
}

TEST_CASE("a decision that cannot be kept is told once, and the call goes on") {
    DeskStage stage;
    pick_up(stage, "sofa-broken-twice");
    stage.files.fail_writes(true);
    stage.type(U"1");
    CHECK(stage.node("desk/message").name.find("cannot be saved") != std::string::npos);
    CHECK(stage.node("call/status").name.starts_with("Turn 2"));
    stage.files.fail_writes(false);
    stage.type(U"1");
    CHECK(stage.node("call/status").name.starts_with("Turn 3"));
    CHECK_MESSAGE(stage.attempts().size() == 1, "it is kept as soon as that is possible again");
}

TEST_CASE("a call that another program goes on with is kept as another at the desk, and that is told") {
    DeskStage stage;
    pick_up(stage, "sofa-broken-twice");
    stage.type(U"1");
    const auto first = stage.attempts().front();
    const auto elsewhere = stage.read(first) + "\n";
    REQUIRE(stage.files.write(first, elsewhere));
    stage.type(U"1");
    CHECK(stage.node("desk/message").name.find("was gone on with elsewhere") != std::string::npos);
    stage.type(U"1");
    CHECK(stage.attempts().size() == 2);
    CHECK(stage.read(first) == elsewhere);
}

TEST_CASE("hints, taking back and pausing are logged as the text game logs them") {
    DeskStage stage;
    pick_up(stage, "sofa-broken-twice");
    stage.type(U"!");
    CHECK(!stage.node("call/hint").name.empty());
    stage.type(U"1");
    stage.type(U"u");
    CHECK(stage.node("call/status").name.starts_with("Turn 1"));
    stage.type(U"b");
    CHECK(stage.has("pause/do/go-on"));
    stage.use("pause/do/go-on");
    CHECK(!stage.has("pause/do/go-on"));
    const auto log = stage.read(stage.attempts().front());
    CHECK(log.find("\"hint\"") != std::string::npos);
    CHECK(log.find("\"rewind\"") != std::string::npos);
}

TEST_CASE("a call that its author writes on is taken up as the file stands, and goes on") {
    DeskStage stage;
    const std::string path = "/rung-test/my-call.json";
    auto text = stage.read(stage.folders.content + "/calls/sofa-broken-twice.json");
    REQUIRE(stage.files.write(path, text));
    pick_up(stage, path);
    stage.type(U"1");
    REQUIRE(stage.node("call/status").name.starts_with("Turn 2"));
    const std::string title = "The sofa that broke twice";
    for (std::size_t at = text.find(title); at != std::string::npos; at = text.find(title, at + 1))
        text.replace(at, title.size(), "The sofa, written anew");
    REQUIRE(stage.files.write(path, "{ half a file"));
    stage.clock.now += 1'500;
    (void)stage.desk->make_frame();
    stage.settle();
    CHECK_MESSAGE(stage.node("call").name == title, "a file that cannot be played changes nothing");
    REQUIRE(stage.files.write(path, text));
    stage.clock.now += 1'500;
    (void)stage.desk->make_frame();
    stage.settle();
    CHECK(stage.node("call").name == "The sofa, written anew");
    CHECK(stage.node("call/status").name.starts_with("Turn 2"));
}

TEST_CASE("strong words are masked wherever they stand, on the way and afterwards") {
    const auto says = [](const DeskStage& stage, std::string_view word) {
        const auto& nodes = stage.desk->tree().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [&](const desk::Node& node) {
            return node.name.find(word) != std::string::npos || node.value.find(word) != std::string::npos;
        });
    };
    for (const bool masked : {false, true}) {
        DeskStage stage;
        auto settings = stage.desk->settings();
        settings.profanity = masked ? desk::Profanity::masked : desk::Profanity::full;
        stage.desk->set(settings);
        pick_up(stage, "card-on-the-doorstep");
        for (const char* words : {"account number, please", "all I can do is apologise"}) {
            const auto& nodes = stage.desk->tree().nodes();
            const auto choice = std::find_if(nodes.begin(), nodes.end(), [&](const desk::Node& node) {
                return node.name.find(words) != std::string::npos;
            });
            REQUIRE(choice != nodes.end());
            stage.use(std::string(choice->id));
        }
        CHECK(says(stage, "idiot") == !masked);
        CHECK(says(stage, "i––––") == masked);
        for (int turn = 0; turn < 30 && stage.has("call/phone/silence"); ++turn) {
            if (masked) CHECK(!says(stage, "idiot"));
            if (!stage.node("call/phone/silence").enabled) break;
            stage.use("call/phone/silence");
        }
        if (stage.has("call/choices/on")) {
            stage.use("call/choices/on");
            stage.use("wrap-up/close/close");
            for (const char* tab : {"timeline", "decisions", "transcript"}) {
                for (const auto& node : std::vector(stage.desk->tree().nodes()))
                    if (node.role == desk::Role::tab && node.id.ends_with(tab)) stage.use(node.id);
                if (masked) CHECK(!says(stage, "idiot"));
            }
        }
    }
}

TEST_CASE("with the clock on, patience that runs out is silence, and the time taken is in the log") {
    DeskStage stage;
    auto settings = stage.desk->settings();
    settings.clock_pct = 100;
    stage.desk->set(settings);
    pick_up(stage, "sofa-broken-twice");
    REQUIRE(stage.has("call/patience"));
    stage.clock.now += 3'000;
    stage.settle();
    stage.type(U"1");
    CHECK(stage.read(stage.attempts().front()).find("\"think_ms\":3000") != std::string::npos);
    stage.clock.now += 10 * 60'000;
    stage.settle();
    CHECK(stage.read(stage.attempts().front()).find("\"wait\"") != std::string::npos);
}

}  // namespace
}  // namespace rung::test
