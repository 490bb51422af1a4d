#include "command/desk_arguments.h"

#include "command/help.h"

#include <doctest/doctest.h>
#include <string>
#include <variant>
#include <vector>

/// What a command line of `rung-desk` may say.
using namespace rung;
using command::DeskArguments;
using command::DeskTask;
using command::Exit;
using command::Said;

namespace {

const command::DeskWords kWords = {{"home", "call", "wrap-up"}, {"light", "dark"}};

Said refuse(const std::vector<std::string>& line) {
    const auto parsed = command::parse_desk_arguments(line, kWords);
    const auto* said = std::get_if<Said>(&parsed);
    REQUIRE(said != nullptr);
    return *said;
}

DeskArguments accept(const std::vector<std::string>& line) {
    const auto parsed = command::parse_desk_arguments(line, kWords);
    if (const auto* said = std::get_if<Said>(&parsed)) FAIL(said->text);
    return std::get<DeskArguments>(parsed);
}

}  // namespace

TEST_CASE("a command line of the desk that cannot be meant says so and ends with 2") {
    struct Row {
        std::vector<std::string> line;
        const char* text;
    };
    constexpr const char* kSeeHelp = "\n  hint: rung-desk --help says how it goes\n";
    const Row rows[] = {
        {{"--thme", "dark"}, "\"--thme\" is not understood here\n  hint: did you mean \"--theme\"?\n"},
        {{"sofa", "sofa-1"},
         "\"sofa-1\" is not understood here\n  hint: rung-desk --help says how it goes\n"},
        {{"--store", "postgresql:/sam@/rung"},
         "\"--store postgresql:…\" names nothing that Rung can open\n"
         "  hint: a file, or postgresql://USER@HOST/DATABASE\n"},
        {{"--theme", "drak"}, "\"drak\" is no theme\n  hint: did you mean \"dark\"?\n"},
        {{"--theme", "pink"}, "\"pink\" is no theme\n  hint: there is light, dark\n"},
        {{"--theme"}, "--theme needs a value\n  hint: rung-desk --help says how it goes\n"},
        {{"--scale", "79"}, "\"79\" is no scale\n  hint: a whole number from 80 to 200\n"},
        {{"--scale", "2x"}, "\"2x\" is no scale\n  hint: a whole number from 80 to 200\n"},
        {{"--size", "1280"},
         "\"1280\" is no size\n  hint: as in 1280x800, each side from 200 to 8192 pixels\n"},
        {{"--size", "x800"},
         "\"x800\" is no size\n  hint: as in 1280x800, each side from 200 to 8192 pixels\n"},
        {{"--size", "1280x"},
         "\"1280x\" is no size\n  hint: as in 1280x800, each side from 200 to 8192 pixels\n"},
        {{"--size", "1280x800x2"},
         "\"1280x800x2\" is no size\n  hint: as in 1280x800, each side from 200 to 8192 pixels\n"},
        {{"--size", "100x800"},
         "\"100x800\" is no size\n  hint: as in 1280x800, each side from 200 to 8192 pixels\n"},
        {{"--seed", "-1"}, "\"-1\" is no seed\n  hint: a whole number from 0\n"},
        {{"--clock", "3"}, "\"3\" is no factor of the clock\n  hint: there is 1, 1.5, 2, off\n"},
        {{"sofa", "--mode", "exam"},
         "\"exam\" is no mode\n  hint: there is practice, exercise, assessment\n"},
        {{"--mode", "exercise"}, "--mode needs a call to begin\n  hint: rung-desk --help says how it goes\n"},
        {{"--screenshot"},
         "a screenshot needs a screen and a file\n  hint: the screens are home, call, wrap-up\n"},
        {{"--screenshot", "call"},
         "a screenshot needs a screen and a file\n  hint: the screens are home, call, wrap-up\n"},
        {{"--screenshot", "wrapup", "a.png"}, "\"wrapup\" is no screen\n  hint: did you mean \"wrap-up\"?\n"},
        {{"--screenshot", "call", "a.png", "sofa", "more"},
         "\"more\" is not understood here\n  hint: rung-desk --help says how it goes\n"},
        {{"--ui-dump"}, "--ui-dump needs a screen\n  hint: the screens are home, call, wrap-up\n"},
        {{"--ui-dump", "--screenshot", "call", "a.png"},
         "--screenshot or --ui-dump, not both\n  hint: rung-desk --help says how it goes\n"},
    };
    for (const auto& row : rows) {
        const auto said = refuse(row.line);
        CHECK(said.text == std::string("error[usage]: ") + row.text);
        CHECK(said.exit == Exit::usage);
    }
    CHECK(refuse({"--scale"}).text == std::string("error[usage]: --scale needs a value") + kSeeHelp);
}

TEST_CASE("help and version of the desk end with 0") {
    CHECK(refuse({"--help"}).exit == Exit::done);
    CHECK(refuse({"--help"}).text.starts_with("rung-desk [CALL|ATTEMPT]\n"));
    CHECK(refuse({"sofa", "-h"}).text == refuse({"--help"}).text);
    CHECK(refuse({"--version"}).text == command::version_text());
}

TEST_CASE("the desk's help names every option there is") {
    const auto help = refuse({"--help"}).text;
    for (const auto* option :
         {"--data", "--mode", "--as", "--seed", "--clock", "--theme", "--scale", "--size", "--silent",
          "--first-frame", "--input-times", "--screenshot", "--store", "--ui-dump"})
        CHECK_MESSAGE(help.find(std::string("  ") + option) != std::string::npos, option);
}

TEST_CASE("an empty command line opens the desk as the player has set it") {
    const auto read = accept({});
    CHECK(read.task == DeskTask::play);
    CHECK(read.subject == "");
    CHECK(read.theme == "");
    CHECK(!read.scale_pct);
    CHECK(!read.mode);
    CHECK(!read.seed);
    CHECK(!read.clock_pct);
    CHECK(read.width == 1280);
    CHECK(read.height == 800);
    CHECK(!read.silent);
    CHECK(!read.first_frame);
}

TEST_CASE("a call is begun with everything said of it, in any order") {
    const auto read = accept({"--theme", "dark", "--scale", "200", "sofa", "--size", "1920x1080", "--mode",
                              "assessment", "--as", "Ana", "--seed", "7", "--clock", "1.5", "--data", "/srv",
                              "--silent", "--first-frame"});
    CHECK(read.task == DeskTask::play);
    CHECK(read.subject == "sofa");
    CHECK(read.theme == "dark");
    CHECK(read.scale_pct == 200);
    CHECK(read.width == 1920);
    CHECK(read.height == 1080);
    CHECK(read.mode == call::Mode::assessment);
    CHECK(read.who == "Ana");
    CHECK(read.seed == 7u);
    CHECK(read.clock_pct == 150);
    CHECK(read.data == "/srv");
    CHECK(read.silent);
    CHECK(read.first_frame);
    CHECK(!read.input_times);
    CHECK(accept({"--input-times", "1000"}).input_times == 1000);
    CHECK(accept({"sofa", "--clock", "off"}).clock_pct == 0);
}

TEST_CASE("a picture and a dump name their screen, and may name a call") {
    const auto picture = accept({"--screenshot", "--theme", "dark", "wrap-up", "out.png"});
    CHECK(picture.task == DeskTask::screenshot);
    CHECK(picture.screen == "wrap-up");
    CHECK(picture.out == "out.png");
    CHECK(picture.subject == "");
    CHECK(accept({"call", "out.png", "sofa", "--screenshot"}).subject == "sofa");

    const auto dump = accept({"--ui-dump", "call", "sofa"});
    CHECK(dump.task == DeskTask::ui_dump);
    CHECK(dump.screen == "call");
    CHECK(dump.subject == "sofa");
    CHECK(dump.out == "");
}
